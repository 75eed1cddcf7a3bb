"""Put the messages of a file through the same encoder and understander as a turn, without any talk before them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.intent import DialogueContext, Understanding
from core.domain.lexicon import load_lexicon
from core.settings import Settings
from evals.suite import Progress


@dataclass(frozen=True, slots=True)
class Heard:
    understanding: Understanding
    ms: float
    """The encoder's pass and understanding together, as a turn pays them."""


def hear(texts: Sequence[str], settings: Settings, progress: Progress) -> list[Heard]:
    from agent.understanding.assembly import load_understander
    from retrieval.encoder import load_encoder

    lexicon = load_lexicon()
    encoder = load_encoder(settings)
    understander = load_understander(settings, lexicon, tuple(lexicon.brands), encoder=encoder.name)
    context, heard = DialogueContext(), list[Heard]()
    understander.understand("hello", vector=encoder.encode_many(["hello"])[0], context=context)
    for number, text in enumerate(texts):
        start = time.perf_counter()
        vector = encoder.encode_many([text])[0]
        understanding = understander.understand(text, vector=vector, context=context)
        heard.append(Heard(understanding, (time.perf_counter() - start) * 1000))
        if number % 100 == 0:
            progress("understanding", number, len(texts))
    return heard
