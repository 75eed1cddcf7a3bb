"""Look a whole catalogue file through before anything is imported: every row is checked, counted and named."""

from __future__ import annotations

import hashlib
import heapq
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from core.domain.catalogue import StockedProduct
from shop.intake.lines import BadCatalogue, Line, bad_line, read_lines
from shop.intake.rows import BadRow, RowReader, Taken
from shop.progress import Progress, Stage, told

VERSION = 1
"""Rises when rows are taken differently, so that the same file makes another generation."""
SAMPLE = 2_000
"""Products that made-up orders are written for."""
REPEATED = "repeats an earlier row word for word"


class CatalogueChanged(BadCatalogue):
    """The file was written to while it was being imported."""


@dataclass(frozen=True)
class Survey:
    """What a file holds; `digest` names its content."""

    path: Path
    digest: str
    read: int
    kept: int
    refused: dict[str, int]
    """Reason to rows."""
    repeats: frozenset[int]
    """Numbers of the lines that are left out."""
    without_price: int
    stock_assumed: int
    colours_from_title: int
    sample: tuple[StockedProduct, ...]
    """Some of what can be bought in rupees, the same for the same file."""


@dataclass
class _Tally:
    ids: array[int] = field(default_factory=lambda: array("Q"))
    contents: array[int] = field(default_factory=lambda: array("Q"))
    numbers: array[int] = field(default_factory=lambda: array("Q"))
    without_price: int = 0
    stock_assumed: int = 0
    colours_from_title: int = 0
    heap: list[tuple[int, int, StockedProduct]] = field(default_factory=list)

    def count(self, line: Line, taken: Taken) -> None:
        product = taken.stocked.product
        named = _short_hash(product.product_id.encode())
        self.ids.append(named)
        self.contents.append(_short_hash(line.raw.strip()))
        self.numbers.append(line.number)
        self.without_price += product.price is None
        self.stock_assumed += taken.stock_assumed
        self.colours_from_title += taken.colours_from_title
        if product.price is not None and product.price.currency == "INR" and taken.stocked.sizes_in_stock:
            self._sample(named, taken.stocked)

    def _sample(self, named: int, stocked: StockedProduct) -> None:
        """Keeps those whose hash is smallest, wherever in the file they stand."""
        entry = (-named, -len(self.numbers), stocked)
        if len(self.heap) < SAMPLE:
            heapq.heappush(self.heap, entry)
        else:
            heapq.heappushpop(self.heap, entry)


def survey(path: Path, reader: RowReader, progress: Progress) -> Survey:
    """Reads the file once, holding 24 bytes a row. Raises BadCatalogue for the first bad line, and for an id that is
    given to two different products; a row that repeats an earlier one word for word is refused and counted."""
    digest, tally = hashlib.sha256(f"{VERSION}".encode()), _Tally()
    for line in told(read_lines(path), Stage.READING, None, progress):
        digest.update(line.raw)
        tally.count(line, _taken(path, line, reader))
    if not tally.numbers:
        raise BadCatalogue(f"{path.name} holds no rows; nothing was imported")
    repeats = _repeats(path, tally)
    return Survey(
        path=path,
        digest=digest.hexdigest(),
        read=len(tally.numbers),
        kept=len(tally.numbers) - len(repeats),
        refused={REPEATED: len(repeats)} if repeats else {},
        repeats=repeats,
        without_price=tally.without_price,
        stock_assumed=tally.stock_assumed,
        colours_from_title=tally.colours_from_title,
        sample=tuple(stocked for _, _, stocked in sorted(tally.heap, key=lambda entry: entry[:2])),
    )


def products_of(surveyed: Survey, reader: RowReader) -> Iterator[StockedProduct]:
    """The products of a surveyed file, read anew, one at a time.

    Raises CatalogueChanged when it is no longer that file.
    """
    digest = hashlib.sha256(f"{VERSION}".encode())
    for line in read_lines(surveyed.path):
        digest.update(line.raw)
        if line.number not in surveyed.repeats:
            yield _taken(surveyed.path, line, reader).stocked
    if digest.hexdigest() != surveyed.digest:
        raise CatalogueChanged(f"{surveyed.path.name} changed while it was read: import it again; nothing was imported")


def _taken(path: Path, line: Line, reader: RowReader) -> Taken:
    try:
        return reader.taken(line.row)
    except BadRow as error:
        raise bad_line(path, line.number, str(error)) from error


def _repeats(path: Path, tally: _Tally) -> frozenset[int]:
    """Lines whose id was there before; raises BadCatalogue when their content was not."""
    ids, contents = np.frombuffer(tally.ids, np.uint64), np.frombuffer(tally.contents, np.uint64)
    order = np.argsort(ids, kind="stable")
    again = np.flatnonzero(ids[order][1:] == ids[order][:-1]) + 1
    found = set()
    for at in sorted(again.tolist()):
        here, before = int(order[at]), int(order[at - 1])
        if contents[here] != contents[before]:
            first, second = tally.numbers[before], tally.numbers[here]
            raise bad_line(path, second, f"its id is already that of another product, on line {first}")
        found.add(tally.numbers[here])
    return frozenset(found)


def _short_hash(text: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "little")
