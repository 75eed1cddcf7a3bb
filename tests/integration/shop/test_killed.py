"""A make that is killed leaves a whole shop served, the old one until the commit, and the next one goes through."""

from __future__ import annotations

import os
import signal
import time

import pytest

from core.settings import Settings
from retrieval.encoder import load_encoder
from retrieval.stores.embedded.layout import IndexHome
from shop.making import make_shop
from tests.integration.shop.making import served, start_making, wait_for_stage


@pytest.mark.parametrize(
    ("stage", "later_s"), [("DESIGNING", 0.1), ("INDEXING", 0.05), ("STOCKING", 0.0), ("STOCKING", 0.3)]
)
def test_a_killed_make_leaves_a_whole_shop_served(settings: Settings, stage: str, later_s: float) -> None:
    old = make_shop(settings, products=100, seed=1)

    with start_making(settings, products=120, seed=2) as process:
        wait_for_stage(process, stage)
        time.sleep(later_s)
        os.kill(process.pid, signal.SIGKILL)

    assert process.returncode == -signal.SIGKILL
    generation, count = served(settings)
    assert count == (100 if generation == old.generation else 120)
    assert generation == old.generation or stage == "STOCKING", "only a kill after the commit may show the new shop"
    assert IndexHome(settings.home).newest(str(generation), load_encoder(settings).name).is_dir()
    assert make_shop(settings, products=120, seed=2).rows["product"] == 120
