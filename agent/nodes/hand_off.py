"""Find whom a shopper can reach, since no staff desk is connected to the chat yet: the shop nearest to them."""

from __future__ import annotations

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.state import TurnState
from core.domain.ports import UnitOfWork
from core.domain.store import City

RADIUS_KM = 100.0


@step
async def hand_off(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    """None when no place of theirs is known, or no shop is near it."""
    async with runtime.context.storage.reading() as uow:
        city = await _city(state, uow)
        shops = await uow.stores.nearest(city.place, radius_km=RADIUS_KM, limit=1) if city else []
    return {"nearest": shops[0] if shops else None}


async def _city(state: TurnState, uow: UnitOfWork) -> City | None:
    """Where they are by this message, by the talk so far, or by their file."""
    slots, memory, customer = state["understanding"].main.slots, state["memory"], state["customer"]
    for pin in (slots.pin_code, memory.pin_code):
        if pin and (found := await uow.stores.city_of_pin(pin)):
            return found
    for name in (slots.city, memory.city):
        if name and (found := await uow.stores.city_named(name)):
            return found
    return await uow.stores.city_of_pin(customer.pin_code) if customer else None
