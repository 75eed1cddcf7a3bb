"""Read a catalogue file line by line, plain or gzip'ed, and say which line of it is bad."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

import orjson

from core.errors import BadRequest, NotFound, Unprocessable

LONGEST_LINE = 4_000_000
"""Bytes; a longer line is no row of a catalogue."""
_FORMAT = "a catalogue is JSON Lines, see docs/guides/catalogue.md"


class NoCatalogue(NotFound):
    """There is no such file."""


class BadCatalogue(Unprocessable):
    """A line that cannot be taken; the message names file, line and reason."""


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    raw: bytes
    row: dict[str, Any]


def bad_line(path: Path, number: int, reason: str) -> BadCatalogue:
    return BadCatalogue(f"{path.name}, line {number}: {reason}; nothing was imported", line=number, reason=reason)


def read_lines(path: Path) -> Iterator[Line]:
    """Every line that is not blank, parsed; holds one line at a time.

    Raises NoCatalogue, BadRequest for a folder, and BadCatalogue for the first line that is no JSON object, that is too
    long or not UTF-8, and where a gzip stream is cut short.
    """
    number = 0
    with _opened(path) as file:
        try:
            while raw := file.readline(LONGEST_LINE + 1):
                number += 1
                if len(raw) > LONGEST_LINE:
                    raise bad_line(path, number, f"longer than {LONGEST_LINE:,} bytes: {_FORMAT}")
                if raw.strip():
                    yield Line(number, raw, _parsed(path, number, raw))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise bad_line(path, number + 1, "the gzip file is cut short or damaged here: fetch it again") from error


def _opened(path: Path) -> IO[bytes]:
    if not path.exists():
        raise NoCatalogue(f"no file {path}: give the path of a .jsonl or .jsonl.gz file")
    if not path.is_file():
        raise BadRequest(f"{path} is not a file: give the path of a .jsonl or .jsonl.gz file")
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    return cast("IO[bytes]", gzip.open(path, "rb")) if packed else path.open("rb")


def _parsed(path: Path, number: int, raw: bytes) -> dict[str, Any]:
    try:
        row = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        what = "not UTF-8" if not _is_utf8(raw) else f"not JSON ({_start(raw)})"
        raise bad_line(path, number, f"{what}: {_FORMAT}") from error
    if not isinstance(row, dict):
        raise bad_line(path, number, f"not a JSON object ({_start(raw)}): {_FORMAT}")
    return row


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _start(raw: bytes) -> str:
    text = "".join(sign if sign.isprintable() else "?" for sign in raw[:30].decode("utf-8", "replace").strip())
    return f"it begins with {text}"
