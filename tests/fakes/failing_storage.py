"""A real storage that fails at a chosen moment: before or after its nth writing transaction commits."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from core.domain.ports import Storage, UnitOfWork


class Crash(BaseException):
    """What a killed worker looks like from inside: nothing may catch it."""


class FailingStorage:
    """Counts writing transactions from 1; at `at` it calls `fail` before the commit, or right after it."""

    def __init__(self, storage: Storage, *, at: int, after_commit: bool, fail: Callable[[], None]) -> None:
        self._storage = storage
        self._at = at
        self._after_commit = after_commit
        self._fail = fail
        self.writes = 0

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[UnitOfWork]:
        async with self._storage.reading() as uow:
            yield uow

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[UnitOfWork]:
        self.writes += 1
        hit = self.writes == self._at
        async with self._storage.writing() as uow:
            yield uow
            if hit and not self._after_commit:
                self._fail()
        if hit and self._after_commit:
            self._fail()

    async def generation(self) -> str | None:
        return await self._storage.generation()
