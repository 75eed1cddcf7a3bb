"""What a conversation remembers between turns: a few kilobytes of plain data, however long it lasts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import structlog
from pydantic import TypeAdapter, ValidationError

from agent.planning.plan import Awaited, Call, Goal, Search
from core.domain.catalogue import StockedProduct
from core.domain.intent import DialogueContext, IntentName, Sort
from core.domain.language import Language
from core.domain.money import Money
from core.domain.search import Filters, Relaxable

log = structlog.get_logger()

EARLIER_KEPT = 12
"""Products of earlier lists that can still be meant by what they look like."""
SEEN_KEPT = 60
"""Products of the running search that "more" does not show again."""
SAID_KEPT = 40
"""Reply forms whose last wording is remembered, so that it does not come twice in a row."""
LONGEST_TEXT = 240
LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Shown:
    """A product as the shopper saw it. `number` is its place in the list shown last, 0 when it stands in none."""

    product_id: str
    title: str
    category: str
    number: int = 0
    brand: str | None = None
    gender: str | None = None
    colours: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    """In stock when shown."""
    price: Money | None = None
    material: str | None = None
    pattern: str | None = None
    fit: str | None = None
    rating: float | None = None

    @classmethod
    def of(cls, stocked: StockedProduct, number: int = 0) -> Shown:
        product = stocked.product
        return cls(
            product_id=product.product_id,
            title=product.title[:LONGEST_TITLE],
            category=product.category,
            number=number,
            brand=product.brand,
            gender=product.gender,
            colours=product.colours[:6],
            sizes=stocked.sizes_in_stock[:14],
            price=product.price,
            material=product.material,
            pattern=product.pattern,
            fit=product.fit,
            rating=product.rating if product.rating_count else None,
        )


@dataclass(frozen=True, slots=True)
class SearchMemory:
    """The running search: what "cheaper", "more" and "in blue" build on."""

    text: str
    filters: Filters = field(default_factory=Filters)
    loosened: tuple[Relaxable, ...] = ()
    """Which of the filters nothing met: "cheaper" and "more" go on without them."""
    sort: Sort = Sort.RELEVANCE
    goal: Goal = Goal.BROWSE
    categories: tuple[str, ...] = ()
    """Of an outfit: its pieces."""
    features: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    budget: Money | None = None
    """The most the shopper said they would pay; "cheaper" narrows the filters, not this."""
    quantity: int | None = None
    vector: str = ""
    """Embedding of `text`, one signed byte a dimension, base 85: a refinement needs no second encoder pass."""


@dataclass(frozen=True, slots=True)
class Awaiting:
    """What the assistant asked, and what the answer completes."""

    what: Awaited
    call: Call | None = None
    later: tuple[Call, ...] = ()
    options: tuple[str, ...] = ()
    search: Search | None = None
    """Instead of a call: the search that a yes starts."""


@dataclass(frozen=True, slots=True)
class CartGlance:
    """The cart as it stood at the end of the last turn."""

    pieces: int = 0
    total: Money = field(default_factory=lambda: Money(0))
    line_id: str | None = None
    """The line touched last: what "make it two" means."""
    deed: str = ""
    """What the turn before did to the cart: "the second too" does it again."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Everything kept between turns; defaults are not written."""

    last_turn_id: str = ""
    turns: int = 0
    language: Language | None = None
    search: SearchMemory | None = None
    shown: tuple[Shown, ...] = ()
    earlier: tuple[Shown, ...] = ()
    focus: Shown | None = None
    """The one product just talked about."""
    awaiting: Awaiting | None = None
    cart: CartGlance = field(default_factory=CartGlance)
    last_intent: IntentName | None = None
    order_id: str | None = None
    pin_code: str | None = None
    city: str | None = None
    said: dict[str, int] = field(default_factory=dict)
    """Reply form to the number of the wording it had last."""

    def dialogue(self, *, carted: int, signed_in: bool) -> DialogueContext:
        """What understanding may lean on."""
        return DialogueContext(
            language=self.language,
            awaiting=self.awaiting.what if self.awaiting else None,
            last_intent=self.last_intent,
            shown=len(self.shown),
            carted=carted,
            has_focus=self.focus is not None,
            signed_in=signed_in,
        )


def memory_bytes(memory: Memory) -> bytes:
    """The form kept in the conversation's row."""
    return _adapter().dump_json(memory, exclude_defaults=True)


def memory_from(stored: bytes | None) -> Memory:
    """The memory of a conversation; a fresh one for a new conversation or a form this version cannot read."""
    if not stored:
        return Memory()
    try:
        return _adapter().validate_json(stored)
    except ValidationError as error:
        log.warning("memory.unreadable", problems=error.error_count(), bytes=len(stored))
        return Memory()


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Memory]:
    return TypeAdapter(Memory)
