"""A line of the ranker's log is read as it was meant, or named with what is wrong with it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.domain.money import Money
from core.errors import BadRequest
from evals.simulate.behaviour import Shown
from evals.simulate.log import LoggedSearch, as_row, read_log


def a_line(**changed: Any) -> dict[str, Any]:
    plain = {
        "at": "2026-05-01T10:00:00+00:00",
        "shopper": "C-12",
        "text": "red saree",
        "shown": [{"product_id": "P-1", "position": 1}, {"product_id": "P-2", "position": 2, "clicked": True}],
    }
    return plain | changed


def read(tmp_path: Path, *lines: object) -> list[LoggedSearch]:
    path = tmp_path / "log.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return list(read_log(path))


def test_a_line_reads_back_as_it_was_written(tmp_path: Path) -> None:
    line = a_line(filters={"price_max": 3000, "brands": ["Fabindia"]}, shuffled=True, city="Pune")

    (search,) = read(tmp_path, line)

    assert search.filters.price_max == Money.of(3000)
    assert read(tmp_path, as_row(search)) == [search]


def test_keys_that_nobody_knows_are_ignored(tmp_path: Path) -> None:
    card = {"product_id": "P-1", "position": 1, "colour": "red"}

    (search,) = read(tmp_path, a_line(shown=[card], page="home"))

    assert search.shown == (Shown("P-1", 1),)


def test_what_was_bought_was_carted_and_clicked(tmp_path: Path) -> None:
    bought = {"product_id": "P-1", "position": 1, "bought": True}

    (search,) = read(tmp_path, a_line(shown=[bought]))

    assert search.shown == (Shown("P-1", 1, clicked=True, carted=True, bought=True),)


def test_a_time_without_an_offset_is_utc(tmp_path: Path) -> None:
    (search,) = read(tmp_path, a_line(at="2026-05-01T10:00:00"))

    assert search.at == datetime(2026, 5, 1, 10, tzinfo=UTC)


def a_card(**changed: Any) -> dict[str, Any]:
    return {"product_id": "P-1", "position": 1} | changed


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"at": "yesterday"}, "at: "),
        ({"at": 1717236000}, "at: .*a text like"),
        ({"shopper": 12}, "shopper: "),
        ({"shopper": ""}, "shopper: "),
        ({"text": None}, "text: "),
        ({"shown": {"product_id": "P-1"}}, "shown: "),
        ({"shown": ["P-1"]}, "shown.0: "),
        ({"shown": [{"position": 1}]}, "shown.0.product_id: "),
        ({"shown": [a_card(product_id=7)]}, "shown.0.product_id: "),
        ({"shown": [{"product_id": "P-1"}]}, "shown.0.position: "),
        ({"shown": [a_card(position=0)]}, "shown.0.position: "),
        ({"shown": [a_card(position=10**9)]}, "shown.0.position: "),
        ({"shown": [a_card(position=1.5)]}, "shown.0.position: "),
        ({"shown": [a_card(clicked="no")]}, "shown.0.clicked: "),
        ({"shown": [a_card(), a_card(position=2)]}, "twice"),
        ({"filters": {"colour": "red"}}, "filters.colour: "),
        ({"filters": {"colours": "red"}}, "filters.colours: "),
        ({"filters": {"price_max": "3000"}}, "filters.price_max: "),
        ({"filters": {"price_max": -1}}, "filters.price_max: "),
        ({"filters": {"min_rating": 50}}, "filters.min_rating: "),
        ({"shuffled": "true"}, "shuffled: "),
        ({"usual_sizes": {"shirt": 40}}, "usual_sizes.shirt: "),
        ({"appeal": [1.0]}, "appeal"),
        ({"appeal": [1.0, float("nan")]}, "appeal.1: "),
    ],
)
def test_a_line_that_is_no_search_is_named_with_what_is_wrong(
    tmp_path: Path, changed: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadRequest, match=rf"log.jsonl:2: .*{said}") as refused:
        read(tmp_path, a_line(), a_line(**changed))

    assert "\n" not in refused.value.message


@pytest.mark.parametrize("line", ["no object", 7])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, line: object) -> None:
    with pytest.raises(BadRequest, match=r"log\.jsonl:2: a row must be a JSON object"):
        read(tmp_path, a_line(), line)
