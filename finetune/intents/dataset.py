"""The training rows: every family of every intent, widened, with the family it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from agent.intents import INTENTS
from agent.understanding.courtesies import Courtesies
from agent.understanding.cues import load_cues
from agent.understanding.features import Features
from agent.understanding.gazetteer import Gazetteer
from agent.understanding.slots import SlotReader
from agent.understanding.spelling import load_plain_words
from agent.understanding.text import read
from core.domain.lexicon import load_lexicon
from finetune.intents.widening import Widener

COPIES_FILLED = 6
COPIES_PLAIN = 3
"""Wordings drawn from a seed with placeholders, and from one without."""


@dataclass(frozen=True, slots=True)
class Row:
    text: str
    intent: str
    family: int
    is_seed: bool
    """As written by hand, only filled in: what held-out figures are counted on."""


def make_rows(*, seed: int) -> list[Row]:
    widener, rows, family = Widener(load_lexicon(), seed=seed), [], 0
    for intent in INTENTS:
        for wordings in intent.families():
            family += 1
            for wording in wordings:
                copies = COPIES_FILLED if "{" in wording else COPIES_PLAIN
                drawn = widener.widened(wording, copies)
                rows += [Row(text, intent.name.value, family, is_seed=place == 0) for place, text in enumerate(drawn)]
    return rows


def hashed_positions(texts: Sequence[str]) -> list[npt.NDArray[np.int64]]:
    """Exactly the features that serving computes, in ascending order."""
    lexicon, cues = load_lexicon(), load_cues()
    reader, features = SlotReader(lexicon, Gazetteer(lexicon, (), load_plain_words()), cues), Features(cues)
    courtesies = Courtesies(cues)
    return [np.sort(features.positions(reader.read(courtesies.set_aside(read(text))))) for text in texts]
