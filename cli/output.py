"""How commands speak: people's words on stderr or a table, one JSON object last on stdout, errors in one line."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from core.errors import BadRequest, Misconfigured, NotFound, RetailError, TooLarge, Unprocessable

if TYPE_CHECKING:
    from rich.console import Console

DONE, FAILED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
WRONG = (BadRequest, Misconfigured, NotFound, TooLarge, Unprocessable)
"""Errors of whoever called: what they gave, or what they set."""


def say_json(figures: Mapping[str, object]) -> None:
    """The last line of stdout."""
    import orjson

    sys.stdout.write(orjson.dumps(figures, default=str).decode() + "\n")
    sys.stdout.flush()


def people() -> Console:
    """Where everything goes that is for people, so that stdout stays clean for programs."""
    from rich.console import Console

    return Console(stderr=True)


def complain(line: str) -> None:
    """One line on stderr, whatever it holds."""
    sys.stderr.write(f"retailgenie: {' '.join(line.split())}\n")
    sys.stderr.flush()


def exit_code_of(error: RetailError | None) -> int:
    """Whether the caller can mend it by calling otherwise."""
    return WRONG_USE if isinstance(error, WRONG) else FAILED


def code_of(error: BaseException) -> int:
    """The exit code of an error that ended a command, after saying it in one line."""
    match error:
        case KeyboardInterrupt():
            complain("interrupted; nothing was left half done")
            return INTERRUPTED
        case BrokenPipeError():
            _forget_stdout()
            return FAILED
        case RetailError():
            complain(error.message)
            return exit_code_of(error)
        case OSError():
            complain(_about_files(error))
            return FAILED
        case _:
            complain(f"this should not have happened ({type(error).__name__}: {error}); {DEBUG_HINT}")
            return FAILED


DEBUG_HINT = "run it again with RETAILGENIE_LOG_LEVEL=debug to see where"


def _about_files(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"the disk is full{where}: free some space and run it again; nothing was left half done"
        case errno.EACCES | errno.EPERM:
            return f"permission denied{where}: use a folder you may write to, see RETAILGENIE_HOME"
        case errno.EROFS:
            return f"the file system cannot be written to{where}: set RETAILGENIE_HOME to one that can"
        case _:
            return f"{error.strerror or error}{where}"


def _forget_stdout() -> None:
    """Whoever read it has gone; Python would complain once more when it closes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
