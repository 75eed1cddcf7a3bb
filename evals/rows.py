"""Read JSON Lines, plain or gzip'ed; a bad line stops with its file, number and reason."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, cast

from core.errors import BadRequest


def read_rows(path: Path, *, required: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """Every row in order; blank lines are skipped. Raises BadRequest in one line that says what is wrong and where."""
    return (row for _, row in numbered_rows(path, required=required))


def numbered_rows(path: Path, *, required: Sequence[str] = ()) -> Iterator[tuple[int, dict[str, Any]]]:
    """Rows with their line numbers, for readers that look into them and must name a line that is wrong."""
    for number, line in _lines(path):
        if line.strip():
            yield number, _row(path, number, line, required)


def write_rows(path: Path, rows: Iterator[Mapping[str, object]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Decoded one by one, so that the line that is no text is the one that is named.

    The byte order mark that Windows programs write in front of a file is no part of its first line.
    """
    number = 0
    try:
        with _open(path) as file:
            for number, line in enumerate(file, start=1):
                yield number, line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"{path}:{number}: not UTF-8 text") from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise BadRequest(f"{path}:{number + 1}: the gzip file is cut short or broken") from error
    except OSError as error:
        raise BadRequest(f"cannot read {path}: {error.strerror}") from error


def _open(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path, "rb")) if path.suffix == ".gz" else path.open("rb")


def _row(path: Path, number: int, line: str, required: Sequence[str]) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadRequest(f"{path}:{number}: not JSON ({error})") from error
    if not isinstance(row, dict):
        raise BadRequest(f"{path}:{number}: a row must be a JSON object")
    missing = [key for key in required if key not in row]
    if missing:
        raise BadRequest(f"{path}:{number}: {', '.join(missing)} missing")
    return row


def digest_of(path: Path) -> str:
    """SHA-256 of a file's content, so that a changed file is another one."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
