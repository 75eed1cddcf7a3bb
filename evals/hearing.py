"""Put the messages of a file through the same encoder and understander as a turn."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from core.domain.intent import DialogueContext, IntentName, Understanding
from core.domain.language import Language
from core.domain.lexicon import load_lexicon
from core.errors import BadRequest
from core.settings import Settings
from evals.rows import numbered_rows
from evals.suite import Progress

_KINDS: dict[str, type] = {
    "language": Language,
    "awaiting": str,
    "last_intent": IntentName,
    "shown": int,
    "carted": int,
    "has_focus": bool,
    "signed_in": bool,
}


@dataclass(frozen=True, slots=True)
class Message:
    """A row of a file: what is said, and how the talk stands when it is said."""

    line: int
    text: str
    row: Mapping[str, Any]
    context: DialogueContext = field(default_factory=DialogueContext)

    @property
    def language(self) -> str | None:
        """As its author gives it."""
        given = self.row.get("lang") or self.row.get("language")
        return str(given) if given else None

    @property
    def tags(self) -> tuple[str, ...]:
        tags = self.row.get("tags")
        return tuple(str(tag) for tag in tags) if isinstance(tags, list) else ()


@dataclass(frozen=True, slots=True)
class Heard:
    understanding: Understanding
    ms: float
    """The encoder's pass and understanding together, as a turn pays them."""


def read_messages(file: Path) -> list[Message]:
    """Raises BadRequest naming the line that is wrong, or that there is none."""
    found = [_message(file, line, row) for line, row in numbered_rows(file, required=("text",))]
    if not found:
        raise BadRequest(f"{file} holds no row")
    return found


def _message(file: Path, line: int, row: dict[str, Any]) -> Message:
    if not isinstance(row["text"], str):
        raise BadRequest(f"{file}:{line}: text must be a text")
    return Message(line, row["text"], row, context_from(f"{file}:{line}", row.get("context")))


def context_from(place: str, value: object) -> DialogueContext:
    """How the talk stood, as a row says it; raises BadRequest naming the place for what is no such thing."""
    if value is None:
        return DialogueContext()
    if not isinstance(value, Mapping):
        raise BadRequest(f"{place}: context must be an object")
    unknown = value.keys() - {each.name for each in fields(DialogueContext)}
    if unknown:
        raise BadRequest(f"{place}: context has unknown keys: {', '.join(sorted(map(str, unknown)))}")
    return DialogueContext(**dict(_facts(place, value)))


def _facts(place: str, value: Mapping[str, object]) -> Iterator[tuple[str, Any]]:
    for name, fact in value.items():
        kind = _KINDS[name]
        if fact is None and name in ("language", "awaiting", "last_intent"):
            continue
        try:
            yield name, _of_kind(fact, kind)
        except ValueError as error:
            raise BadRequest(f"{place}: context: {name} {fact!r} is no {kind.__name__}") from error


def _of_kind(fact: object, kind: type) -> object:
    if kind in (Language, IntentName):
        return kind(str(fact))
    if type(fact) is not kind:
        raise ValueError
    return fact


def hear(messages: Sequence[Message], settings: Settings, progress: Progress) -> list[Heard]:
    """Each message by itself, as a turn hears it: encoded off the event loop, then understood."""
    return asyncio.run(_hear(messages, settings, progress))


async def _hear(messages: Sequence[Message], settings: Settings, progress: Progress) -> list[Heard]:
    from agent.understanding.assembly import load_understander
    from retrieval.encoder import load_encoder

    lexicon = load_lexicon()
    encoder = load_encoder(settings)
    understander = load_understander(settings, lexicon, tuple(lexicon.brands), encoder=encoder.name)
    heard = list[Heard]()
    understander.understand("hello", vector=await encoder.encode("hello "), context=DialogueContext())
    for number, message in enumerate(messages):
        start = time.perf_counter()
        vector = await encoder.encode(message.text)
        understanding = understander.understand(message.text, vector=vector, context=message.context)
        heard.append(Heard(understanding, (time.perf_counter() - start) * 1000))
        if number % 100 == 0:
            progress("understanding", number, len(messages))
    return heard


_LENGTHS = (("1-3 words", 3), ("4-8 words", 8), ("9-15 words", 15))
_LONGER = "16 words and more"


def message_slices(messages: Sequence[Message], heard: Sequence[Heard]) -> dict[str, list[int]]:
    """Name of a slice to the places of its messages: language (as given, else as detected), length, tags, context."""
    found: dict[str, list[int]] = {}
    for place, (message, each) in enumerate(zip(messages, heard, strict=True)):
        for name in _names(message, each):
            found.setdefault(name, []).append(place)
    return dict(sorted(found.items()))


def _names(message: Message, heard: Heard) -> list[str]:
    words = len(message.text.split())
    length = next((name for name, most in _LENGTHS if words <= most), _LONGER)
    talk = ["in a talk"] if message.context != DialogueContext() else []
    tags = [f"tag {tag}" for tag in dict.fromkeys(message.tags)]
    return [f"language {message.language or heard.understanding.language}", f"length {length}", *talk, *tags]
