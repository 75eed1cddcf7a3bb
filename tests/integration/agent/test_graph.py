"""The graph is the picture of the house: every edge is needed, and a circle would be stopped."""

from __future__ import annotations

from typing import Any

import pytest
from langgraph.errors import GraphRecursionError
from langgraph.graph import END, START, StateGraph

from agent import graph as drawing
from agent.context import TurnContext
from agent.graph import RECURSION_LIMIT, draw_graph
from agent.state import TurnState
from core.domain.intent import CartAction, IntentName, ReferenceKind
from tests.conversing import Conversation, an_assistant
from tests.fakes.understander import a_request, browse, cart, ordinal, pointing
from tests.integration.agent.conftest import Counter

pytestmark = pytest.mark.sqlite

EDGES = {
    ("__start__", "guard_input"),
    ("guard_input", "understand"),
    ("guard_input", "done"),
    ("understand", "plan"),
    ("plan", "retrieve"),
    ("plan", "act"),
    ("plan", "clarify"),
    ("plan", "hand_off"),
    ("plan", "respond"),
    ("retrieve", "rank"),
    ("rank", "respond"),
    ("act", "respond"),
    ("clarify", "respond"),
    ("hand_off", "respond"),
    ("respond", "guard_output"),
    ("guard_output", "done"),
    ("done", "__end__"),
}
SEARCH, CART, QUESTION, PERSON, TALK, BLOCKED = "kurta", "cart", "add it", "person", "hello", "i want to die"


def test_the_picture_is_the_houses() -> None:
    drawn = draw_graph().get_graph()

    assert {(edge.source, edge.target) for edge in drawn.edges} == EDGES


async def answers(counter: Counter) -> dict[str, dict[str, Any]]:
    """One message for each way through the graph, and one that answers the question asked."""
    tell = counter.understander.told
    tell(SEARCH, browse("kurta", categories=("kurta",), colours=("maroon",)))
    tell(CART, cart(CartAction.SHOW))
    tell(QUESTION, cart(CartAction.ADD, references=ordinal(1)))
    tell("m", cart(None, "m", sizes=("M",), references=()))
    tell(PERSON, a_request(IntentName.HUMAN, pin_code="560001"))
    tell(TALK, a_request(IntentName.GREETING))
    tell("it", a_request(IntentName.PRODUCT_INFO, "it", references=pointing(ReferenceKind.LAST)))
    talk = Conversation(
        an_assistant(
            counter.storage,
            retriever=counter.retriever,
            understander=counter.understander,
            encoder=counter.encoder,
        ),
        counter.storage,
    )
    said = {}
    for text in (TALK, SEARCH, QUESTION, "m", CART, PERSON, BLOCKED):
        said[text] = await talk.say(text)
    return said


def check(said: dict[str, dict[str, Any]]) -> None:
    """What each way is for."""
    assert said[SEARCH]["products"]
    assert said[QUESTION]["chips"] == ["S", "M", "L"]
    assert [line["size"] for line in said["m"]["cart"]["lines"]] == ["M"]
    assert said[CART]["cart"]["lines"]
    assert "Church Street" in said[PERSON]["reply"]
    assert said[BLOCKED]["blocked"] == {"kind": "self_harm"}
    for text in (TALK, SEARCH, CART, PERSON, BLOCKED):
        assert not any(kind in said[text]["reply"] for kind in ("went wrong", "did not work"))
        assert said[text]["reply"]


async def test_each_way_through_the_graph_does_its_work(counter: Counter) -> None:
    check(await answers(counter))


CONDITIONAL = ("plan", "guard_input", "__start__")
"""Their ways are chosen by a function; the start is set with them. A step without a way on ends the graph by itself."""


@pytest.mark.parametrize(
    "edge", sorted(e for e in EDGES if e[0] not in CONDITIONAL and e[1] != "__end__"), ids="-".join
)
async def test_taking_an_edge_out_is_noticed(
    counter: Counter, edge: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {"__end__": END, "__start__": START}
    missing = (names.get(edge[0], edge[0]), names.get(edge[1], edge[1]))

    class WithoutEdge(StateGraph[TurnState, TurnContext, TurnState, TurnState]):
        def add_edge(self, start_key: Any, end_key: Any) -> Any:
            return self if (start_key, end_key) == missing else super().add_edge(start_key, end_key)

    monkeypatch.setattr(drawing, "StateGraph", WithoutEdge)

    with pytest.raises(Exception):  # noqa: B017, PT011 (an assertion, a compile error or a missing channel)
        check(await answers(counter))


@pytest.mark.parametrize("way", ["retrieve", "act", "clarify", "hand_off"])
async def test_leaving_out_a_way_of_the_plan_is_noticed(
    counter: Counter, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = {kind: node for kind, node in drawing.WAYS.items() if node != way}
    monkeypatch.setattr(drawing, "WAYS", ways)

    with pytest.raises(Exception):  # noqa: B017, PT011 (an assertion or a missing channel)
        check(await answers(counter))


async def test_a_graph_that_runs_in_a_circle_is_stopped() -> None:
    async def again(state: TurnState) -> dict[str, Any]:
        return {"text": state.get("text", "") + "."}

    circle = StateGraph(TurnState)
    circle.add_node("again", again)
    circle.add_edge(START, "again")
    circle.add_edge("again", "again")

    with pytest.raises(GraphRecursionError):
        await circle.compile().ainvoke({"text": ""}, {"recursion_limit": RECURSION_LIMIT})
