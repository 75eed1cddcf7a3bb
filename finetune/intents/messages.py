"""Labelled messages to learn from: those that authors wrote for this project, or a file of one's own; read and checked.

Each author is a file of `finetune/intents/messages/`; a family is one idea in several wordings. Families are split as
wholes, so that no rendering of a test message in any language is learned from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from core.domain.intent import DialogueContext, IntentName
from core.errors import BadRequest
from evals.hearing import context_from
from evals.rows import numbered_rows
from finetune.run import key_of_texts, say

AUTHORS = Path(__file__).parent / "messages"
TRAIN_SHARE, VALIDATION_SHARE = 0.7, 0.15
_BARE = re.compile(r"[^\w\u0900-\u097f]+")
NEAR = 92.0
"""Likeness, of 100, from which two texts of different splits count as the same message."""
MOST_SHARED = 0.05
"""Share of a held-out file's messages that may stand in the training file too."""


class Split(StrEnum):
    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    intent: str
    language: str
    author: str
    family: str
    """Unique over all authors."""
    context: DialogueContext | None = None
    """How the talk stood, where that belongs to the example."""

    @property
    def split(self) -> Split:
        """By a hash of the family: the same on every machine, and for a family that is added to."""
        place = int.from_bytes(sha256(self.family.encode()).digest()[:4]) / 2**32
        if place < TRAIN_SHARE:
            return Split.TRAIN
        return Split.VALIDATION if place < TRAIN_SHARE + VALIDATION_SHARE else Split.TEST


def authored(folder: Path = AUTHORS) -> list[Message]:
    """Every author's messages, each text once."""
    known = {name.value for name in IntentName}
    return without_repeats([message for path in sorted(folder.glob("*.jsonl")) for message in read(path, known)])


def read(path: Path, labels: Iterable[str] | None = None) -> list[Message]:
    """Messages of a file with `text` and `intent`, and where they are known `lang`, `family` and `context`.

    Raises BadRequest naming file and line for a row without text or label, and for a label that is not among `labels`.
    """
    known = None if labels is None else frozenset(labels)
    found = []
    for line, row in numbered_rows(path, required=("text", "intent")):
        where, label = f"{path}:{line}", row["intent"]
        if not isinstance(row["text"], str) or not row["text"].strip():
            raise BadRequest(f"{where}: text must be a message, and is {row['text']!r}")
        if not isinstance(label, str) or not label:
            raise BadRequest(f"{where}: intent must be a label, and is {label!r}")
        if known is not None and label not in known:
            raise BadRequest(f"{where}: no intent is called {label!r}; there are {', '.join(sorted(known))}")
        family = f"{path.stem}:{row.get('family', f'line {line}')}"
        language = str(row.get("lang") or "")
        found.append(Message(row["text"], label, language, path.stem, family, _context(where, row.get("context"))))
    return found


def refuse_unlearnable(messages: Sequence[Message], what: str) -> None:
    """Raises BadRequest where there is nothing to tell apart."""
    counts = Counter(message.intent for message in messages)
    if len(counts) < 2:
        raise BadRequest(f"{what} holds {len(counts)} of the labels: a classifier needs messages of two at least")


def without_shared(messages: Sequence[Message], held_out: Sequence[Message], what: str) -> list[Message]:
    """Those whose text is not held out as well: a figure on it would be memory, not understanding. Says how many go.

    Raises BadRequest where more than MOST_SHARED of what is held out is shared: then the file is the wrong one.
    """
    measured, learned = {bare(m.text) for m in held_out}, {bare(m.text) for m in messages}
    shared = measured & learned
    if len(shared) > MOST_SHARED * len(measured):
        raise BadRequest(
            f"{what}: {len(shared)} of {len(measured)} messages are also trained on, one is {min(shared)!r}; "
            "take them out of one of the files"
        )
    if shared:
        say(f"{what}: {len(shared)} messages are also in the training file, and are not learned from")
    return [message for message in messages if bare(message.text) not in shared]


def without_repeats(messages: Iterable[Message]) -> list[Message]:
    """The first of each text; of a text with two labels, none. Contexts tell messages apart."""
    first: dict[tuple[str, DialogueContext | None], Message] = {}
    quarrelled = set()
    for message in messages:
        key = (bare(message.text), message.context)
        if first.setdefault(key, message).intent != message.intent:
            quarrelled.add(key)
    return [message for key, message in first.items() if key not in quarrelled]


def without_near_copies(messages: Sequence[Message], held_out: Sequence[Message]) -> list[Message]:
    """Those that resemble no held-out message: authors who never met write "where is my order" alike.

    Of two messages within a talk the stand of the talk must be the same as well: a bare "M" is an answer to anything.
    """
    lone = [message for message in held_out if message.context is None]
    talks = {_in_its_talk(message) for message in held_out if message.context is not None}
    return [message for message in _unlike(messages, lone) if _in_its_talk(message) not in talks]


def _in_its_talk(message: Message) -> tuple[object, ...]:
    """Its words and how the talk stood, counts apart."""
    context = message.context
    if context is None:
        return (bare(message.text),)
    stand = (context.awaiting, context.last_intent, context.has_focus, bool(context.shown), bool(context.carted))
    return (bare(message.text), *stand)


def _unlike(messages: Sequence[Message], held_out: Sequence[Message]) -> list[Message]:
    import numpy as np
    from rapidfuzz import fuzz, process

    texts, others = [bare(m.text) for m in messages], [bare(m.text) for m in held_out]
    likeness = process.cdist(texts, others, scorer=fuzz.ratio, score_cutoff=NEAR, dtype=np.uint8, workers=-1)
    is_copy = [bool(row.any()) for row in likeness]
    return [message for message, copy in zip(messages, is_copy, strict=True) if not copy]


def key_of_messages(messages: Iterable[Message]) -> str:
    """Changes with any text, label or context."""
    return key_of_texts(f"{m.text}\0{m.intent}\0{m.context}" for m in messages)


def bare(text: str) -> str:
    """Without case, punctuation and emoji."""
    return _BARE.sub(" ", text.casefold()).strip()


def _context(where: str, value: object) -> DialogueContext | None:
    return None if value is None else context_from(where, value)
