"""Tell a bare figure that is a size ("34 bhi daal do", of jeans) from one that counts pieces."""

from __future__ import annotations

from agent.memory import Memory, Shown
from agent.planning.aspects import Aspect, mentions
from agent.planning.plan import Argument, Call
from core.domain.intent import Request
from core.domain.sizes import is_same_size

LEAST_SIZE = 4
"""From this number on, a bare figure that the piece comes in is its size."""


def size_in_figures(request: Request, product: Shown) -> str | None:
    """The product's size of that number, where nothing says that pieces are counted."""
    slots = request.slots
    if slots.sizes or slots.quantity is None or slots.quantity < LEAST_SIZE or mentions(request.text, Aspect.COUNTED):
        return None
    return next((size for size in product.sizes if is_same_size(size, str(slots.quantity))), None)


def size_and_number(request: Request, call: Call, memory: Memory) -> dict[str, Argument]:
    """The size and the number of pieces that an answer about the product of `call` gives."""
    known = (*memory.shown, *memory.earlier, *((memory.focus,) if memory.focus else ()))
    product = next((p for p in known if p.product_id == call.arguments.get("product_id")), None)
    figure = size_in_figures(request, product) if product else None
    if figure is not None:
        return {"size": figure}
    said: dict[str, Argument] = {"size": request.slots.sizes[0]} if request.slots.sizes else {}
    return said | ({"quantity": request.slots.quantity} if request.slots.quantity is not None else {})
