"""A set is one thing, and the parts named beside it say what it holds."""

from __future__ import annotations

import pytest

from agent.planning.sets import whole_sets
from tests.fakes.understander import browse


@pytest.mark.parametrize(
    ("named", "kept", "parts"),
    [
        (("trousers", "kurta set"), ("kurta set",), ("trousers",)),
        (("palazzo", "kurta set", "dupatta"), ("kurta set",), ("palazzo", "dupatta")),
        (("churidar", "salwar suit"), ("salwar suit",), ("churidar",)),
    ],
)
def test_parts_named_with_a_set_are_how_it_shall_be(
    named: tuple[str, ...], kept: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    request = whole_sets(browse("a set with these", categories=named))

    assert (request.slots.categories, request.slots.features) == (kept, parts)


@pytest.mark.parametrize("named", [("trousers",), ("kurta set", "shoes"), ("kurta set",), ("kurta set", "salwar suit")])
def test_other_goods_stay_what_is_looked_for(named: tuple[str, ...]) -> None:
    request = browse("these", categories=named)

    assert whole_sets(request) == request


def test_a_broad_word_names_no_parts() -> None:
    request = browse("ethnic wear", categories=("kurta", "kurta set", "dupatta"), group="ethnic wear")

    assert whole_sets(request) == request
