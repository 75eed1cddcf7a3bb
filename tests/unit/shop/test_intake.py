"""A catalogue file is taken row by row, or refused with its name, line and reason."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from core.domain.catalogue import Gender
from core.domain.lexicon import load_lexicon
from shop.intake.lines import BadCatalogue, NoCatalogue
from shop.intake.rows import ASSUMED_STOCK, RowReader
from shop.intake.survey import products_of, survey
from shop.progress import silent


@pytest.fixture
def reader() -> RowReader:
    return RowReader(load_lexicon())


def a_file(folder: Path, *lines: str) -> Path:
    path = folder / "catalogue.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("title,price", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"title": "Cap"}', "id is missing"),
        ('{"id": "2"}', "title is missing"),
        ('{"id": "2", "title": "Cap", "price": -1}', "below zero"),
        ('{"id": "2", "title": "Cap", "price": "9"}', "not a number"),
        ('{"id": "2", "title": "Cap", "sizes": [1]}', "not a list of texts"),
        ('{"id": "2", "title": "Cap", "rating": 7}', "above 5"),
        ('{"id": "1", "title": "Another"}', "another product"),
    ],
)
def test_a_bad_line_is_named_with_its_reason(tmp_path: Path, reader: RowReader, line: str, reason: str) -> None:
    path = a_file(tmp_path, '{"id": "1", "title": "Shirt"}', line)

    with pytest.raises(BadCatalogue, match=f"catalogue.jsonl, line 2: .*{reason}"):
        survey(path, reader, silent)


def test_a_gzip_file_cut_short_is_refused(tmp_path: Path, reader: RowReader) -> None:
    whole = gzip.compress(b"\n".join(b'{"id": "%d", "title": "Shirt %d"}' % (n, n * n) for n in range(5000)))
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(BadCatalogue, match="cut short"):
        survey(path, reader, silent)


def test_a_missing_file_is_told(tmp_path: Path, reader: RowReader) -> None:
    with pytest.raises(NoCatalogue):
        survey(tmp_path / "none.jsonl", reader, silent)


def test_a_word_for_word_repeat_is_left_out_and_counted(tmp_path: Path, reader: RowReader) -> None:
    row = '{"id": "1", "title": "Shirt", "price": 10}'

    found = survey(a_file(tmp_path, row, row), reader, silent)

    assert (found.read, found.kept, sum(found.refused.values())) == (2, 1, 1)
    assert [stocked.product.product_id for stocked in products_of(found, reader)] == ["P-1"]


def test_what_the_file_leaves_open_stays_open_or_is_said_to_be_assumed(reader: RowReader) -> None:
    taken = reader.taken({"id": 7, "title": "Zzq Men Navy Blue Shirt", "gender": "Men", "sizes": ["M"], "shelf": "B4"})
    product = taken.stocked.product

    assert (product.brand, product.price, product.gender) == (None, None, Gender.MEN)
    assert (product.colours, taken.colours_from_title) == (("navy blue",), True)
    assert (taken.stocked.stock_by_size, taken.stock_assumed) == ({"M": ASSUMED_STOCK}, True)
    assert product.attributes == {"shelf": "B4"}
