"""What was made at the start is out of the collector's way in a process that only serves."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from server.memory import ALLOCATIONS, keep_what_stays


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_the_collector_passes_by_what_stays_and_still_collects_what_comes() -> None:
    keep_what_stays()
    frozen = gc.get_freeze_count()
    circle: list[object] = []
    circle.append(circle)
    del circle

    assert frozen > 1_000
    assert gc.get_threshold()[0] == ALLOCATIONS
    assert gc.collect() >= 1
