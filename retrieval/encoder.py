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
from core.errors import Misconfigured
from core.settings import Settings
from retrieval.model_folder import ModelFolder, open_model_folder

Vector = npt.NDArray[np.float32]

REMEMBERED = 2048
"""Recent texts whose vectors are kept: 3 MB."""


def load_encoder(settings: Settings) -> Encoder:
    """The encoder that the settings name; raises Misconfigured when its files are missing, cut short or foreign.

    A folder under `models` is served by ONNX Runtime. Any other name, or a folder in sentence-transformers' own layout,
    is a sentence-transformers model, which only the training environment can load.
    """
    path = settings.models / settings.encoder
    if not path.is_dir() or (path / "modules.json").exists():
        return _sentence_transformers(settings)
    return open_encoder(open_model_folder(path), threads=settings.encoder_threads)


def open_encoder(folder: ModelFolder, *, threads: int = 1) -> OnnxEncoder:
    return OnnxEncoder.open(
        folder.path / "model.onnx",
        folder.path / "tokenizer.json",
        name=folder.fingerprint,
        max_tokens=folder.max_tokens,
        threads=threads,
    )


def _sentence_transformers(settings: Settings) -> Encoder:
    from retrieval.torch_encoder import TorchEncoder

    if settings.encoder == Settings.model_fields["encoder"].default:
        raise Misconfigured(
            f"no model folder {settings.models / settings.encoder}: restore it with `git checkout models`, "
            "run `retailgenie train embeddings`, or point RETAILGENIE_MODELS at the folder that holds it"
        )
    return TorchEncoder.open(settings.encoder)


class OnnxEncoder:
    """A sentence encoder on ONNX Runtime, safe to share between threads and event loops.

    Texts are encoded one at a time, also when many wait: a batch is no faster on one thread (1.5 ms a text in
    batches of 8, 1.3 alone) and would make a vector depend on the texts beside it, because activations are
    quantised over the whole batch (cosine .989).
    """

    def __init__(self, session: Any, tokenizer: Any, *, name: str, dimensions: int) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._name = name
        self._dimensions = dimensions
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encoder")
        self._waiting: dict[str, Future[Vector]] = {}
        self._recent: OrderedDict[str, Vector] = OrderedDict()

    @classmethod
    def open(cls, model: Path, tokenizer: Path, *, name: str, max_tokens: int, threads: int) -> OnnxEncoder:
        from tokenizers import Tokenizer

        pieces = Tokenizer.from_file(str(tokenizer))
        pieces.enable_truncation(max_tokens)
        pieces.no_padding()
        session = _session(model, threads)
        return cls(session, pieces, name=name, dimensions=int(session.get_outputs()[0].shape[-1]))

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
        ids = np.asarray([self._tokenizer.encode(text).ids], np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        hidden: Vector = self._session.run(None, feed)[0]
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
