"""The events of a shop are put together into the searches that they came from."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from core.domain.events import LoggedEvent, ShopEvent, ShopEventName
from finetune.ranker.shop_log import grouped

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SEEN, CLICK = ShopEventName.IMPRESSION, ShopEventName.CLICK
CART, BOUGHT = ShopEventName.ADD_TO_CART, ShopEventName.PURCHASE


def logged(*events: tuple[int, ShopEvent]) -> list[LoggedEvent]:
    """Minutes after noon and what happened."""
    return [LoggedEvent(n, event, NOON + timedelta(minutes=m)) for n, (m, event) in enumerate(events, 1)]


def an_event(name: ShopEventName, product: str, position: int | None = None, **more: str) -> ShopEvent:
    facts = {"shopper_id": "A-1", "query": "red saree", "turn_id": None, **more}
    return ShopEvent(name, product_id=product, position=position, **facts)  # type: ignore[arg-type]


def test_cards_of_one_query_are_one_search_in_the_order_of_their_places() -> None:
    (search,) = grouped(
        logged((0, an_event(SEEN, "P-2", 2)), (0, an_event(SEEN, "P-1", 1)), (1, an_event(CLICK, "P-2", 2)))
    )

    assert (search.text, search.shopper) == ("red saree", "A-1")
    assert [(card.product_id, card.clicked) for card in search.shown] == [("P-1", False), ("P-2", True)]


def test_the_same_query_an_hour_later_is_another_search() -> None:
    shown = [an_event(SEEN, "P-1", 1), an_event(SEEN, "P-2", 2)]

    searches = grouped(logged(*((0, each) for each in shown), *((60, each) for each in shown)))

    assert [search.at for search in searches] == [NOON, NOON + timedelta(minutes=60)]


def test_shoppers_are_kept_apart() -> None:
    mine = [(0, an_event(SEEN, f"P-{n}", n)) for n in (1, 2)]
    theirs = [(0, an_event(SEEN, f"P-{n}", n, shopper_id="A-2")) for n in (1, 2)]

    assert [search.shopper for search in grouped(logged(*mine, *theirs))] == ["A-1", "A-2"]


def test_a_click_on_an_assistants_card_finds_its_turn() -> None:
    shown = [(0, an_event(SEEN, f"P-{n}", n, turn_id="T-1")) for n in (1, 2)]

    (search,) = grouped(logged(*shown, (2, an_event(CLICK, "P-1", 1, turn_id="T-1", query=""))))

    assert [card.clicked for card in search.shown] == [True, False]
    assert search.text == "red saree"


def test_what_is_carted_and_bought_later_was_wanted_in_the_search_that_showed_it() -> None:
    shown = [(0, an_event(SEEN, f"P-{n}", n)) for n in (1, 2)]

    (search,) = grouped(logged(*shown, (50, an_event(CART, "P-2", query="")), (900, an_event(BOUGHT, "P-2", query=""))))

    assert [(c.clicked, c.carted, c.bought) for c in search.shown] == [(False, False, False), (True, True, True)]


def test_a_purchase_long_after_or_of_what_was_never_shown_is_put_down_to_no_search() -> None:
    shown = [(0, an_event(SEEN, f"P-{n}", n)) for n in (1, 2)]
    late = (60 * 24 * 30, an_event(BOUGHT, "P-2", query=""))

    (search,) = grouped(logged(*shown, (5, an_event(CART, "P-9", query="")), late))

    assert not any(card.bought or card.carted for card in search.shown)


def test_a_list_of_one_card_teaches_nothing() -> None:
    assert grouped(logged((0, an_event(SEEN, "P-1", 1)))) == []
