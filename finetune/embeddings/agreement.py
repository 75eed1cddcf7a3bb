"""How near the quantised encoder stays to full precision, on shoppers' phrases made from the lexicon."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from core.domain.lexicon import Lexicon, load_lexicon

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def agreement(full: Path, quantised: Path, tokenizer: Path, *, max_tokens: int) -> dict[str, float]:
    """Cosine between the two models' vectors, mean and worst, and milliseconds a phrase on one thread."""
    phrases = shopper_phrases(load_lexicon(), count=300, seed=11)
    exact, _ = _encode(full, tokenizer, phrases, max_tokens)
    small, times = _encode(quantised, tokenizer, phrases, max_tokens)
    cosines = (exact * small).sum(axis=1)
    return {
        "cosine_mean": round(float(cosines.mean()), 4),
        "cosine_min": round(float(cosines.min()), 4),
        "p50_ms": round(median(times), 2),
    }


def shopper_phrases(lexicon: Lexicon, *, count: int, seed: int) -> list[str]:
    """Phrases such as "striped linen shirt, olive green": every kind of word that the shop knows."""
    draw = random.Random(seed)
    kinds = (lexicon.patterns, lexicon.materials, lexicon.categories, lexicon.colours, lexicon.occasions)
    return [" ".join(draw.choice(list(kind)) for kind in kinds if draw.random() < 0.7) or "shirt" for _ in range(count)]


def _encode(
    model: Path, tokenizer: Path, texts: Sequence[str], max_tokens: int
) -> tuple[npt.NDArray[np.float32], list[float]]:
    """Vectors one by one, as serving makes them, with the time each took."""
    import numpy as np

    from retrieval.encoder import OnnxEncoder

    encoder = OnnxEncoder.open(model, tokenizer, name=model.stem, max_tokens=max_tokens, threads=1)
    vectors, times = [], []
    for text in texts:
        start = time.perf_counter()
        vectors.append(encoder.embed(text))
        times.append((time.perf_counter() - start) * 1000)
    return np.stack(vectors), times
