"""What a shopper reads when a turn could not be answered at all: an apology in their language, never an error."""

from __future__ import annotations

import re

from agent.stage import EVENTS_PER_TRY
from agent.wire import answer_wire
from core.domain.answer import Answer
from core.domain.conversation import Turn
from core.domain.events import EVENTS_PER_TURN, Event, EventName
from core.domain.intent import IntentName, IntentScore
from core.domain.language import Language

SORRY = {
    Language.ENGLISH: "I'm sorry, I couldn't finish that one. Nothing is lost: please send it again in a moment.",
    Language.HINDI: "माफ़ कीजिए, जवाब पूरा नहीं हो पाया। कुछ खोया नहीं है: ज़रा देर में फिर से भेजिए।",
    Language.MARATHI: "माफ करा, उत्तर पूर्ण झालं नाही. काहीही हरवलेलं नाही: थोड्या वेळाने पुन्हा पाठवा.",
    Language.HINGLISH: "Maaf kijiye, jawab poora nahi ho paya. Kuch khoya nahi hai: thodi der mein phir bhejiye.",
    Language.ROMAN_MARATHI: "Maaf kara, uttar purna zala nahi. Kahi haravla nahi: thodya velane punha pathva.",
}
DEVANAGARI = re.compile(r"[\u0900-\u097f]")


def given_up(turn: Turn, *, after: int) -> list[Event]:
    """The events that end a turn after the event `after` (0: none yet); the last holds the whole answer."""
    language = _language(turn)
    answer = Answer(
        conversation_id=turn.conversation_id,
        turn_id=turn.turn_id,
        reply=SORRY[language],
        language=language,
        intent=IntentScore(IntentName.OUT_OF_SCOPE, 0.0),
    )
    started: tuple[EventName, dict[str, object]] = (
        EventName.TURN_STARTED,
        {"turn_id": turn.turn_id, "conversation_id": turn.conversation_id},
    )
    told: tuple[tuple[EventName, dict[str, object]], ...] = (
        (EventName.TEXT_RESET, {}),
        (EventName.TEXT_DELTA, {"text": answer.reply}),
        (EventName.TURN_FAILED, answer_wire(answer)),
    )
    steps = told if after else (started, *told)
    return [Event((after or _before_first(turn)) + place, name, data) for place, (name, data) in enumerate(steps, 1)]


def _before_first(turn: Turn) -> int:
    """Later tries number on from higher up, as the assistant does."""
    return turn.number * EVENTS_PER_TURN + max(turn.tries - 1, 0) * EVENTS_PER_TRY


def _language(turn: Turn) -> Language:
    if turn.language:
        return Language(turn.language)
    return Language.HINDI if DEVANAGARI.search(turn.text) else Language.ENGLISH
