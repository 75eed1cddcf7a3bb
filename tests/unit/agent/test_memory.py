"""A conversation's memory stays small, survives the disk, and begins anew when it cannot be read."""

from __future__ import annotations

from dataclasses import replace

from agent.memory import Awaiting, Memory, SearchMemory, Shown, memory_bytes, memory_from
from agent.planning.plan import Awaited, Call, Goal, Search
from core.domain.intent import IntentName
from core.domain.language import Language
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery
from tests.builders import a_stocked_product


def a_shown(number: int = 1, **facts: object) -> Shown:
    return replace(Shown.of(a_stocked_product(), number), **facts)  # type: ignore[arg-type]


def test_what_is_remembered_comes_back_the_same() -> None:
    search = Search(Goal.SIMILAR, (ProductQuery("kurta", Filters(colours=("red",))),), like="P-1")
    memory = Memory(
        last_turn_id="T-1",
        turns=3,
        language=Language.HINGLISH,
        search=SearchMemory("kurta", Filters(price_max=Money.of(3000), sizes=("M",)), budget=Money.of(3000)),
        shown=(a_shown(1), a_shown(2)),
        focus=a_shown(0),
        awaiting=Awaiting(Awaited.SIZE, Call("add_to_cart", {"product_id": "P-1", "quantity": 2}), options=("S",)),
        last_intent=IntentName.CART,
        said={"cart.added": 2},
    )

    assert memory_from(memory_bytes(memory)) == memory
    with_search = replace(memory, awaiting=Awaiting(Awaited.CONFIRM, search=search))
    assert memory_from(memory_bytes(with_search)) == with_search


def test_an_empty_memory_takes_next_to_no_room() -> None:
    assert len(memory_bytes(Memory())) < 10


def test_a_memory_that_cannot_be_read_is_begun_anew() -> None:
    assert memory_from(b'{"turns": "many", "shown": 7}') == Memory()
    assert memory_from(b"\x80not json") == Memory()
    assert memory_from(None) == Memory()


def test_unknown_keys_of_a_later_version_are_passed_over() -> None:
    assert memory_from(b'{"turns": 2, "mood": "happy"}').turns == 2


def test_a_long_title_and_many_sizes_are_cut_to_what_is_needed() -> None:
    shown = Shown.of(a_stocked_product(title="x" * 500, sizes=[str(n) for n in range(60)]))

    assert len(memory_bytes(Memory(shown=(shown,)))) < 600
