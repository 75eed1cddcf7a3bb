"""Read a catalogue file as the shop's own import does, with the source's ids, for suites that search it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import load_lexicon
from core.errors import BadRequest
from evals.rows import numbered_rows
from shop.intake.rows import BadRow, RowReader


def read_catalogue(path: Path) -> Iterator[StockedProduct]:
    """Products by the ids that qrels name; raises BadRequest naming the line that is wrong."""
    reader = RowReader(load_lexicon())
    for line, row in numbered_rows(path, required=("id", "title")):
        try:
            stocked = reader.taken(row).stocked
        except BadRow as error:
            raise BadRequest(f"{path}:{line}: {error}") from error
        product = replace(stocked.product, product_id=stocked.product.product_id.removeprefix("P-"))
        yield StockedProduct(product, stocked.variants)
