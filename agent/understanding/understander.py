"""Understand one message: its language, what it wants, what it names and what it points at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from agent.understanding.classifier import Classifier, Scores, Several
from agent.understanding.courtesies import Courtesies
from agent.understanding.cues import Cues
from agent.understanding.embedding import Vector
from agent.understanding.expectations import Expectations
from agent.understanding.features import Features
from agent.understanding.gazetteer import Gazetteer, Kind
from agent.understanding.language import LanguageDetector
from agent.understanding.references import References
from agent.understanding.replies import Replies
from agent.understanding.segments import Piece, Segments, actionable, is_one_wish, tells_a_story, want_different
from agent.understanding.slots import Reading, SlotReader
from agent.understanding.text import Text, read
from agent.understanding.wishes import Wishes
from core.domain.intent import (
    CartAction,
    DialogueContext,
    IntentName,
    IntentScore,
    ReferenceKind,
    Request,
    Slots,
    Understanding,
)
from core.domain.language import Language
from core.domain.lexicon import Lexicon

_SHARED = ("gender", "price_min", "price_max")
"""What a second wish leaves unsaid when the first said it: "kurtas for my husband and shoes too"."""
_SEARCHES = frozenset({IntentName.BROWSE, IntentName.RECOMMEND})
_SELLING = _SEARCHES | {IntentName.CART, IntentName.PRODUCT_INFO}
_RUNNERS_UP = 3
_EXTREMES = (ReferenceKind.CHEAPEST, ReferenceKind.DEAREST, ReferenceKind.BEST_RATED)
"""Of what was shown: these sort and change no search."""
_LOOKS = (Kind.COLOUR, Kind.MATERIAL, Kind.PATTERN, Kind.FIT, Kind.BRAND, Kind.GENDER)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a text is classified once the talk so far is taken into account."""

    intent: IntentScore
    scores: Scores


