"""Check a model folder against its manifest before anything in it is used."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import Misconfigured


@dataclass(frozen=True, slots=True)
class ModelFolder:
    path: Path
    name: str
    version: int
    dimensions: int
    max_tokens: int
    fingerprint: str
    """Name, version and the first of the model's hash: indexes remember which encoder made their vectors."""


def open_model_folder(path: Path) -> ModelFolder:
    """Raises Misconfigured, naming the file, when one is missing, cut short or not the one the manifest lists."""
    manifest = _manifest(path)
    for name, expected in manifest["files"].items():
        if _sha256(path / name) != expected:
            raise Misconfigured(f"{path / name} is missing or not the file its manifest names: {_mending(path)}")
    return ModelFolder(
        path=path,
        name=manifest["name"],
        version=manifest["version"],
        dimensions=manifest["dimensions"],
        max_tokens=manifest["max_tokens"],
        fingerprint=f"{manifest['name']}-{manifest['version']}-{manifest['files']['model.onnx'][:8]}",
    )


def _manifest(path: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((path / "manifest.json").read_text("utf-8"))
        _ = manifest["files"]["model.onnx"], manifest["name"], manifest["version"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Misconfigured(f"{path / 'manifest.json'} is missing or unreadable: {_mending(path)}") from error
    return manifest


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _mending(path: Path) -> str:
    return f"restore it with `git checkout {path}` or run `retailgenie train embeddings`"
