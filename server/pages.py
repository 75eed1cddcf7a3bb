"""The built web apps: files as they are, other addresses the app itself, plain words where there is none yet."""

from __future__ import annotations

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.types import Receive, Scope, Send

from server.errors import problem

BUILT = Path(__file__).parents[1] / "web" / "dist"
API_PREFIXES = ("/v1/", "/images/", "/docs", "/openapi.json", "/healthz", "/readyz", "/metrics")
HASHED = "/assets/"
FOREVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
NOT_YET = {"/console": "The staff console", "/playground": "The playground"}

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>RetailGenie</title>
<style>body{{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem}}
@media (prefers-color-scheme:dark){{body{{background:#16130f;color:#f3ece2}}a{{color:#e9b872}}}}</style>
</head><body><h1>{title}</h1><p>{text}</p></body></html>
"""


class Pages:
    """Answers whatever no route does. `folder` is looked at on each request: building needs no restart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    @property
    def built(self) -> bool:
        return (self._folder / "index.html").is_file()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise HTTPException(404)
        response = self._answer(Request(scope, receive))
        await response(scope, receive, send)

    def _answer(self, request: Request) -> Response:
        path = request.url.path
        if path.startswith(API_PREFIXES) or path == "/v1":
            return problem(path, 404, "There is nothing at this address.")
        if request.method not in ("GET", "HEAD"):
            return problem(path, 405, "Only GET and HEAD are answered here.", headers={"Allow": "GET, HEAD"})
        for prefix, name in NOT_YET.items():
            if path == prefix or path.startswith(f"{prefix}/"):
                return _page(501, f"{name} is not built yet", 'The shop is: <a href="/">go to the shop</a>.')
        return self._file(path) or self._app(path)

    def _file(self, path: str) -> Response | None:
        """A file of the build, never one outside its folder."""
        try:
            found = (self._folder / path.lstrip("/")).resolve()
            if not found.is_relative_to(self._folder) or not found.is_file():
                return None
        except (OSError, ValueError):
            return None
        kept = FOREVER if path.startswith(HASHED) else ASK_AGAIN
        return FileResponse(found, headers={"Cache-Control": kept})

    def _app(self, path: str) -> Response:
        """The app routes by itself: its addresses have no file name."""
        if "." in path.rsplit("/", 1)[-1] and not path.startswith("/p/"):
            return problem(path, 404, "There is no such file.")
        if self.built:
            return FileResponse(self._folder / "index.html", headers={"Cache-Control": ASK_AGAIN})
        text = 'Build it with <code>make web</code>. The API is up: see <a href="/docs">its description</a>.'
        return _page(503, "The shop page is not built", text)


def _page(status: int, title: str, text: str) -> Response:
    return HTMLResponse(PAGE.format(title=title, text=text), status, headers={"Cache-Control": ASK_AGAIN})