class Understander:
    """Reads messages; holds no state of any talk, so one serves every conversation."""

    def __init__(
        self,
        lexicon: Lexicon,
        gazetteer: Gazetteer,
        cues: Cues,
        classifier: Classifier,
        *,
        uses_vectors: bool = True,
    ) -> None:
        self._lexicon, self._gazetteer, self._cues = lexicon, gazetteer, cues
        self._classifier = classifier
        self._uses_vectors = uses_vectors
        self._slots = SlotReader(lexicon, gazetteer, cues)
        self._languages = LanguageDetector(cues)
        self._features = Features(cues)
        self._courtesies = Courtesies(cues)
        self._replies = Replies(cues)
        self._expectations = Expectations(cues)
        self._segments = Segments(cues)
        self._references = References(cues)
        self._wishes = Wishes(cues)
        self._verbs = [
            cues("cart", "add", "remove", "change", "check_out", "show", "clear", "undo"),
            cues("verbs", "wanting", "asking"),
        ]

    def selling(self, brands: Iterable[str]) -> Understander:
        """The same for a shop with these brands."""
        gazetteer = self._gazetteer.selling(brands)
        return Understander(self._lexicon, gazetteer, self._cues, self._classifier, uses_vectors=self._uses_vectors)

    async def ready(self) -> None:
        """What it knows does not change."""

    def understand(self, text: str, *, vector: Vector | None, context: DialogueContext) -> Understanding:
        """Everything that can be read out of the message; `vector` is its embedding, if there is one."""
        whole = read(text)
        language = self._languages.detect(whole, context.language)
        bare = self._courtesies.set_aside(whole)
        reading = self._slots.read(bare, size_expected=context.awaiting == "size", looking=_is_looking(context))
        if _names_a_size(reading, context):
            reading = self._slots.read(bare, size_expected=True)
        heard = vector if self._uses_vectors else None
        verdict = self._classified(reading, heard, context)
        affirmation = self._replies.affirmation(whole, context)
        if affirmation:
            intent = replace(verdict.intent, name=_answered(context) or verdict.intent.name)
            requests: tuple[Request, ...] = (self._request(reading, intent, language, context),)
        else:
            requests = self._requests(bare, reading, verdict.intent, language, context)
        if len(requests) == 1:
            requests = (replace(requests[0], text=text),)
        runners_up = verdict.scores.ranked(_RUNNERS_UP + 1)
        return Understanding(
            language=language,
            requests=requests,
            affirmation=affirmation,
            alternatives=tuple(s for s in runners_up if s.name is not requests[0].intent.name)[:_RUNNERS_UP],
            out_of_scope=verdict.scores.out_of_scope,
        )

    def _requests(
        self, whole: Text, reading: Reading, intent: IntentScore, language: Language, context: DialogueContext
    ) -> tuple[Request, ...]:
        """One request a wish; an upset message is about what it asks for, if it asks for anything."""
        readings: dict[str, Reading] = {}
        heard: dict[str, Piece] = {}

        def reading_of(part: str) -> Reading:
            if part not in readings:
                readings[part] = self._slots.read(read(part))
            return readings[part]

        def understand(part: str) -> Piece:
            if part not in heard:
                heard[part] = self._piece(part, reading_of(part), context)
            return heard[part]

        pieces: Sequence[Piece] = ()
        if not reading.takes_back:
            pieces = self._segments.cut(whole, lambda part: self._may_stand(reading_of(part)), understand)
        if pieces and self._stand_apart(pieces, reading, intent):
            return self._of_pieces([(reading_of(piece.text), piece) for piece in pieces], language, context)
        if intent.name is IntentName.COMPLAINT:
            asked = actionable([understand(part) for part, _ in self._segments.parts(whole)], intent)
            intent = IntentScore(asked.intent, asked.confidence) if asked else intent
        return (self._request(reading, intent, language, context),)

    def _stand_apart(self, pieces: Sequence[Piece], reading: Reading, whole: IntentScore) -> bool:
        """Whether the parts of a message say more than it does as a whole."""
        several = Several.PLAINLY
        if want_different(pieces):
            several = self._classifier.several(self._features.hashes(reading))
        return not is_one_wish(whole, pieces, several) and not tells_a_story(whole, pieces, several)

    def _may_stand(self, reading: Reading) -> bool:
        """Whether a part could be a wish: it has a verb of wishing, goods, or points at something."""
        if reading.has(Kind.CATEGORY, Kind.GROUP) or any(verbs.first(reading.text) for verbs in self._verbs):
            return True
        return bool(self._references.find(reading, IntentName.CART, Language.ENGLISH, DialogueContext(), adding=True))

    def _classified(self, reading: Reading, vector: Vector | None, context: DialogueContext) -> Verdict:
        scores = self._classifier.scores(self._features.hashes(reading, context), vector)
        expected = self._expectations.intent(reading, scores, context)
        return Verdict(expected or scores.best, scores)

    def _piece(self, part: str, reading: Reading, context: DialogueContext) -> Piece:
        intent = self._classified(reading, None, replace(context, awaiting=None)).intent
        slots = self._slots.fill(reading, carting=intent.name is IntentName.CART)
        references = self._references.find(reading, IntentName.CART, Language.ENGLISH, context, adding=True)
        carting = intent.name is IntentName.CART
        return Piece(
            text=part,
            intent=intent.name,
            confidence=intent.confidence,
            words=sum(token.is_word or token.is_number for token in reading.text.tokens),
            cart_action=self._wishes.cart_action(reading, slots, context, points=bool(references)) if carting else None,
            names_values=bool(reading.mentions or reading.sizes or reading.amounts),
            names_goods=reading.has(Kind.CATEGORY, Kind.GROUP),
            points=bool(references),
            has_looks=bool(reading.sizes or slots.quantity or slots.price_max) or reading.has(*_LOOKS),
            has_verb=any(verbs.first(reading.text) for verbs in self._verbs),
        )

    def _of_pieces(
        self, pieces: Iterable[tuple[Reading, Piece]], language: Language, context: DialogueContext
    ) -> tuple[Request, ...]:
        """One request a piece; a search takes from the one before it what it leaves unsaid."""
        requests: list[Request] = []
        for reading, piece in pieces:
            intent = IntentScore(piece.intent, piece.confidence)
            request = self._request(reading, intent, language, context)
            before = requests[-1] if requests else None
            if before and piece.carries_on:
                request = replace(request, cart_action=before.cart_action)
            if before and {request.intent.name, before.intent.name} <= _SEARCHES:
                request = replace(request, slots=_completed(request.slots, before.slots))
                if piece.carries_on and before.slots.price_max is None:
                    requests[-1] = replace(before, slots=replace(before.slots, price_max=request.slots.price_max))
            requests.append(request)
        return tuple(requests)

    def _request(self, reading: Reading, intent: IntentScore, language: Language, context: DialogueContext) -> Request:
        carting = intent.name is IntentName.CART
        slots = self._slots.fill(reading, carting=carting)
        pointed = self._references.find(reading, intent.name, language, context, adding=True)
        action = self._wishes.cart_action(reading, slots, context, points=bool(pointed)) if carting else None
        adding = action is CartAction.ADD
        references = pointed if adding else self._references.find(reading, intent.name, language, context, adding=False)
        if references and references[0].numbers and slots.quantity in references[0].numbers:
            slots = replace(slots, quantity=None)
        refinement = self._wishes.refinement(reading, slots, intent.name, context)
        if context.shown and references and references[0].kind in _EXTREMES:
            slots, refinement = replace(slots, sort=None), None
        return Request(
            text=reading.text.normal,
            intent=intent,
            slots=slots,
            references=references,
            refinement=refinement,
            cart_action=action,
        )


def _names_a_size(reading: Reading, context: DialogueContext) -> bool:
    """ "36?" about the one in focus: a number beyond the list is no place in it."""
    asks = context.has_focus and context.awaiting == "confirm" and context.last_intent is IntentName.PRODUCT_INFO
    return asks and any(amount.value > context.shown for amount in reading.amounts) and not reading.mentions


def _answered(context: DialogueContext) -> IntentName | None:
    """What a bare yes or no is about; an "ok" to an answer that asked nothing ends the matter."""
    return context.last_intent if context.awaiting or context.last_intent in _SELLING else None


def _is_looking(context: DialogueContext) -> bool:
    """At a list, with no product of it talked about and nothing asked; or asked for whom something shall be."""
    return context.awaiting == "whom" or (
        context.shown > 1
        and not context.has_focus
        and context.awaiting is None
        and context.last_intent in (IntentName.BROWSE, IntentName.RECOMMEND)
    )


def _completed(slots: Slots, before: Slots) -> Slots:
    """With the earlier wish's recipient and budget where this one names none, and its garment if it names no other."""
    shared: dict[str, object] = {name: getattr(before, name) for name in _SHARED if getattr(slots, name) is None}
    if slots.price_min is not None or slots.price_max is not None:
        shared = {name: value for name, value in shared.items() if not name.startswith("price")}
    if not slots.categories and not slots.brands:
        shared |= {"categories": before.categories, "garments": before.garments, "group": before.group}
    return replace(slots, **shared)  # type: ignore[arg-type]
