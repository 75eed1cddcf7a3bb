"""What the doctor looks at, one after the other; a check that cannot be made has failed."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from core.errors import RetailError
from core.settings import Settings, load_settings

if TYPE_CHECKING:
    from core.db.storage import SqlStorage
    from core.domain.ports import Encoder

ENOUGH_DISK = 1_000_000_000
SHORTEST_SECRET = 32
LOOK_S = 10.0


class State(StrEnum):
    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    state: State
    about: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one look found; a warning says how to mend it."""

    about: str
    mend: str = ""


@dataclass(slots=True)
class Patient:
    """The settings, and what earlier looks opened for later ones."""

    settings: Settings
    port: int
    encoder: Encoder | None = None
    storage: SqlStorage | None = None
    generation: str | None = None
    opened: list[Callable[[], Awaitable[None]]] = field(default_factory=list)


class Missing(RetailError):
    """Something that must be there is not; the message says how to get it."""


Look = Callable[[Patient], Awaitable[Seen]]


async def checked(port: int) -> list[Check]:
    """Every check in order; without settings the others make no sense."""
    try:
        settings = load_settings()
    except RetailError as error:
        return [Check("settings", State.FAIL, error.message)]
    patient = Patient(settings, port)
    checks = [Check("settings", State.OK, "every name and value is known")]
    try:
        for name, look in LOOKS.items():
            if name not in OPTIONAL or OPTIONAL[name](settings):
                checks.append(await _looked(name, look, patient))
    finally:
        for close in reversed(patient.opened):
            await close()
    return checks


async def _looked(name: str, look: Look, patient: Patient) -> Check:
    try:
        async with asyncio.timeout(LOOK_S):
            seen = await look(patient)
    except RetailError as error:
        return Check(name, State.FAIL, error.message)
    except TimeoutError:
        return Check(name, State.FAIL, f"did not answer within {LOOK_S:g} s")
    except Exception as error:
        return Check(name, State.FAIL, f"{type(error).__name__}: {' '.join(str(error).split())}")
    return Check(name, State.WARN if seen.mend else State.OK, seen.about, seen.mend)


async def _home(patient: Patient) -> Seen:
    home = patient.settings.home
    try:
        home.mkdir(parents=True, exist_ok=True)
        probe = home / ".doctor"
        probe.write_text("can be written")
        probe.unlink()
    except OSError as error:
        raise Missing(
            f"{home} cannot be written to ({error.strerror}): set RETAILGENIE_HOME to a folder that can"
        ) from error
    free = shutil.disk_usage(home).free
    about = f"{home.resolve()}, {free / 1e9:.1f} GB free"
    return Seen(about, "free some space: a shop and its logs want 1 GB" if free < ENOUGH_DISK else "")


async def _secret(patient: Patient) -> Seen:
    from server.secret import token_secret

    given = bool(patient.settings.jwt_secret.get_secret_value())
    length = len(token_secret(patient.settings))
    if length < SHORTEST_SECRET:
        return Seen(f"RETAILGENIE_JWT_SECRET has {length} characters", f"use at least {SHORTEST_SECRET}")
    where = "from the setting" if given else "kept under the home folder"
    demo = "; demo sign-in is on" if patient.settings.demo else ""
    return Seen(f"tokens are signed, secret {where}{demo}")


async def _encoder(patient: Patient) -> Seen:
    from retrieval.encoder import load_encoder

    patient.encoder = await asyncio.to_thread(load_encoder, patient.settings)
    vector = await patient.encoder.encode("a linen shirt")
    return Seen(f"{patient.encoder.name}, {vector.shape[0]} dimensions, hashes agree")


async def _intents(patient: Patient) -> Seen:
    from agent.understanding.assembly import load_understander, shipped_encoder
    from core.domain.intent import DialogueContext
    from core.domain.lexicon import load_lexicon
    from core.model_store import open_version

    lexicon = load_lexicon()
    understander = await asyncio.to_thread(load_understander, patient.settings, lexicon, tuple(lexicon.brands))
    understood = understander.understand("good morning", vector=None, context=DialogueContext())
    about = f"the intent model reads messages ({understood.main.intent.name.value})"
    trained_on = open_version(patient.settings.models, "intents", patient.settings.intent_model).fact("encoder")
    served = shipped_encoder(patient.settings)
    if served == trained_on:
        return Seen(about)
    return Seen(
        f"{about} by its words alone: it was trained on {trained_on}, served is {served}",
        "run `retailgenie train intents`",
    )


