"""The secret that signs tokens: the setting, or one made once under the home folder and shared by its workers."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from core.errors import Misconfigured
from core.settings import Settings

FILE = "token-secret"


def token_secret(settings: Settings) -> str:
    """The same secret for every worker of one home, however many start at once; raises Misconfigured."""
    given = settings.jwt_secret.get_secret_value()
    if given:
        return given
    try:
        return made_once(settings.home / FILE)
    except (OSError, ValueError) as error:
        path = settings.home / FILE
        raise Misconfigured(f"cannot keep the token secret in {path}: {error}; set RETAILGENIE_JWT_SECRET") from error


def made_once(path: Path) -> str:
    """Random text kept in a file only its owner reads; whoever comes first makes it, everyone reads the same."""
    if not path.exists():
        _make(path)
    text = path.read_text("ascii").strip()
    if not text:
        raise ValueError(f"{path.name} is empty, delete it")
    return text


def _make(path: Path) -> None:
    """Written whole under another name and linked into place, so that nobody reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
