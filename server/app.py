"""The FastAPI application: its routes, and the live parts opened while it runs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from core.errors import RetailError
from core.settings import Settings, load_settings
from core.telemetry import configure_logging
from server.chat.routes import router as chat
from server.demo.routes import router as demo
from server.deps import CONVERSATION_TOKEN
from server.docs_page import router as docs
from server.edge import Edge
from server.errors import handle_errors
from server.health import router as health
from server.memory import keep_what_stays
from server.metrics import Metrics
from server.pages import BUILT, Pages
from server.pictures import router as pictures
from server.schemas import Problem
from server.shop.cart import router as cart
from server.shop.orders import router as orders
from server.shop.products import router as products
from server.shop.visit import router as visit

ROUTERS = (health, chat, products, cart, orders, visit, pictures, demo, docs)
PROBLEM = {"model": Problem, "description": "A problem document (RFC 9457)."}
BYTES_PER_CHARACTER = 6
"""Of a message in JSON, at most: every character escaped."""
OTHER_BYTES = 64 * 1024


def make_app(settings: Settings, *, pages: Path = BUILT, owns_process: bool = False) -> FastAPI:
    """Opens nothing yet; `pages`: the folder of the built web apps; `owns_process`: it serves and does nothing else."""
    app = FastAPI(
        title="RetailGenie",
        summary="A shop that serves by talking.",
        version="1",
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        responses={"4XX": PROBLEM, "5XX": PROBLEM},
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.settings = settings
    app.state.metrics = Metrics()
    app.state.pages = Pages(pages)
    app.state.owns_process = owns_process
    app.state.refusal = None
    for router in ROUTERS:
        app.include_router(router)
    app.router.default = app.state.pages
    app.router.redirect_slashes = False
    handle_errors(app)
    _open_to_origins(app, settings)
    largest = OTHER_BYTES + BYTES_PER_CHARACTER * settings.max_message_characters
    app.add_middleware(Edge, metrics=app.state.metrics, largest_body=largest)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Opening is imported late: describing the routes needs neither models nor a database."""
    from server.assembly import opened

    async with AsyncExitStack() as stack:
        try:
            app.state.parts = await stack.enter_async_context(opened(app.state.settings, app.state.metrics))
        except RetailError as error:
            app.state.refusal = error
            raise
        if app.state.owns_process:
            keep_what_stays()
        yield


def _open_to_origins(app: FastAPI, settings: Settings) -> None:
    """Other sites' pages may call the API only where the setting names them."""
    origins = [origin.strip() for origin in settings.cors_origins.split(",") if origin.strip()]
    if origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=origins,
            allow_methods=["GET", "POST", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Last-Event-ID", CONVERSATION_TOKEN, "Idempotency-Key"],
            expose_headers=[CONVERSATION_TOKEN],
        )


def app_from_environment() -> FastAPI:
    """What each worker process makes; raises Misconfigured."""
    settings = load_settings()
    configure_logging(settings.log_level)
    return make_app(settings, owns_process=True)
