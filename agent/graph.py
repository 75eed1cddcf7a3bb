"""The picture of a turn: its steps and the ways between them, in running order."""

from __future__ import annotations

from typing import Any

from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.types import RetryPolicy

from agent.context import TurnContext
from agent.nodes.act import act
from agent.nodes.clarify import clarify
from agent.nodes.done import done
from agent.nodes.guard_input import guard_input
from agent.nodes.guard_output import guard_output
from agent.nodes.hand_off import hand_off
from agent.nodes.plan import plan
from agent.nodes.rank import rank
from agent.nodes.respond import respond
from agent.nodes.retrieve import retrieve
from agent.nodes.understand import understand
from agent.planning.plan import Ask, Call, HandOff, Search
from agent.state import TurnState
from core.errors import RetailError

RECURSION_LIMIT = 30
"""A turn takes eight steps; a graph that ran in a circle would stop here."""

Graph = CompiledStateGraph[TurnState, TurnContext, TurnState, TurnState]


def draw_graph() -> Graph:
    """The compiled graph; steps that wait for something outside are tried again where that can help."""
    graph: StateGraph[TurnState, TurnContext, TurnState, TurnState] = StateGraph(TurnState, context_schema=TurnContext)
    waits: dict[str, Any] = {"retry_policy": AGAIN}

    graph.add_node("guard_input", guard_input)
    graph.add_node("understand", understand, **waits)
    graph.add_node("plan", plan, **waits)
    graph.add_node("retrieve", retrieve, **waits)
    graph.add_node("rank", rank, **waits)
    graph.add_node("act", act, **waits)
    graph.add_node("clarify", clarify)
    graph.add_node("hand_off", hand_off, **waits)
    graph.add_node("respond", respond, defer=True)
    graph.add_node("guard_output", guard_output)
    graph.add_node("done", done)

    graph.add_edge(START, "guard_input")
    graph.add_conditional_edges("guard_input", after_guard, ["understand", "done"])
    graph.add_edge("understand", "plan")
    graph.add_conditional_edges("plan", after_plan, ["retrieve", "act", "clarify", "hand_off", "respond"])
    graph.add_edge("retrieve", "rank")
    graph.add_edge("rank", "respond")
    graph.add_edge("act", "respond")
    graph.add_edge("clarify", "respond")
    graph.add_edge("hand_off", "respond")
    graph.add_edge("respond", "guard_output")
    graph.add_edge("guard_output", "done")
    graph.add_edge("done", END)
    return graph.compile()


async def after_guard(state: TurnState) -> str:
    return "done" if state["verdict"].stop else "understand"


WAYS = {Search: "retrieve", Call: "act", Ask: "clarify", HandOff: "hand_off"}


async def after_plan(state: TurnState) -> list[str]:
    """Every way the plan has steps for, side by side; straight on when words are all it needs."""
    kinds = {type(step) for step in state["plan"].steps}
    return [node for kind, node in WAYS.items() if kind in kinds] or ["respond"]


def can_retry(error: Exception) -> bool:
    return isinstance(error, RetailError) and error.retryable


AGAIN = RetryPolicy(initial_interval=0.05, backoff_factor=4.0, max_attempts=3, jitter=False, retry_on=can_retry)
"""Writes keep their ledger keys, so trying a step again does nothing twice."""
