"""Turn a text into the one vector that intent, references and search share."""

from __future__ import annotations

import asyncio
import os
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.ports import Encoder
from core.domain.romanising import in_latin
from core.errors import Misconfigured
from core.model_store import ModelVersion, open_version, versions
from core.settings import Settings

Vector = npt.NDArray[np.float32]

NAME = "embeddings"
REMEMBERED = 2048
"""Recent texts whose vectors are kept: 3 MB."""


def load_encoder(settings: Settings) -> Encoder:
    """The encoder that the settings name; raises Misconfigured when its files are missing, cut short or foreign.

    A version of `models/embeddings`, the current one unless the settings name another, is served by ONNX Runtime. Any
    other name is a sentence-transformers model, which only the training environment can load.
    """
    version = shipped_version(settings)
    if version is not None:
        return open_encoder(version, threads=settings.encoder_threads)
    from retrieval.torch_encoder import TorchEncoder

    return TorchEncoder.open(settings.encoder)


def shipped_version(settings: Settings) -> ModelVersion | None:
    """The version of `models/embeddings` that the settings mean; None when they name a model of another kind."""
    if settings.encoder and settings.encoder not in versions(settings.models, NAME):
        return None
    return open_version(settings.models, NAME, settings.encoder)


def open_encoder(version: ModelVersion, *, threads: int = 1) -> OnnxEncoder:
    return OnnxEncoder.open(
        version.path("model.onnx"),
        version.path("tokenizer.json"),
        name=version.fingerprint,
        max_tokens=int(version.fact("max_tokens")),
        threads=threads,
        romanises=bool(version.fact("romanises")),
    )


class OnnxEncoder:
    """A sentence encoder on ONNX Runtime, safe to share between threads and event loops.

    Texts are encoded one at a time, also when many wait: a batch is no faster on one thread (1.5 ms a text in
    batches of 8, 1.3 alone) and would make a vector depend on the texts beside it, because activations are
    quantised over the whole batch (cosine .989).
    """

    def __init__(self, session: Any, tokenizer: Any, *, name: str, dimensions: int, romanises: bool) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._inputs = [each.name for each in session.get_inputs()]
        self._name = name
        self._dimensions = dimensions
        self._romanises = romanises
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encoder")
        self._waiting: dict[str, Future[Vector]] = {}
        self._recent: OrderedDict[str, Vector] = OrderedDict()

    @classmethod
    def open(
        cls, model: Path, tokenizer: Path, *, name: str, max_tokens: int, threads: int, romanises: bool = False
    ) -> OnnxEncoder:
        """`romanises`: the model was trained on Devanagari written in Latin letters, and reads it so."""
        from tokenizers import Tokenizer

        pieces = Tokenizer.from_file(str(tokenizer))
        pieces.enable_truncation(max_tokens)
        pieces.no_padding()
        session = _session(model, threads)
        return cls(session, pieces, name=name, dimensions=int(session.get_outputs()[0].shape[-1]), romanises=romanises)

    @property
    def name(self) -> str:
        return self._name

    @property
    def dimensions(self) -> int:
        return self._dimensions

    async def encode(self, text: str) -> Vector:
        """A unit vector, made off the event loop; the same text waits once and is remembered."""
        if (known := self._recent.get(text)) is not None:
            self._recent.move_to_end(text)
            return known
        pending = self._waiting.get(text)
        if pending is None:
            pending = self._waiting[text] = self._worker.submit(self.embed, text)
        try:
            vector = await asyncio.shield(asyncio.wrap_future(pending))
        finally:
            self._waiting.pop(text, None)
        self._remember(text, vector)
        return vector

    def encode_many(self, texts: Sequence[str]) -> Vector:
        """Unit vectors of shape (len(texts), dimensions), on every core the process may use; blocks."""
        if not texts:
            return np.zeros((0, self._dimensions), np.float32)
        with ThreadPoolExecutor(max_workers=_cores()) as pool:
            return np.stack(list(pool.map(self.embed, texts)))

    def embed(self, text: str) -> Vector:
        """A unit vector; blocks for one pass of the model."""
        pieces = self._tokenizer.encode(in_latin(text) if self._romanises else text)
        ids = np.asarray([pieces.ids], np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        hidden: Vector = self._session.run(None, {name: feed[name] for name in self._inputs})[0]
        vector: Vector = hidden[0].mean(axis=0)
        vector /= np.linalg.norm(vector)
        vector.flags.writeable = False
        return vector

    def _remember(self, text: str, vector: Vector) -> None:
        self._recent[text] = vector
        if len(self._recent) > REMEMBERED:
            self._recent.popitem(last=False)


def _session(model: Path, threads: int) -> Any:
    """One pass on `threads` threads that sleep between passes: idle workers must not eat the cores they share."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's errors share no base class of its own
        raise Misconfigured(f"ONNX Runtime cannot read {model}: run `retailgenie train embeddings`") from error


def _cores() -> int:
    """Those this process may run on, which in a container are fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
