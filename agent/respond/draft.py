"""A reply in the making: sentences with their claims, products, chips; and the parts it is put together from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from agent.planning.plan import Call, Search
from core.domain.answer import ProductCard, Sentence

MOST_CHIPS = 4


@dataclass(frozen=True, slots=True)
class Part:
    """What one step of the plan contributes. Of several parts, only the last says what could come `next`."""

    sentences: tuple[Sentence, ...] = ()
    cards: tuple[ProductCard, ...] = ()
    relaxed: tuple[str, ...] = ()
    next: Sentence | None = None
    yes: Call | Search | None = None
    """What a plain yes to `next` does."""
    chips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole reply before the output checks."""

    sentences: tuple[Sentence, ...]
    cards: tuple[ProductCard, ...] = ()
    relaxed: tuple[str, ...] = ()
    chips: tuple[str, ...] = ()
    shows_cart: bool = False
    yes: Call | Search | None = None
    said: dict[str, int] = field(default_factory=dict)


def written_out(sentences: Iterable[Sentence]) -> list[str]:
    """The reply in pieces, one a sentence, each with what sets it apart from the one before."""
    pieces: list[str] = []
    before = None
    for sentence in sentences:
        apart = "\n" if before and before.is_item else " "
        start = "\n• " if before and sentence.is_item else "" if before is None else apart
        pieces.append(f"{start}{sentence.text}")
        before = sentence
    return pieces


def together(parts: list[Part], *, said: dict[str, int], shows_cart: bool = False) -> Draft:
    """One reply of several parts, in their order."""
    last = next((part for part in reversed(parts) if part.next), Part())
    body = [sentence for part in parts for sentence in part.sentences]
    chips = dict.fromkeys(chip for part in reversed(parts) for chip in part.chips)
    return Draft(
        sentences=tuple([*body, last.next] if last.next else body),
        cards=_once(card for part in parts for card in part.cards),
        relaxed=tuple(dict.fromkeys(name for part in parts for name in part.relaxed)),
        chips=tuple(chips)[:MOST_CHIPS],
        shows_cart=shows_cart,
        yes=last.yes,
        said=said,
    )


def _once(cards: Iterable[ProductCard]) -> tuple[ProductCard, ...]:
    seen: dict[str, ProductCard] = {}
    for card in cards:
        seen.setdefault(card.product.product_id, card)
    return tuple(seen.values())
