"""Keep Python's collector from walking, turn after turn, through what was made at the start and stays."""

from __future__ import annotations

import gc

ALLOCATIONS = 10_000
"""New objects between two looks at the youngest ones; Python's own 700 comes round several times a turn."""


def keep_what_stays() -> None:
    """For a process that serves and does nothing else, once everything is open. Lasts as long as the process."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(ALLOCATIONS, *gc.get_threshold()[1:])
