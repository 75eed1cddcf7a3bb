"""What a long command is doing now, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Stage(StrEnum):
    READING = "reading the file"
    DESIGNING = "designing products"
    SELLING = "writing orders"
    REVIEWING = "writing reviews"
    HASHING = "naming the shop"
    INDEXING = "building the search index"
    STOCKING = "filling the shelves"


Progress = Callable[[Stage, int, int | None], None]
"""Called with the stage, how many are done and of how many (None: not known)."""

_EVERY = 256


def silent(stage: Stage, done: int, total: int | None) -> None:
    """Tells nobody."""


def told(items: Iterable[T], stage: Stage, total: int | None, progress: Progress) -> Iterator[T]:
    """The items, telling how many were taken."""
    done = 0
    progress(stage, done, total)
    for done, item in enumerate(items, 1):
        if done % _EVERY == 0:
            progress(stage, done, total)
        yield item
    progress(stage, done, done)
