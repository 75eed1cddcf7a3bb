"""A thread that runs a caller's blocking calls in order, and answers on its event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any


class CallThread:
    """Runs calls on one thread, in order."""

    def __init__(self) -> None:
        self._calls: SimpleQueue[tuple[asyncio.Future[Any] | None, Callable[[], Any]] | None] = SimpleQueue()
        self._thread = Thread(target=self._serve, name="sqlite", daemon=True)
        self._thread.start()

    def call(self, work: Callable[[], Any]) -> asyncio.Future[Any]:
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._calls.put((future, work))
        return future

    def post(self, work: Callable[[], Any]) -> None:
        """Runs it in turn; nobody waits for it or hears of its failure."""
        self._calls.put((None, work))

    def stop(self) -> None:
        self._calls.put(None)

    def _serve(self) -> None:
        while (item := self._calls.get()) is not None:
            future, work = item
            try:
                result, failure = work(), None
            except BaseException as error:  # handed to whoever waits
                result, failure = None, error
            if future is not None:
                _settle(future, result, failure)


def _settle(future: asyncio.Future[Any], result: Any, failure: BaseException | None) -> None:
    def settle() -> None:
        if future.done():
            return
        if failure is None:
            future.set_result(result)
        else:
            future.set_exception(failure)

    try:
        future.get_loop().call_soon_threadsafe(settle)
    except RuntimeError:
        return  # the loop was closed while the statement ran: nobody waits any more
