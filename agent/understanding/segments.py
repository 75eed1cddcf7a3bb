"""Cut a message where one wish ends and the next begins, and only there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from agent.understanding.classifier import Several
from agent.understanding.cues import Cues
from agent.understanding.text import PAUSES, Text
from core.domain.intent import CartAction, IntentName, IntentScore

_MOST = 4
"""Wishes that are told apart in one message."""
_SURE = 0.5
_SURE_AFTER_A_STOP = 0.4
"""A full stop or question mark already says that something ends."""
_ONLY_POINTS = 2
"""Words of a piece that leaves its verb to the one behind it: "the first | and the second in M, add them"."""
_PLAINLY = 0.8
_LIKELY = 0.7
"""How sure a whole must be that wants what none of its parts does."""
_BEYOND_DOUBT = 0.95
"""How sure a whole must be of itself to stay one that may be several, and a part to be no part of a story."""
_STOPS = frozenset(".?!\n")
_POLITE = frozenset({IntentName.GREETING, IntentName.GOODBYE})
_ABOUT_AN_ORDER = frozenset(
    {
        IntentName.ORDER_STATUS,
        IntentName.ORDER_CHANGE,
        IntentName.RETURN_EXCHANGE,
        IntentName.PAYMENT,
        IntentName.COMPLAINT,
        IntentName.FEEDBACK,
        IntentName.ACCOUNT,
        IntentName.HUMAN,
    }
)
"""A shopper with a trouble tells its story in several sentences: one wish."""
NO_WISH = frozenset({IntentName.OUT_OF_SCOPE, *_POLITE})
"""Courtesies and foreign messages."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message, as it would be understood alone."""

    text: str
    intent: IntentName
    confidence: float
    words: int
    cart_action: CartAction | None = None
    names_values: bool = False
    """Names anything of the shop's: such a piece is no mere courtesy."""
    names_goods: bool = False
    points: bool = False
    """At something shown or carted."""
    has_looks: bool = False
    """Says which size, colour, number or the like."""
    has_verb: bool = False
    """Says what is wanted with a word of its own, not only by what it names."""
    after_stop: bool = False
    carries_on: bool = False
    """Leaves its verb to the piece before: "the third in L"."""


Understand = Callable[[str], Piece]


class Segments:
    def __init__(self, cues: Cues) -> None:
        self._connectives = cues("segment", "connectives")

    def cut(self, text: Text, may_stand: Callable[[str], bool], understand: Understand) -> list[Piece]:
        """The wishes in their order; none when nothing is to be cut. `may_stand` is asked first, being cheap."""
        found = list(self.parts(text))
        if len(found) < 2:
            return []
        parts = _grown([(part, stopped, may_stand(part)) for part, stopped in found])
        if len(parts) < 2:
            return []
        pieces = [replace(understand(part), after_stop=stopped) for part, stopped in parts]
        return self._wishes(_joined(pieces, understand))

    def _wishes(self, pieces: list[Piece]) -> list[Piece]:
        """Without the courtesies around them, and without asides that are none of the shop's business."""
        said = [piece for piece in pieces if not _is_courtesy(piece)]
        wishes = [piece for piece in said if piece.intent is not IntentName.OUT_OF_SCOPE] or said or pieces
        return wishes[:_MOST] if len(wishes) > 1 or len(wishes) < len(pieces) else []

    def parts(self, text: Text) -> Iterator[tuple[str, bool]]:
        """What stands between pauses and connectives, and whether a full stop went before it."""
        start, place, stopped = 0, 0, False
        while place < len(text.tokens):
            found = self._connectives.at(text.tokens, place)
            if not found and text.tokens[place].low not in PAUSES:
                place += 1
                continue
            last = found.last if found else place + 1
            if place > start:
                yield text.said(start, place), stopped
                stopped = False
            stopped = stopped or bool(_STOPS & set(text.words[place:last]))
            start = place = last
        if start < len(text.tokens):
            yield text.said(start, len(text.tokens)), stopped


def _grown(parts: Sequence[tuple[str, bool, bool]]) -> list[tuple[str, bool]]:
    """Parts that cannot stand alone ("size 42", "please") grow onto the one before, or onto the first that can."""
    grown: list[tuple[str, bool]] = []
    stands = False
    for part, stopped, can_stand in parts:
        if grown and not (can_stand and stands):
            grown[-1] = (f"{grown[-1][0]}, {part}", grown[-1][1])
            stands = stands or can_stand
        else:
            grown.append((part, stopped))
            stands = can_stand
    return grown


