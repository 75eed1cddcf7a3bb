"""The scripts of deploy/: what they start, what they leave alone, and what they refuse."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = [*sorted((ROOT / "deploy").rglob("*.sh")), ROOT / ".ci" / "run"]
WITH_SERVICES = "deploy/with-services.sh"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "deploy", tmp_path / "deploy")
    (tmp_path / "var/services").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def listening_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def a_silent_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def run(checkout: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RETAILGENIE_")}
    return subprocess.run(
        command, cwd=checkout, env=environment | variables, capture_output=True, text=True, check=False, timeout=60
    )


def redis_address(checkout: Path, **variables: str) -> tuple[str, str]:
    """What a command run with the services sees as Redis' address, and what was said."""
    done = run(checkout, WITH_SERVICES, "bash", "-c", 'echo "${RETAILGENIE_TEST_REDIS_URL:-none}"', **variables)
    return done.stdout.strip(), done.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_script_parses_and_can_be_run(script: Path) -> None:
    parsed = subprocess.run(["bash", "-n", str(script)], capture_output=True, text=True, check=False)

    assert parsed.stderr == ""
    assert os.access(script, os.X_OK) == (script.name != "steps.sh")


def test_tests_are_given_the_address_of_a_service_that_answers(checkout: Path, listening_port: int) -> None:
    address = f"redis://127.0.0.1:{listening_port}/15"
    (checkout / "var/services/env").write_text(f"RETAILGENIE_TEST_REDIS_URL={address}\n")

    assert redis_address(checkout) == (address, "")


def test_service_that_stopped_since_is_left_out_and_named(checkout: Path) -> None:
    (checkout / "var/services/env").write_text(f"RETAILGENIE_TEST_REDIS_URL=redis://127.0.0.1:{a_silent_port()}/15\n")

    address, said = redis_address(checkout)

    assert address == "none"
    assert "make services" in said


def test_address_set_by_hand_wins(checkout: Path, listening_port: int) -> None:
    (checkout / "var/services/env").write_text(f"RETAILGENIE_TEST_REDIS_URL=redis://127.0.0.1:{listening_port}/15\n")

    address, _ = redis_address(checkout, RETAILGENIE_TEST_REDIS_URL="redis://elsewhere:1/2")

    assert address == "redis://elsewhere:1/2"


def test_stop_leaves_a_process_alone_that_took_over_the_number(checkout: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        (checkout / "var/services/qdrant.pid").write_text(str(stranger.pid))

        done = run(checkout, "deploy/services/qdrant.sh", "stop", SERVICES_DIR=str(checkout / "var/services"))

        assert done.returncode == 0
        assert stranger.poll() is None
        stranger.communicate(b"\n")


@pytest.mark.skipif(sys.platform != "linux" or os.uname().machine != "x86_64", reason="the binary is for Linux x86-64")
def test_binary_with_another_checksum_is_not_started(checkout: Path) -> None:
    forged = checkout / "package/bin/qdrant"
    forged.parent.mkdir(parents=True)
    forged.write_text("#!/bin/sh\ntouch was-started\n")
    forged.chmod(0o755)
    npm = checkout / "bin/npm"
    npm.parent.mkdir()
    npm.write_text(f'#!/bin/sh\ntar -czf "$4/forged.tgz" -C "{checkout}" package\n')
    npm.chmod(0o755)
    node = checkout / "deploy/find-node.sh"
    node.write_text(f"#!/bin/sh\necho {npm.parent}\n")

    done = run(
        checkout, "deploy/services/qdrant.sh",
        SERVICES_DIR=str(checkout / "var/services"), RETAILGENIE_TEST_QDRANT_PORT=str(a_silent_port()),
    )  # fmt: skip

    assert done.returncode == 1
    assert "checksum" in done.stderr
    assert not list(checkout.rglob("was-started"))
    assert not (checkout / "var/services/qdrant-1.16.3/qdrant").exists()


def test_machine_without_a_python_new_enough_is_told_so(checkout: Path) -> None:
    empty = checkout / "bin"
    empty.mkdir()
    for tool in ("bash", "env"):
        (empty / tool).symlink_to(str(shutil.which(tool)))

    done = run(checkout, "deploy/find-python.sh", PATH=str(empty))

    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "3.11" in done.stderr
