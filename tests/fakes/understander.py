"""An Understander that was told beforehand what each message means; a message it was not told fails the test."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.domain.intent import (
    Affirmation,
    CartAction,
    DialogueContext,
    IntentName,
    IntentScore,
    Reference,
    ReferenceKind,
    Refinement,
    Request,
    Slots,
    Understanding,
)
from core.domain.language import Language


class PreparedUnderstander:
    """`contexts` and `vectors` keep what each message could lean on."""

    def __init__(self) -> None:
        self._meanings: dict[str, Understanding] = {}
        self.contexts: list[DialogueContext] = []
        self.vectors: list[npt.NDArray[np.float32] | None] = []

    def told(self, text: str, meaning: Understanding | Request) -> None:
        self._meanings[text] = meaning if isinstance(meaning, Understanding) else understood(meaning)

    async def ready(self) -> None:
        """It was told beforehand."""

    def understand(
        self,
        text: str,
        *,
        vector: npt.NDArray[np.float32] | None,
        context: DialogueContext,
    ) -> Understanding:
        self.contexts.append(context)
        self.vectors.append(vector)
        return self._meanings[text]


def a_request(intent: IntentName, text: str = "", **facts: object) -> Request:
    """Slots may be given by name next to the request's own facts."""
    own = {name: facts.pop(name) for name in ("references", "refinement", "cart_action") if name in facts}
    return Request(text, IntentScore(intent, 0.9), Slots(**facts), **own)  # type: ignore[arg-type]


def understood(
    *requests: Request, language: Language = Language.ENGLISH, affirmation: Affirmation | None = None
) -> Understanding:
    """Of a bare yes or no there is a request too, as there is of every message."""
    asked = requests or (a_request(IntentName.BROWSE),)
    return Understanding(language, asked, affirmation)


def browse(text: str = "", **facts: object) -> Request:
    return a_request(IntentName.BROWSE, text, **facts)


def cart(action: CartAction | None, text: str = "", **facts: object) -> Request:
    return a_request(IntentName.CART, text, cart_action=action, **facts)


def refine(refinement: Refinement, text: str = "", **facts: object) -> Request:
    return browse(text, refinement=refinement, **facts)


def ordinal(*numbers: int, in_cart: bool = False) -> tuple[Reference, ...]:
    return (Reference(ReferenceKind.ORDINAL, numbers, in_cart),)


def pointing(kind: ReferenceKind) -> tuple[Reference, ...]:
    return (Reference(kind),)
