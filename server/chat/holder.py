"""A worker's name on its leases, by which others see that it died: a locked file that the kernel lets go of."""

from __future__ import annotations

import fcntl
import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from server.secret import made_once

FOLDER = "workers"
HOME_ID = "home-id"


@dataclass(frozen=True, slots=True)
class Holder:
    """Alive while its file is locked; the lock goes with the process, however that ends."""

    name: str
    home: str
    """Workers can tell of each other only where they share a home folder."""
    folder: Path
    file: IO[str]

    @classmethod
    def enrol(cls, home: Path) -> Holder:
        """Locks the file before it gets its name: no one can take it for a dead one's."""
        folder = home / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        home_id = hashlib.sha256(made_once(home / HOME_ID).encode()).hexdigest()[:12]
        name = f"{home_id}.{os.getpid()}.{secrets.token_hex(6)}"
        draft = folder / f".{name}"
        file = draft.open("w")
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        draft.rename(folder / name)
        return cls(name, home_id, folder, file)

    def leave(self) -> None:
        (self.folder / self.name).unlink(missing_ok=True)
        self.file.close()

    def is_dead(self, other: str) -> bool:
        """True when `other` ran on this home and does not any more; False also when it cannot be known."""
        if other == self.name or not other.startswith(f"{self.home}."):
            return False
        path = self.folder / other
        try:
            with path.open("r") as file:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except FileNotFoundError:
            return True
        except BlockingIOError:
            return False
        path.unlink(missing_ok=True)
        return True
