"""What a training run keeps on disk while it goes, so that after a kill it goes on where it was; and what it tells."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.errors import BadRequest, Misconfigured, NotFound, RetailError

WRONG = (BadRequest, Misconfigured, NotFound)
"""Errors of whoever called: what they gave, or what they set."""

Arrays = dict[str, npt.NDArray[Any]]


class Run:
    """A folder of finished steps, each under the key of all that went into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def step(self, name: str, key: str, make: Callable[[], Arrays]) -> Arrays:
        """The arrays of a step: read when it was finished under this key, else made and kept."""
        path = self.folder / f"{name}-{key}.npz"
        if path.is_file():
            say(f"{name}: kept from before")
            with np.load(path) as kept:
                return dict(kept)
        arrays = make()
        fresh = path.with_suffix(".new.npz")
        np.savez(fresh, allow_pickle=False, **arrays)
        fresh.replace(path)
        return arrays

    def folder_step(self, name: str, key: str, make: Callable[[Path], None]) -> Path:
        """The same for a step that fills a folder."""
        path, fresh = self.folder / f"{name}-{key}", self.folder / f"{name}-{key}.new"
        if not path.is_dir():
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir()
            make(fresh)
            fresh.rename(path)
        else:
            say(f"{name}: kept from before")
        return path

    def done(self) -> None:
        """Nothing is left to resume."""
        shutil.rmtree(self.folder, ignore_errors=True)


def key_of(*parts: object) -> str:
    """Changes with anything that goes into a step."""
    return hashlib.sha256(json.dumps(parts, default=str, sort_keys=True).encode()).hexdigest()[:16]


def key_of_texts(texts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()[:16]


def say(line: str) -> None:
    """Progress of a long command, on stderr."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201  # the one place of it


def as_command(main: Callable[[], Mapping[str, object]]) -> None:
    """Runs a trainer: its figures are the last line of stdout, and what is wrong is one line on stderr."""
    try:
        figures = main()
    except RetailError as error:
        say(f"retailgenie: {' '.join(error.message.split())}")
        sys.exit(2 if isinstance(error, WRONG) else 1)
    except KeyboardInterrupt:
        say("retailgenie: interrupted; run it again to go on from where it was")
        sys.exit(130)
    print(json.dumps(figures, default=str))  # noqa: T201  # the command's answer