def _joined(pieces: Sequence[Piece], understand: Understand) -> list[Piece]:
    """Neighbours that are no wishes of their own grow together again."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and _leads_on(before, piece):
            joined[-1] = replace(before, intent=piece.intent, confidence=piece.confidence)
            joined.append(piece)
        elif before and _carries_on(before, piece):
            joined.append(replace(piece, intent=before.intent, confidence=before.confidence, carries_on=True))
        elif before and not _are_apart(before, piece):
            grown = understand(f"{before.text}, {piece.text}")
            joined[-1] = replace(grown, after_stop=before.after_stop, carries_on=before.carries_on)
        else:
            joined.append(piece)
    return joined


def _carries_on(left: Piece, right: Piece) -> bool:
    """Two of one kind under one verb, each described in full: "the first in M and the third in L"."""
    if right.has_verb or not (left.has_looks and right.has_looks):
        return False
    if left.intent is IntentName.CART:
        return (left.points or left.names_goods) and (right.points or right.names_goods)
    return left.intent is IntentName.BROWSE and left.names_goods and right.names_goods


def _leads_on(left: Piece, right: Piece) -> bool:
    """The same with the verb at the end: "pehla M me aur teesra L me daal do"."""
    if left.has_verb or not (right.has_verb and left.has_looks and right.has_looks):
        return False
    if right.intent is IntentName.CART:
        return (left.points or left.names_goods) and (right.points or right.names_goods)
    return right.intent is IntentName.BROWSE and left.names_goods and right.names_goods


def _are_apart(left: Piece, right: Piece) -> bool:
    """Whether both sides carry an intent of their own."""
    sure = _SURE_AFTER_A_STOP if right.after_stop else _SURE
    if min(left.confidence, right.confidence) < sure:
        return False
    if left.points and not left.has_verb and left.words <= _ONLY_POINTS and right.intent is IntentName.CART:
        return False
    if _is_courtesy(left) or _is_courtesy(right):
        return left.intent is not right.intent
    if {left.intent, right.intent} & NO_WISH or is_one_story({left.intent, right.intent}):
        return False
    if left.intent is right.intent:
        return _are_two_of_a_kind(left, right)
    return right.has_verb or right.after_stop or right.words >= 4


def _is_courtesy(piece: Piece) -> bool:
    return piece.intent in _POLITE and not piece.names_values


def _are_two_of_a_kind(left: Piece, right: Piece) -> bool:
    """Two changes to the cart, or two things looked for, each said in full."""
    if not right.has_verb:
        return False
    if left.intent is IntentName.CART:
        return left.has_verb and (left.cart_action is not right.cart_action or right.names_goods or right.points)
    return left.intent is IntentName.BROWSE and left.names_goods and right.names_goods and left.has_verb


def want_different(pieces: Sequence[Piece]) -> bool:
    """Whether the pieces are wishes of different kinds, and not two changes to the cart or two searches."""
    return len({piece.intent for piece in pieces}) > 1


def is_one_story(intents: Set[IntentName]) -> bool:
    """Whether a shopper with a trouble may want all of these in one breath."""
    return intents <= _ABOUT_AN_ORDER


def is_one_wish(whole: IntentScore, pieces: Sequence[Piece], several: Several) -> bool:
    """The message as a whole surely wants what no part of it does, or may be one wish and surely is one."""
    if several is Several.NO:
        return True
    if any(piece.intent is whole.name for piece in pieces):
        return several is Several.PERHAPS and whole.confidence >= _BEYOND_DOUBT
    return whole.confidence >= _LIKELY


def tells_a_story(whole: IntentScore, pieces: Sequence[Piece], several: Several) -> bool:
    """The message as a whole is about an order, and no part of it surely wants something else."""
    least = _SURE if several is Several.PLAINLY else _BEYOND_DOUBT
    others = [piece for piece in pieces if piece.intent not in _ABOUT_AN_ORDER and piece.intent not in NO_WISH]
    return whole.name in _ABOUT_AN_ORDER and all(piece.confidence < least for piece in others)


def actionable(pieces: Sequence[Piece], upset: IntentScore) -> Piece | None:
    """What an upset message asks for, if it asks for anything: the surest piece that can be acted on.

    Where the whole is surely upset, a piece must ask in words: "three orders, three headaches" asks for nothing.
    """
    is_upset = upset.confidence >= _PLAINLY
    idle = {IntentName.COMPLAINT, IntentName.FEEDBACK, *NO_WISH}
    wishes = [piece for piece in pieces if piece.intent not in idle and (piece.has_verb or not is_upset)]
    asks = [piece for piece in wishes if piece.confidence >= (_PLAINLY if is_upset else _SURE)]
    return max(asks, key=lambda piece: piece.confidence, default=None)
