"""How fast messages may come, counted over all workers: from one address, and into one conversation."""

from __future__ import annotations

from datetime import timedelta

from fastapi import Request

from core.errors import TooManyRequests
from server.parts import Parts

PER = timedelta(seconds=1)


class TooFast(TooManyRequests):
    """More messages in a second than are taken."""


async def check_pace(request: Request, parts: Parts, conversation_id: str | None) -> None:
    """Raises TooFast."""
    address = request.client.host if request.client else "unknown"
    keys = [f"address:{address}"]
    if conversation_id is not None:
        keys.append(f"conversation:{conversation_id}")
    for key in keys:
        if not await parts.limits.allow(key, limit=parts.settings.messages_per_second, per=PER):
            parts.metrics.limited()
            raise TooFast("That was too fast; please wait a second.", retry_after=1)
