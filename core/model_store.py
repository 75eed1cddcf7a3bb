"""Versions of models under `models/<name>/<version>/`: find the one to serve, check it, publish one whole, go back.

A version is a folder with a manifest (`files`: name to SHA-256, `metrics`: the SHA-256 of its figures, and what its
kind needs to refuse what does not fit), its files, `card.md` and `metrics.json`. `models/<name>/current` names the
version that is served unless a setting names another; training writes a new version beside the others and changes
nothing that is served.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import Misconfigured, NotFound

CURRENT = "current"
MANIFEST, CARD, METRICS = "manifest.json", "card.md", "metrics.json"
METRICS_HASH = "metrics"
"""Key of the manifest. Not among `files`, which a fingerprint is made of: figures change nothing that is served."""
_VERSION = re.compile(r"v(\d+)")


class UnknownModel(NotFound):
    """There is no such model, or no such version of it."""


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """One version, its files checked against its manifest."""

    name: str
    version: str
    folder: Path
    manifest: Mapping[str, Any]

    @property
    def fingerprint(self) -> str:
        """Changes with any of its files: what was made with one model remembers which."""
        digests = "".join(f"{name}{digest}" for name, digest in sorted(self.manifest["files"].items()))
        return f"{self.name}-{self.version}-{hashlib.sha256(digests.encode()).hexdigest()[:8]}"

    @property
    def is_fast(self) -> bool:
        """Whether it was made for tests."""
        return bool(self.manifest.get(MADE_FAST))

    def path(self, file: str) -> Path:
        """Of a file that the manifest lists; raises Misconfigured for another."""
        if file not in self.manifest["files"]:
            raise Misconfigured(f"{self.folder} holds no {file}: {_mending(self.name)}")
        return self.folder / file

    def fact(self, key: str) -> Any:
        """A value of the manifest; raises Misconfigured where the manifest does not say it."""
        if key not in self.manifest:
            raise Misconfigured(f"{self.folder / MANIFEST} does not say {key!r}: {_mending(self.name)}")
        return self.manifest[key]

    def card(self) -> str:
        """Its card as markdown; raises Misconfigured where there is none."""
        try:
            return (self.folder / CARD).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise Misconfigured(f"{self.folder / CARD} is missing or unreadable: {_mending(self.name)}") from error

    def metrics(self) -> dict[str, Any]:
        """Its figures; raises Misconfigured for a file that is missing, broken or another version's.

        Serving reads none of them. A manifest without the hash was written before there was one, and is believed.
        """
        path, known = self.folder / METRICS, self.manifest.get(METRICS_HASH)
        found = _sha256(path)
        if found is None:
            raise Misconfigured(f"{path} is missing: {_mending(self.name)}")
        if known not in (None, found):
            raise Misconfigured(
                f"{path} does not hold the figures of {self.name} {self.version}: it is another version's, or was "
                f"changed; {_mending(self.name)}"
            )
        return _figures(path, self.name)


def open_version(models: Path, name: str, version: str = "") -> ModelVersion:
    """The version asked for, or the current one; raises Misconfigured when it is missing, cut short or changed."""
    folder = models / name / (version or current_version(models, name))
    if not folder.is_dir():
        known = ", ".join(versions(models, name)) or "none"
        raise Misconfigured(f"no {name} model {folder} (there: {known}): {_mending(name)}")
    manifest = _manifest(folder, name)
    for file, expected in manifest["files"].items():
        if _sha256(folder / file) != expected:
            raise Misconfigured(f"{folder / file} is missing or not the file its manifest names: {_mending(name)}")
    return ModelVersion(name, folder.name, folder, manifest)


def versions(models: Path, name: str) -> list[str]:
    """Oldest first; a folder without a manifest was never finished and does not count."""
    folders = [path for path in (models / name).glob("v*") if (path / MANIFEST).is_file()]
    return [path.name for path in sorted(folders, key=lambda path: _number(path.name))]


def current_version(models: Path, name: str) -> str:
    """Raises Misconfigured when no version is marked as the one to serve."""
    try:
        return (models / name / CURRENT).read_text("utf-8").strip()
    except OSError as error:
        known = ", ".join(sorted(path.parent.name for path in models.glob(f"*/{CURRENT}")))
        if known and not (models / name).is_dir():
            raise UnknownModel(
                f"there is no model called {name!r} in {models}: there are {known}", name=name
            ) from error
        raise Misconfigured(
            f"{models / name / CURRENT} is missing, so no {name} model is chosen: {_mending(name)}, "
            "or point RETAILGENIE_MODELS at the folder that holds the models"
        ) from error


def use_version(models: Path, name: str, version: str) -> ModelVersion:
    """Serves this version from the next start on; one that is unknown or damaged changes nothing."""
    if version not in versions(models, name):
        known = ", ".join(versions(models, name)) or "none"
        raise UnknownModel(f"there is no {name} {version}: there are {known}", name=name, version=version)
    opened = open_version(models, name, version)
    fresh = models / name / f".{CURRENT}.new"
    fresh.write_text(version + "\n", "utf-8")
    fresh.replace(models / name / CURRENT)
    return opened


MADE_FAST = "fast"
"""In a manifest, true: made in a hurry from a small part of everything."""
_NOT_TO_SERVE = "\nMade with `--fast`, from a small part of everything: for tests, never for serving.\n"


def publish(
    models: Path,
    name: str,
    fill: Callable[[Path], None],
    *,
    manifest: Mapping[str, object],
    metrics: Mapping[str, object],
    card: Callable[[Path, str], str],
) -> ModelVersion:
    """A new version made of what `fill` writes into the folder it is given; whole or not at all.

    `card` gets the folder and the version's name; a manifest that says MADE_FAST is told of in the card. The version is
    served only once `use_version` says so, or at once when it is the first of its name.
    """
    version = f"v{max((_number(known) for known in _taken(models, name)), default=0) + 1}"
    fresh = models / name / f".{version}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    fill(fresh)
    files = {path.name: _sha256(path) for path in sorted(fresh.iterdir()) if path.is_file()}
    (fresh / CARD).write_text(card(fresh, version) + (_NOT_TO_SERVE if manifest.get(MADE_FAST) else ""), "utf-8")
    (fresh / METRICS).write_text(json.dumps(metrics, indent=2, ensure_ascii=False) + "\n", "utf-8")
    facts = {"name": name, "version": version, **manifest, METRICS_HASH: _sha256(fresh / METRICS), "files": files}
    (fresh / MANIFEST).write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", "utf-8")
    fresh.rename(models / name / version)
    if not (models / name / CURRENT).exists():
        use_version(models, name, version)
    return open_version(models, name, version)


def _taken(models: Path, name: str) -> list[str]:
    return [path.name for path in (models / name).glob("v*") if path.is_dir()]


def _number(version: str) -> int:
    found = _VERSION.fullmatch(version)
    return int(found.group(1)) if found else 0


def _manifest(folder: Path, name: str) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
        is_whole = bool(manifest["files"]) and manifest["name"] == name
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Misconfigured(f"{folder / MANIFEST} is missing or unreadable: {_mending(name)}") from error
    if not is_whole:
        raise Misconfigured(f"{folder / MANIFEST} is not the manifest of a {name} model: {_mending(name)}")
    return manifest


def _figures(path: Path, name: str) -> dict[str, Any]:
    try:
        figures = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Misconfigured(f"{path} is unreadable: {_mending(name)}") from error
    if not isinstance(figures, dict):
        raise Misconfigured(f"{path} holds no figures: {_mending(name)}")
    return figures


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _mending(name: str) -> str:
    return f"restore it with `git checkout models/{name}` or run `retailgenie train {name}`"
