"""What every request passes first: security headers, measuring, and a last net under faults of ours."""

from __future__ import annotations

import time
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.errors import problem, unexpected
from server.metrics import Metrics

PAGE_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'"
)
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(self), geolocation=(self)",
}
PRIVATE_PREFIX = "/v1/"
TOO_LARGE = "The body is larger than is taken here."


class Edge:
    """Pure ASGI: it costs microseconds and leaves streams alone."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, largest_body: int) -> None:
        self._app = app
        self._metrics = metrics
        self._largest = largest_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, _plainly(scope["app"], send))
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, started = 0, time.perf_counter()

        async def send_on(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _harden(scope["path"], MutableHeaders(scope=message))
                route = getattr(scope.get("route"), "path", "unmatched")
                self._metrics.request_ended(scope["method"], route, status, time.perf_counter() - started)
            await send(message)

        try:
            await self._app(scope, self._bounded(scope, receive), send_on)
        except HTTPException as error:
            await problem(scope["path"], error.status_code, error.detail)(scope, receive, send_on)
        except Exception as error:
            if status:
                raise
            await unexpected(scope["path"], error)(scope, receive, send_on)

    def _bounded(self, scope: Scope, receive: Receive) -> Receive:
        """Counts what really comes, whatever the header said; raises a 413 where the body is read."""
        left = self._largest
        declared = Headers(scope=scope).get("content-length", "")
        refused = declared.isdigit() and int(declared) > left

        async def receive_on() -> Message:
            nonlocal left
            if refused:
                raise HTTPException(413, TOO_LARGE)
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise HTTPException(413, TOO_LARGE)
            return message

        return receive_on


def _plainly(app: Any, send: Send) -> Send:
    """Says why the server refused to start in its one line, not in a stack trace."""

    async def send_on(message: Message) -> None:
        if message["type"] == "lifespan.startup.failed" and app.state.refusal is not None:
            message["message"] = app.state.refusal.message
        await send(message)

    return send_on


def _harden(path: str, headers: MutableHeaders) -> None:
    for name, value in SECURITY_HEADERS.items():
        headers.setdefault(name, value)
    if path.startswith(PRIVATE_PREFIX):
        headers.setdefault("Cache-Control", "no-store")
    elif headers.get("content-type", "").startswith("text/html"):
        headers.setdefault("Content-Security-Policy", PAGE_POLICY)
