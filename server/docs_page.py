"""The API's description for people at `/docs`, made of files of an installed package: no other host is asked."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import FileResponse, HTMLResponse, Response

from core.errors import NotFound

router = APIRouter(include_in_schema=False)

SWAGGER = {"swagger-ui-bundle.js": "text/javascript", "swagger-ui.css": "text/css"}
"""Files of Swagger UI, as fastapi-offline carries them."""
KEPT = "public, max-age=86400"

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>RetailGenie: the API</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>
"""
START = """SwaggerUIBundle({
  url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, layout: 'BaseLayout', validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIBundle.SwaggerUIStandalonePreset],
});
"""
"""A file of its own: pages run no inline scripts. Without `validatorUrl: null` a validator elsewhere is asked."""


class NoSuchFile(NotFound):
    """The description has no such file."""


@router.get("/docs")
async def docs_page() -> HTMLResponse:
    return HTMLResponse(PAGE)


@router.get("/docs/start.js")
async def start() -> Response:
    return Response(START, media_type="text/javascript")


@router.get("/docs/{name}")
async def swagger_file(name: str) -> FileResponse:
    if name not in SWAGGER:
        raise NoSuchFile("There is no such file.")
    path = Path(str(files("fastapi_offline"))) / "static" / name
    return FileResponse(path, media_type=SWAGGER[name], headers={"Cache-Control": KEPT})