async def _ranker(patient: Patient) -> Seen:
    from retrieval.rank.rankers import RANKERS, load_ranker

    ranker = await asyncio.to_thread(load_ranker, patient.settings)
    if ranker in RANKERS and not patient.settings.ranker:
        return Seen("no ranker was trained: the rules put results into order", "run `retailgenie train ranker`")
    return Seen(f"{ranker.name} puts results into order")


async def _graph(_: Patient) -> Seen:
    from agent.graph import draw_graph

    graph = await asyncio.to_thread(draw_graph)
    steps = [name for name in graph.get_graph().nodes if not name.startswith("__")]
    return Seen(f"compiles, {len(steps)} steps")


async def _database(patient: Patient) -> Seen:
    from core.db.engine import is_sqlite, sqlite_path
    from core.db.migrate import current, head
    from core.db.storage import SqlStorage

    url = patient.settings.database
    if is_sqlite(url) and not os.path.exists(sqlite_path(url)):  # noqa: ASYNC240 -- one look
        raise Missing("there is none yet: `retailgenie serve` makes it")
    found = await asyncio.to_thread(current, url)
    storage = await SqlStorage.open(url)
    patient.storage = storage
    patient.opened.append(storage.close)
    kind = "SQLite" if is_sqlite(url) else "PostgreSQL"
    if found != head():
        return Seen(f"{kind}, tables of {found or 'no version'}", "`retailgenie serve` brings them to this version")
    return Seen(f"{kind}, tables of version {found}")


async def _shop(patient: Patient) -> Seen:
    if patient.storage is None:
        raise Missing("cannot be looked at without the database")
    patient.generation = await patient.storage.generation()
    if patient.generation is None:
        raise Missing("there is none: run `retailgenie shop make`")
    async with patient.storage.reading() as uow:
        return Seen(f"{patient.generation}, {await uow.products.count():,} products")


async def _search(patient: Patient) -> Seen:
    from core.domain.search import ProductQuery
    from retrieval.assembly import open_retriever

    if patient.storage is None or patient.encoder is None or patient.generation is None:
        raise Missing("cannot be looked at without the encoder and a shop")
    retriever = open_retriever(patient.settings, patient.encoder, patient.storage.generation)
    patient.opened.append(retriever.close)
    found = await retriever.search(ProductQuery("something to wear", limit=1))
    if not found.total:
        raise Missing("the index holds no products: run `retailgenie shop make`")
    where = f"Qdrant at {patient.settings.qdrant_url}" if patient.settings.qdrant_url else "embedded index"
    return Seen(f"{where}, {found.total:,} products")


async def _redis(patient: Patient) -> Seen:
    from redis.asyncio import Redis
    from redis.exceptions import RedisError

    client = Redis.from_url(patient.settings.redis_url)
    patient.opened.append(client.aclose)
    try:
        await client.ping()
    except (RedisError, OSError) as error:
        raise Missing("does not answer: start it, or leave RETAILGENIE_REDIS_URL empty") from error
    return Seen("answers")


async def _pages(_: Patient) -> Seen:
    from server.pages import BUILT, Pages

    if Pages(BUILT).built:
        return Seen("built")
    return Seen("not built: the API serves without them", "run `make web`")


async def _port(patient: Patient) -> Seen:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", patient.port))
        except OSError:
            return Seen(f"{patient.port} is in use", "stop what listens there, or `retailgenie serve --port` another")
    return Seen(f"{patient.port} is free")


LOOKS: dict[str, Look] = {
    "home": _home,
    "tokens": _secret,
    "encoder": _encoder,
    "intents": _intents,
    "ranker": _ranker,
    "graph": _graph,
    "database": _database,
    "shop": _shop,
    "search": _search,
    "redis": _redis,
    "pages": _pages,
    "port": _port,
}
OPTIONAL: dict[str, Callable[[Settings], bool]] = {"redis": lambda settings: bool(settings.redis_url)}
"""Looked at only where the settings ask for it."""
