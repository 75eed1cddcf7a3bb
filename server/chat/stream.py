"""Turns' events as server-sent events: with ids, kept alive, each on one line."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import orjson
import structlog
from sse_starlette import EventSourceResponse

from core.domain.events import Event
from core.errors import RetailError
from server.chat.turns import FINAL

KEEP_ALIVE_S = 10
MEDIA_TYPE = "text/event-stream"

log = structlog.get_logger(__name__)


def event_stream(
    events: AsyncIterator[Event],
    *,
    headers: Mapping[str, str] | None = None,
    extra_of_last: Mapping[str, object] | None = None,
) -> EventSourceResponse:
    """`extra_of_last` stands in the final answer as it stands in the JSON one."""
    return EventSourceResponse(
        _messages(events, extra_of_last or {}), headers=dict(headers or {}), ping=KEEP_ALIVE_S, sep="\n"
    )


async def _messages(events: AsyncIterator[Event], extra: Mapping[str, object]) -> AsyncIterator[bytes]:
    try:
        async for event in events:
            data = {**event.data, **extra} if event.name in FINAL else event.data
            yield b"id: %d\nevent: %s\ndata: %s\n\n" % (event.event_id, event.name.encode(), orjson.dumps(data))
    except RetailError as error:  # the conversation was forgotten or the store is down: the caller resumes, or not
        log.warning("stream.ended", error=error.code)


def last_event_id(header: str | None) -> int:
    """0, from the start, for none or one that is not ours."""
    return int(header) if header is not None and header.isascii() and header.isdigit() and len(header) < 19 else 0
