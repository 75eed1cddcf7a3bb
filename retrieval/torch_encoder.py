"""Any sentence-transformers model as an encoder, where that library is installed: the training environment."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from core.errors import Misconfigured

Vector = npt.NDArray[np.float32]


class TorchEncoder:
    def __init__(self, model: Any, name: str) -> None:
        self._model = model
        self._name = name

    @classmethod
    def open(cls, name: str) -> TorchEncoder:
        """Raises Misconfigured where sentence-transformers is not installed or does not know the name."""
        try:
            # By name: the import rules keep torch out of serving, and this line runs only for a setting that asks.
            library = import_module("sentence_transformers")
        except ImportError as error:
            raise Misconfigured(
                f"encoder {name!r} is no version under models/embeddings, and sentence-transformers is not installed "
                "here: leave RETAILGENIE_ENCODER empty, or use the training environment (.venv-train)"
            ) from error
        try:
            return cls(library.SentenceTransformer(name), name)
        except Exception as error:  # the hub's errors come from several libraries
            raise Misconfigured(f"sentence-transformers cannot load {name!r}: {str(error).splitlines()[0]}") from error

    @property
    def name(self) -> str:
        return self._name

    @property
    def dimensions(self) -> int:
        return int(self._model.get_sentence_embedding_dimension())

    async def encode(self, text: str) -> Vector:
        vectors = await asyncio.to_thread(self.encode_many, [text])
        vector: Vector = vectors[0]
        return vector

    def encode_many(self, texts: Sequence[str]) -> Vector:
        vectors: Vector = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return vectors
