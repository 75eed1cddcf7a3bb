"""A make that is killed leaves a whole shop served, the old one until the commit, and the next one goes through."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.db.storage import SqlStorage
from core.settings import Settings
from retrieval.encoder import load_encoder
from retrieval.stores.embedded.layout import IndexHome
from shop.making import make_shop

CODE = (
    "import sys; from pathlib import Path; from core.settings import Settings; from shop.making import make_shop;"
    "tell = lambda stage, done, total: print(stage.name, flush=True);"
    "make_shop(Settings(home=Path(sys.argv[1])), products=120, seed=2, progress=tell)"
)


async def served(settings: Settings) -> tuple[str | None, int]:
    storage = await SqlStorage.open(settings.database)
    try:
        async with storage.reading() as uow:
            return await storage.generation(), await uow.products.count()
    finally:
        await storage.close()


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("stage", "later_s"), [("DESIGNING", 0.1), ("INDEXING", 0.05), ("STOCKING", 0.0), ("STOCKING", 0.3)]
)
def test_a_killed_make_leaves_a_whole_shop_served(tmp_path: Path, stage: str, later_s: float) -> None:
    settings = Settings(home=tmp_path)
    old = make_shop(settings, products=100, seed=1)

    process = subprocess.Popen([sys.executable, "-c", CODE, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert any(line.strip() == stage for line in process.stdout)
    time.sleep(later_s)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()

    assert process.returncode == -signal.SIGKILL
    generation, count = asyncio.run(served(settings))
    assert count == (100 if generation == old.generation else 120)
    assert generation == old.generation or stage == "STOCKING", "only a kill after the commit may show the new shop"
    assert IndexHome(tmp_path).newest(str(generation), load_encoder(settings).name).is_dir()
    assert make_shop(settings, products=120, seed=2).rows["product"] == 120
