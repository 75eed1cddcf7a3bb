"""Something for an occasion is answered with ideas; whom it is for and the budget carry on, unless the topic is new."""

from __future__ import annotations

from typing import Any

import pytest

from agent.memory import Awaiting, Memory
from agent.planning.plan import Ask, Awaited, Goal, Search, Step
from agent.planning.recommending import plan_for_whom, plan_recommend, plan_shopping
from core.domain.intent import IntentName
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery
from tests.fakes.understander import a_request, browse
from tests.unit.agent.scenes import a_kurta, a_scene, searched


def the_search(steps: list[Step]) -> Search:
    (step,) = steps
    assert isinstance(step, Search)
    return step


def test_something_for_an_occasion_is_ideas_of_several_kinds_each_within_the_budget() -> None:
    wish = browse("something for the wedding", occasions=("wedding",), gender="men", price_max=Money.of(5000))

    search = the_search(plan_shopping(wish, a_scene()))

    assert search.goal is Goal.IDEAS
    assert len(search.pieces) > 1
    assert {piece.filters.price_max for piece in search.pieces} == {Money.of(5000)}


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("wedding wear for men", {"occasions": ("wedding",), "gender": "men"}),
        ("something for a wedding", {"occasions": ("wedding",)}),
        ("a kurta or something", {"occasions": ("wedding",), "gender": "men", "categories": ("kurta",)}),
        ("something red for the wedding", {"occasions": ("wedding",), "gender": "men", "colours": ("red",)}),
    ],
)
def test_who_says_more_or_less_gets_a_list(text: str, wish: dict[str, Any]) -> None:
    assert the_search(plan_shopping(browse(text, **wish), a_scene())).goal is Goal.BROWSE


def test_an_outfit_keeps_whom_it_is_for_and_the_budget_unless_it_is_for_another_occasion() -> None:
    before = Filters(categories=("kurta",), gender="men", occasions=("wedding",), price_max=Money.of(5000))
    scene = a_scene(memory=searched("kurta", a_kurta(), filters=before, budget=Money.of(5000)))
    outfit, other = (
        a_request(IntentName.RECOMMEND, "an outfit", **wish)
        for wish in ({"occasions": ("wedding",)}, {"occasions": ("beach",), "gender": "women"})
    )

    carried, fresh = (the_search(plan_recommend(wish, scene)).ladder[0].filters for wish in (outfit, other))

    assert (carried.gender, carried.price_max) == ("men", Money.of(5000))
    assert (fresh.gender, fresh.price_max) == ("women", None)


def test_a_look_for_someone_else_is_made_of_other_pieces() -> None:
    before = Filters(gender="women", occasions=("wedding",))
    pieces = ("lehenga", "heels", "jewellery set", "clutch")
    memory = searched("", a_kurta(), filters=before, goal=Goal.OUTFIT, categories=pieces)

    search = the_search(plan_shopping(browse("for men also", gender="men"), a_scene(memory=memory)))

    assert {piece.filters.categories[0] for piece in search.pieces}.isdisjoint(pieces)


def test_a_budget_told_before_whom_it_is_for_is_kept_and_the_question_asked_again() -> None:
    asked = Ask(Awaited.WHOM, search=Search(Goal.IDEAS, (ProductQuery(""),)))
    memory = Memory(awaiting=Awaiting(Awaited.WHOM, search=asked.search))

    (step,) = plan_for_whom(browse("under 1000", price_max=Money.of(1000)), a_scene(memory=memory))

    assert isinstance(step, Ask)
    assert step.search is not None
    assert step.search.goal is Goal.IDEAS
    assert step.search.ladder[0].filters == Filters(price_max=Money.of(1000))


def test_whom_it_is_for_makes_ideas_of_a_list_for_an_occasion() -> None:
    memory = searched("diwali", a_kurta(), filters=Filters(occasions=("festive",)))

    search = the_search(plan_shopping(browse("for my wife", gender="women"), a_scene(memory=memory)))

    assert search.goal is Goal.IDEAS
    assert {piece.filters.gender for piece in search.pieces} == {"women"}


@pytest.mark.parametrize(("occasion", "gender"), [("formal", "women"), ("festive", "girls")])
def test_a_girl_with_an_interview_is_a_woman(occasion: str, gender: str) -> None:
    """There are looks for children for a feast, and none for an office."""
    text = "what outfit should I wear"

    (look,) = plan_recommend(
        a_request(IntentName.RECOMMEND, text, gender="girls", occasions=(occasion,)), a_scene(memory=Memory())
    )

    assert isinstance(look, Search)
    assert {piece.filters.gender for piece in look.pieces} == {gender}
