"""How an encoder is fine-tuned. Commands change the first four numbers and `keep`; the rest are what worked here."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from core.errors import BadRequest

MINILM = "minilm"
"""all-MiniLM-L6-v2, whose weights come with the training environment; any other name is asked of the model hub."""


@dataclass(frozen=True, slots=True)
class Recipe:
    backbone: str = MINILM
    epochs: float = 3.0
    batch: int = 32
    learning_rate: float = 2e-4
    """Of the topmost layer."""
    layer_decay: float = 0.9
    """Each layer below learns so much slower than the one above it."""
    warmup: float = 0.06
    """Share of the steps in which the rate grows to its full size."""
    weight_decay: float = 0.01
    label_smoothing: float = 0.05
    max_tokens: int = 64
    keep: float = 0.0
    """Share of the published weights in the mean that is kept (WiSE-FT, Wortsman et al. 2022): what the encoder knew of
    the world outside the training data comes back with it."""
    seed: int = 11

    def __post_init__(self) -> None:
        """Raises BadRequest for a number that nothing can be learned with."""
        for name in ("epochs", "batch", "learning_rate"):
            if not getattr(self, name) > 0:
                raise BadRequest(f"{name.replace('_', '-')} is {getattr(self, name)}, and must be above 0")
        if not 0 <= self.keep <= 1:
            raise BadRequest(f"keep is {self.keep}, and must be a share from 0 to 1")

    @property
    def key(self) -> str:
        """Changes with any number: a run is only resumed under the recipe it was begun with."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:12]
