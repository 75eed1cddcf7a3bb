"""Where an embedded index lies, what files it has, and whether a folder is a whole one."""

from __future__ import annotations

import json
import shutil
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.errors import Misconfigured
from retrieval.search import words

FORMAT = f"2.{words.VERSION}"
"""Of the files and of the words in them; a folder of another format is built anew, never converted."""

MANIFEST = "manifest.json"
VECTORS = "vectors.f32"


class BrokenIndex(Misconfigured):
    """An index that is missing, cut short or made by another version; says how to build it again."""


@dataclass(frozen=True, slots=True)
class Manifest:
    format: str
    generation: str
    encoder: str
    dimensions: int
    count: int
    built_at: float
    """Seconds since 1970: newer folders replace older ones."""
    files: dict[str, int]
    """Name to bytes, of every other file."""


class IndexHome:
    """`index/<generation>/<encoder>-<time>`: a folder is written once, under a name of its own, and never changed."""

    def __init__(self, home: Path) -> None:
        self.path = home / "index"

    def new_folder(self, generation: str, encoder: str) -> Path:
        return self.path / generation / f"{_plain(encoder)}-{time.time_ns()}"

    def scratch(self, generation: str, encoder: str) -> Path:
        return self.path / ".building" / f"{generation}-{_plain(encoder)}"

    def newest(self, generation: str, encoder: str) -> Path:
        """The newest whole index of a generation; raises BrokenIndex saying why there is none."""
        folders = sorted((self.path / generation).glob(f"{_plain(encoder)}-*"), reverse=True)
        if not folders:
            raise BrokenIndex(f"no search index for shop {generation} under {self.path}: {_MENDING}")
        errors = []
        for folder in folders:
            try:
                read_manifest(folder)
            except BrokenIndex as error:
                errors.append(error)
            else:
                return folder
        raise errors[0]

    def whole(self) -> list[tuple[Path, Manifest]]:
        """Every index that can be read, newest first."""
        found = []
        for path in self.path.glob(f"*/*/{MANIFEST}"):
            try:
                found.append((path.parent, read_manifest(path.parent)))
            except BrokenIndex:
                continue
        return sorted(found, key=lambda entry: -entry[1].built_at)

    def drop_older_than(self, kept: Path) -> None:
        """Removes what a committed index replaces; readers that still map it keep its pages until they close."""
        built_at = read_manifest(kept).built_at
        for folder, manifest in self.whole():
            if manifest.built_at < built_at:
                shutil.rmtree(folder, ignore_errors=True)
                _remove_if_empty(folder.parent)


def read_manifest(folder: Path) -> Manifest:
    """Raises BrokenIndex when a file is missing or has not the size it was written with."""
    try:
        content = json.loads((folder / MANIFEST).read_text("utf-8"))
        manifest = Manifest(**content)
    except FileNotFoundError as error:
        raise BrokenIndex(f"no search index at {folder}: {_MENDING}") from error
    except (OSError, ValueError, TypeError) as error:
        raise BrokenIndex(f"{folder / MANIFEST} is unreadable: {_MENDING}") from error
    if manifest.format != FORMAT:
        raise BrokenIndex(f"the search index at {folder} has another format: {_MENDING}")
    for name, size in manifest.files.items():
        if not _has_size(folder / name, size):
            raise BrokenIndex(f"{folder / name} is missing or cut short: {_MENDING}")
    return manifest


_MENDING = "`retailgenie serve` builds it again"


def write_manifest(folder: Path, manifest: Manifest) -> None:
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=2) + "\n", "utf-8")


def file_sizes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in sorted(folder.iterdir()) if path.name != MANIFEST}


def save(folder: Path, name: str, array: npt.NDArray[Any]) -> None:
    np.save(folder / f"{name}.npy", array, allow_pickle=False)


def load_keys(folder: Path, name: str) -> list[str]:
    try:
        keys: list[str] = json.loads((folder / f"{name}.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenIndex(f"{folder / name}.json is unreadable: {_MENDING}") from error
    return keys


def load(folder: Path, name: str) -> npt.NDArray[Any]:
    """Memory-mapped, read-only; an empty array is read as it is, since nothing can be mapped of it.

    Given as plain arrays over the map: numpy's memmap class makes every small access several times slower.
    """
    path = folder / f"{name}.npy"
    try:
        mapped: npt.NDArray[Any] = np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
    except (OSError, ValueError) as error:
        empty = _empty(path)
        if empty is None:
            raise BrokenIndex(f"{path} is no array: {_MENDING}") from error
        return empty
    return mapped


def _empty(path: Path) -> npt.NDArray[Any] | None:
    try:
        array: npt.NDArray[Any] = np.load(path, allow_pickle=False)
    except (OSError, ValueError):
        return None
    return array if array.size == 0 else None


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _has_size(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False


def _plain(encoder: str) -> str:
    """A name of a model as a folder's name."""
    return "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in encoder)
