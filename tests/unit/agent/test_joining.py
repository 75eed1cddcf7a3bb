"""What is said in two breaths is one wish, unless the second breath wants other goods or the same in another make."""

from __future__ import annotations

from dataclasses import replace

from agent.planning.joining import joined
from core.domain.intent import IntentName, IntentScore, Refinement
from core.domain.money import Money
from tests.fakes.understander import a_request, browse, refine


def test_a_limit_said_after_the_goods_narrows_them() -> None:
    suit = a_request(IntentName.RECOMMEND, "a night suit for summer", categories=("nightwear",))
    no_satin = browse("no satin please", categories=("nightwear",), not_materials=("satin",))

    (wish,) = joined([suit, no_satin])

    assert wish.intent.name is IntentName.RECOMMEND
    assert wish.slots.categories == ("nightwear",)
    assert wish.slots.not_materials == ("satin",)
    assert wish.text == "a night suit for summer no satin please"


def test_a_budget_that_names_no_goods_is_for_those_before_it() -> None:
    (wish,) = joined([browse("tops", categories=("top",)), browse("under 700", price_max=Money.of(700))])

    assert (wish.slots.categories, wish.slots.price_max) == (("top",), Money.of(700))


def test_a_kind_said_after_a_broad_word_takes_its_place() -> None:
    western = browse("she likes western", categories=("dress", "top", "jeans"), group="western wear", gender="women")
    dress = browse("a black dress", categories=("dress",), garments=("dress",), colours=("black",), gender="women")

    (wish,) = joined([western, dress])

    assert (wish.slots.categories, wish.slots.group) == (("dress",), None)
    assert wish.slots.garments == ("dress",)
    assert wish.slots.colours == ("black",)


def test_other_goods_and_the_same_in_another_colour_are_wishes_of_their_own() -> None:
    red = browse("red kurtas", categories=("kurta",), colours=("red",))
    white = browse("and white ones", categories=("kurta",), colours=("white",))
    shoes = browse("and shoes", categories=("shoes",))

    assert joined([red, white, shoes]) == (red, white, shoes)


def test_only_searches_are_joined() -> None:
    tops = browse("tops", categories=("top",))
    cart = a_request(IntentName.CART, "add it", sizes=("M",))
    cheaper = refine(Refinement.CHEAPER)

    assert joined([tops, cart]) == (tops, cart)
    assert joined([tops, cheaper]) == (tops, cheaper)
    assert joined([]) == ()


def test_what_leads_up_to_the_goods_belongs_to_them() -> None:
    haldi = a_request(IntentName.RECOMMEND, "my cousin's haldi is on Friday", occasions=("festive",))
    suit = browse("a yellow suit in M", categories=("suit",), colours=("yellow",), sizes=("M",))

    (wish,) = joined([haldi, suit])

    assert (wish.slots.categories, wish.slots.occasions, wish.slots.sizes) == (("suit",), ("festive",), ("M",))


def test_a_breath_that_is_hardly_a_change_of_the_cart_belongs_to_the_wish_before_it() -> None:
    suit = browse("a suit", categories=("suit",))
    size = replace(
        a_request(IntentName.CART, "5000 tak, M size", sizes=("M",)), intent=IntentScore(IntentName.CART, 0.6)
    )

    (wish,) = joined([suit, size])

    assert (wish.intent.name, wish.slots.sizes) == (IntentName.BROWSE, ("M",))
    assert joined([suit, size], seen=True) == (suit, size)
