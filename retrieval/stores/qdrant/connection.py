"""Talk to the Qdrant server of the settings; what goes wrong on the way says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from qdrant_client import AsyncQdrantClient, QdrantClient
from qdrant_client.http.exceptions import ApiException

from core.errors import Misconfigured, Unavailable
from core.settings import Settings

TIMEOUT_S = 30
REFUSED = (401, 403)


class QdrantDown(Unavailable):
    """The server cannot be reached or does not answer in time."""


def connect(settings: Settings) -> AsyncQdrantClient:
    return AsyncQdrantClient(**_options(settings))


def connect_blocking(settings: Settings) -> QdrantClient:
    return QdrantClient(**_options(settings))


def _options(settings: Settings) -> dict[str, Any]:
    """The client warns about servers a few minor versions older; what is used here exists since 1.16."""
    return {
        "url": settings.qdrant_url,
        "api_key": settings.qdrant_api_key.get_secret_value() or None,
        "timeout": TIMEOUT_S,
        "check_compatibility": False,
    }


@contextmanager
def told_plainly(settings: Settings) -> Iterator[None]:
    """Turns the client's errors into Misconfigured for a wrong key or request, QdrantDown for the rest."""
    try:
        yield
    except ApiException as error:
        status = getattr(error, "status_code", None)
        if status in REFUSED:
            raise Misconfigured("Qdrant refuses the key: check RETAILGENIE_QDRANT_API_KEY") from error
        if status is not None and status < 500:
            raise Misconfigured(f"Qdrant at {settings.qdrant_url} refuses a request with status {status}") from error
        raise QdrantDown(f"Qdrant at {settings.qdrant_url} does not answer: check RETAILGENIE_QDRANT_URL") from error
