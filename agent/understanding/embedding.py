"""Leave a message's embedding out of account where the encoder cannot read the script it is written in."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from agent.understanding.sound import is_devanagari

Vector = npt.NDArray[np.float32]


def readable(text: str, vector: Vector) -> Vector:
    """The embedding itself, or zeros for a text with Devanagari: to an English encoder its letters are noise.

    Training and serving both go through here. Measured on held-out families: Devanagari .594 with the embedding, .628
    without, .623 by the head that never saw one.
    """
    return vector if text.isascii() or not is_devanagari(text) else np.zeros_like(vector)
