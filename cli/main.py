"""The `retailgenie` command: its groups are loaded when they are called, so that `--help` is quick."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import Abort, Exit, TyperException

from cli.output import FAILED, INTERRUPTED, code_of, complain
from core.errors import Misconfigured

PROGRAM = "retailgenie"
ABOUT = "A shop that serves by talking: its server, its terminal, its demo shop, its models and their measurements."


@dataclass(frozen=True, slots=True)
class Group:
    """Where a command lives and what it is for, known without importing it."""

    module: str
    about: str
    has_commands: bool = False


GROUPS = {
    "serve": Group("cli.serve", "Serve the shop; builds what is missing first."),
    "chat": Group("cli.chat", "Talk to the assistant in the terminal."),
    "shop": Group("cli.shop", "Make the demo shop, or import a catalogue.", has_commands=True),
    "train": Group("cli.train", "Train, evaluate and save a model.", has_commands=True),
    "models": Group("cli.models", "See the versions of the models, and serve another.", has_commands=True),
    "eval": Group("cli.evaluate", "Measure a part on files of labelled rows.", has_commands=True),
    "doctor": Group("cli.doctor", "Check settings, models, stores and services, and say how to mend them."),
}


class Commands(TyperGroup):
    """Lists the groups from what is known of them, and imports only the one that runs."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        return name, _loaded(name) if name in GROUPS and not ctx.resilient_parsing else command, rest


def commands() -> Commands:
    """The whole command line; nothing of the groups is imported yet."""
    known = {name: TyperCommand(name, help=group.about) for name, group in GROUPS.items()}
    return Commands(name=PROGRAM, help=ABOUT, commands=cast("dict[str, Any]", known), no_args_is_help=True)


def _loaded(name: str) -> Any:
    group = GROUPS[name]
    try:
        module = import_module(group.module)
    except ModuleNotFoundError as error:
        raise Misconfigured(f"`{PROGRAM} {name}` needs {error.name}, which is not installed: {_mend(name)}") from error
    command = typer.main.get_group(module.app) if group.has_commands else typer.main.get_command(module.app)
    command.name = name
    return command


def _mend(name: str) -> str:
    return "run it in .venv-train" if name == "train" else "run `make run`, or `pip install -e .`"


def run(arguments: list[str]) -> int:
    """Runs the command line and returns its exit code; errors are one line on stderr."""
    try:
        result = commands().main(args=arguments, prog_name=PROGRAM, standalone_mode=False)
    except TyperException as error:
        return _wrong_use(error)
    except Abort:
        return INTERRUPTED
    except Exit as left:
        return left.exit_code
    except (Exception, KeyboardInterrupt) as error:
        if os.environ.get("RETAILGENIE_LOG_LEVEL") == "debug":
            raise
        return code_of(error)
    return result if isinstance(result, int) else 0


def _wrong_use(error: TyperException) -> int:
    """What was wrong and where help is; asking for nothing shows the help itself."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stderr.write(error.format_message())
        return error.exit_code
    help_at = f" (see `{context.command_path} --help`)" if context is not None else ""
    complain(f"{error.format_message()}{help_at}")
    return error.exit_code or FAILED


def main() -> None:
    sys.exit(run(sys.argv[1:]))
