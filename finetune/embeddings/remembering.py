"""What the published encoder must not forget: its vectors of random phrases out of its own vocabulary.

Tuned on clothes alone it loses the rest of the world (on a catalogue of electronics NDCG@10 fell from .59 to .29).
Phrases need no data of anybody's, and hold the encoder near to what it was wherever training says nothing else.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Any

from finetune.tuning.tune import Task, vectors_of

SHORTEST, LONGEST = 2, 32
"""Words of a phrase, from a query to a passage."""
WEIGHT = 10.0
"""Of a phrase's angle beside the other losses."""
_WHOLE_WORD = re.compile(r"[a-z0-9]{2,}")


def phrases_task(model: Any, *, count: int, seed: int) -> Task:
    """Phrases with the vectors that `model` gives them before it is tuned."""
    known = model.tokenizer.get_vocab()
    phrases = random_phrases(sorted(known, key=known.__getitem__), count=count, seed=seed)
    columns: dict[str, Sequence[Any]] = {"text": phrases, "label": vectors_of(model, phrases).tolist()}

    def loss(tuned: Any) -> Any:
        from finetune.tuning.losses import LikenessLoss

        return LikenessLoss(tuned, weight=WEIGHT)

    return Task("phrases", columns, loss)


def random_phrases(vocabulary: Sequence[str], *, count: int, seed: int) -> list[str]:
    """Of whole words; those early in the vocabulary, which are the frequent ones, come more often."""
    draw = random.Random(seed)
    words = [word for word in vocabulary if _WHOLE_WORD.fullmatch(word)]

    def word() -> str:
        return words[int(len(words) * draw.random() ** 2)]

    return [" ".join(word() for _ in range(draw.randint(SHORTEST, LONGEST))) for _ in range(count)]
