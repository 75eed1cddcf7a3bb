"""One maker at a time: whoever comes while a shop is being made under the same home is told who is at it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import Unavailable


class ShopBeingMade(Unavailable):
    """Another process makes or imports a shop right now."""


@contextmanager
def making_alone(home: Path) -> Iterator[None]:
    """Held until the block ends; the kernel drops it with its process, however that ends. Raises ShopBeingMade."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "making.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            raise ShopBeingMade(_refusal(file.read(), home)) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _refusal(holder: str, home: Path) -> str:
    who = f"process {holder}" if holder.isdigit() else "another process"
    return f"{who} is making or importing a shop under {home} right now: wait until it is done, then try again"
