"""`make dev` starts the server again when Python changes, and leaves nothing running behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHILD = '#!/bin/sh\necho "$$ $*" >>"$STARTS/{name}"\nexec sleep 60\n'
"""In the place of a child: writes down that it was started, and how, and stays until it is ended."""


def a_program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "deploy", tmp_path / "deploy")
    (tmp_path / "core").mkdir()
    (tmp_path / "core/money.py").touch()
    a_program(tmp_path / ".venv/bin/retailgenie", CHILD.format(name="api"))
    a_program(tmp_path / "bin/npm", CHILD.format(name="pages"))
    a_program(tmp_path / "deploy/find-node.sh", f"#!/bin/sh\necho {tmp_path}/bin\n")
    return tmp_path


def test_changed_python_starts_the_server_again_and_ending_it_ends_both(checkout: Path) -> None:
    def starts(name: str) -> list[str]:
        log = checkout / name
        return log.read_text().splitlines() if log.exists() else []

    environment = os.environ | {"STARTS": str(checkout), "PORT": "9321"}
    with subprocess.Popen(["deploy/dev.sh"], cwd=checkout, env=environment, stderr=subprocess.DEVNULL) as dev:
        wait_until(lambda: len(starts("api")) == 1 and len(starts("pages")) == 1)
        later = time.time() + 2
        os.utime(checkout / "core/money.py", (later, later))
        wait_until(lambda: len(starts("api")) == 2)
        dev.send_signal(signal.SIGTERM)

    assert all(line.endswith("serve --host 127.0.0.1 --port 9321") for line in starts("api"))
    assert len(starts("pages")) == 1
    for line in starts("api") + starts("pages"):
        with pytest.raises(ProcessLookupError):
            os.kill(int(line.split()[0]), 0)
