"""What the intent model learns from and is judged by: authors' messages and seed wordings, split by family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from agent.intents import INTENTS
from agent.understanding.courtesies import Courtesies
from agent.understanding.cues import load_cues
from agent.understanding.features import Features
from agent.understanding.gazetteer import Gazetteer
from agent.understanding.slots import SlotReader
from agent.understanding.spelling import load_plain_words
from agent.understanding.text import read as read_text
from agent.understanding.vocabulary import Hashes
from core.domain.intent import IntentName
from core.domain.lexicon import load_lexicon
from finetune.intents.messages import Message, Split, authored, read, refuse_unlearnable, without_near_copies
from finetune.intents.widening import Widener

EVAL_DATA = Path("evals/data")
LABELS = tuple(intent.name.value for intent in INTENTS)
FILLED, ROUGHENED = 3, 1
"""Wordings drawn of a seed with placeholders, and rough copies of an author's message."""
SEED = 11


@dataclass(frozen=True, slots=True)
class Corpus:
    train: list[Message]
    """Wordings as they were written, filled in, and rough copies of them."""
    validation: list[Message]
    test: list[Message]
    later: Mapping[str, list[Message]] = field(default_factory=dict)
    """By the name of a held-out part: what of it is learned from as well, once all is chosen and it is measured."""


def shop_corpus(*, extra: Path | None = None, share: float = 1.0) -> Corpus:
    """The project's own messages; `extra` adds a file to the training side, `share` takes so much of the families."""
    messages = [message for message in authored() + seeds(SEED) if _is_kept(message, share)]
    more = read(extra, LABELS) if extra else []
    apart = {split: [m for m in messages if m.split is split and m.author != "seeds"] for split in Split}
    held_out = [*apart[Split.VALIDATION], *apart[Split.TEST], *never_seen()]
    train = [m for m in messages if m.split is Split.TRAIN]
    learned = without_near_copies(train + more, held_out)
    refuse_unlearnable(learned, str(extra or "the training data"))
    later = {split.value: without_near_copies(apart[split], never_seen()) for split in (Split.VALIDATION, Split.TEST)}
    return Corpus(
        widened(learned),
        apart[Split.VALIDATION],
        apart[Split.TEST],
        {name: widened(rows) for name, rows in later.items() if rows},
    )


def never_seen() -> list[Message]:
    """The messages of the authors whose files are only for measuring."""
    return [message for path in sorted(EVAL_DATA.glob("messages_*.jsonl")) for message in read(path, LABELS)]


def seeds(seed: int) -> list[Message]:
    """The seed wordings of `agent/intents` with their placeholders filled in."""
    widener, found, number = Widener(load_lexicon(), seed=seed), list[Message](), 0
    for intent in INTENTS:
        for wordings in intent.families():
            number += 1
            for wording in wordings:
                for text in widener.filled(wording, FILLED if "{" in wording else 1):
                    found.append(Message(text, intent.name.value, "", "seeds", f"seeds:{number}"))
    return found


def widened(messages: Sequence[Message]) -> list[Message]:
    """Each message as it is, and rough as phones and haste make it."""
    widener = Widener(load_lexicon(), seed=SEED)
    return [
        replace(message, text=text)
        for message in messages
        for text in dict.fromkeys((message.text, *(widener.roughened(message.text) for _ in range(ROUGHENED))))
    ]


def weights(messages: Sequence[Message], labels: Sequence[str]) -> npt.NDArray[np.float32]:
    """By label: rare ones weigh more, by the root of how rare they are."""
    counts = Counter(message.intent for message in messages)
    typical = float(np.median([counts[label] for label in labels if counts[label]]))
    return np.asarray([(typical / max(counts[label], 1)) ** 0.5 for label in labels], np.float32)


def hashes_of(messages: Iterable[Message]) -> list[Hashes]:
    """Exactly the features that serving computes."""
    lexicon, cues = load_lexicon(), load_cues()
    reader, features = SlotReader(lexicon, Gazetteer(lexicon, (), load_plain_words()), cues), Features(cues)
    courtesies = Courtesies(cues)
    return [features.hashes(reader.read(courtesies.set_aside(read_text(m.text))), m.context) for m in messages]


def is_foreign(label: str) -> bool:
    """Whether a label means that a message belongs to none of the others; CLINC calls it oos."""
    return label in (IntentName.OUT_OF_SCOPE.value, "oos")


def _is_kept(message: Message, share: float) -> bool:
    return share >= 1 or int.from_bytes(message.family.encode()[-3:]) % 100 < share * 100
