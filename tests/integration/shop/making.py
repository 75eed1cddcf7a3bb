"""Make a shop in a process of its own, and look at the shop that is served."""

from __future__ import annotations

import asyncio
import subprocess
import sys

from core.db.storage import SqlStorage
from core.settings import Settings
from tests.integration.server.running import ROOT, environment

TELLING = (
    "import sys; from core.settings import load_settings; from shop.making import make_shop;"
    "tell = lambda stage, done, total: print(stage.name, flush=True);"
    "make_shop(load_settings(), products=int(sys.argv[1]), seed=int(sys.argv[2]), progress=tell)"
)


def start_making(settings: Settings, *, products: int, seed: int) -> subprocess.Popen[str]:
    """Prints every stage it is at, again and again."""
    return subprocess.Popen(
        [sys.executable, "-c", TELLING, str(products), str(seed)],
        cwd=ROOT,
        env=surroundings(settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for_stage(process: subprocess.Popen[str], stage: str) -> None:
    assert process.stdout is not None
    assert any(line.strip() == stage for line in process.stdout), stage


def surroundings(settings: Settings) -> dict[str, str]:
    """The environment variables that give a process these settings."""
    given = {"RETAILGENIE_MODELS": str(settings.models), "RETAILGENIE_DATABASE_URL": settings.database_url}
    given |= {"RETAILGENIE_REDIS_URL": settings.redis_url, "RETAILGENIE_QDRANT_URL": settings.qdrant_url}
    return environment(settings.home, **{name: value for name, value in given.items() if value})


def served(settings: Settings) -> tuple[str | None, int]:
    """The generation, and how many products its tables hold."""

    async def look() -> tuple[str | None, int]:
        storage = await SqlStorage.open(settings.database)
        try:
            async with storage.reading() as uow:
                return await storage.generation(), await uow.products.count()
        finally:
            await storage.close()

    return asyncio.run(look())
