"""A worker that died is known by its lock, one that lives is left alone."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from server.chat.holder import Holder

ENROL = "import sys, time; from pathlib import Path; from server.chat.holder import Holder; " + (
    "h = Holder.enrol(Path(sys.argv[1])); print(h.name, flush=True); time.sleep(60)"
)


def test_a_killed_process_is_dead_and_a_living_one_is_not(tmp_path: Path) -> None:
    here = Holder.enrol(tmp_path)
    other = subprocess.Popen([sys.executable, "-c", ENROL, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    name = other.stdout.readline().strip()

    alive = here.is_dead(name)
    other.send_signal(signal.SIGKILL)
    other.wait()
    other.stdout.close()

    assert not alive
    assert here.is_dead(name)
    here.leave()


def test_one_that_left_is_dead(tmp_path: Path) -> None:
    here, other = Holder.enrol(tmp_path), Holder.enrol(tmp_path)

    other.leave()

    assert here.is_dead(other.name)
    here.leave()


def test_of_another_home_nothing_is_known(tmp_path: Path) -> None:
    here, far = Holder.enrol(tmp_path / "here"), Holder.enrol(tmp_path / "far")

    far.leave()

    assert not here.is_dead(far.name)
    here.leave()


def test_nobody_is_dead_to_himself(tmp_path: Path) -> None:
    here = Holder.enrol(tmp_path)

    assert not here.is_dead(here.name)
    here.leave()
