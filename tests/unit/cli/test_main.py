"""The command line: quick help, one line for what is wrong, and exit codes that say whose fault it was."""

from __future__ import annotations

import errno
import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.main import GROUPS
from cli.main import run as command_line
from cli.output import code_of
from core.errors import Misconfigured, RetailError, Unavailable
from core.model_store import open_version
from tests.integration.server.running import ROOT, command, environment


def run(*arguments: str, home: Path, cwd: Path | None = None, **settings: str) -> subprocess.CompletedProcess[str]:
    models = {"RETAILGENIE_MODELS": str(ROOT / "models")} | settings
    return subprocess.run(
        command(*arguments),
        check=False,
        env=environment(home, **models),
        cwd=cwd or home,
        capture_output=True,
        text=True,
        timeout=120,
    )


def complaint(done: subprocess.CompletedProcess[str]) -> str:
    """The one line on stderr."""
    return only_line(done.stderr)


def only_line(stderr: str) -> str:
    lines = stderr.strip().splitlines()
    assert len(lines) == 1, stderr
    assert "Traceback" not in stderr
    return lines[0]


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder and an environment without settings, for commands run in this process."""
    for name in list(os.environ):
        if name.startswith("RETAILGENIE_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("RETAILGENIE_HOME", str(tmp_path))
    monkeypatch.setenv("RETAILGENIE_MODELS", str(ROOT / "models"))
    monkeypatch.chdir(tmp_path)


def test_help_names_every_group(tmp_path: Path) -> None:
    done = run("--help", home=tmp_path)

    assert done.returncode == 0
    assert all(name in done.stdout for name in GROUPS)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("group", GROUPS)
def test_every_group_has_help(group: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line([group, "--help"]) == 0
    assert "Usage" in capsys.readouterr().out


def test_help_loads_no_heavy_library(tmp_path: Path) -> None:
    code = (
        "import sys; from cli.main import run; run(['--help']); "
        "print(*{m.split('.')[0] for m in sys.modules} & {'fastapi','sqlalchemy','numpy','langgraph','onnxruntime'})"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path), capture_output=True, text=True, check=False
    )

    assert done.stdout.splitlines()[-1] == ""


def test_asking_for_nothing_shows_the_help_and_is_wrong_use(tmp_path: Path) -> None:
    done = run(home=tmp_path)

    assert done.returncode == 2
    assert "serve" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["srve"], "serve"),
        (["serve", "--prot", "1"], "--port"),
        (["serve", "--port", "99999"], "65535"),
        (["serve", "--port", "web"], "port"),
        (["serve", "--workers", "0"], "workers"),
        (["serve", "--host", "no.such.host.invalid"], "--host"),
        (["serve", "--host", "192.0.2.1"], "--host"),
        (["chat", "--server", "localhost:8000"], "http://"),
        (["chat", "--customer"], "--customer"),
        (["doctor", "--port", "0"], "port"),
        (["shop", "make", "--products", "3"], "products"),
        (["shop", "import"], "FILE"),
        (["shop", "import", "no-such-file.jsonl"], "no-such-file"),
        (["eval", "nothing"], "nothing"),
        (["train", "nothing"], "nothing"),
    ],
)
@pytest.mark.usefixtures("here")
def test_wrong_use_is_one_line_that_says_how_to_mend_it(
    arguments: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line(arguments) == 2

    said = capsys.readouterr()
    assert hint.lower() in only_line(said.err).lower()
    assert said.out == ""


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("arguments", [["serve", "--port", "0"], ["chat"], ["shop", "make"]])
def test_a_settings_typo_stops_every_command(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RETAILGENIE_DATABSE_URL", "x")

    assert command_line(arguments) == 2
    assert "RETAILGENIE_DATABASE_URL" in only_line(capsys.readouterr().err)


def test_a_settings_typo_in_the_file_stops_as_well(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RETAILGENIE_PRT=8000\n")

    done = run("serve", home=tmp_path)

    assert done.returncode == 2
    assert ".env" in complaint(done)


def test_a_port_in_use_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        done = run("serve", "--port", port, home=tmp_path)

    assert done.returncode == 1
    assert port in complaint(done)
    assert "--port" in complaint(done)


def test_missing_models_are_said_in_one_line(tmp_path: Path) -> None:
    for arguments in (["serve", "--port", "0"], ["chat"]):
        done = run(*arguments, home=tmp_path, RETAILGENIE_MODELS=str(tmp_path / "nowhere"))

        assert done.returncode == 2
        assert "models" in done.stderr.strip().splitlines()[-1]
        assert "Traceback" not in done.stderr


def test_a_database_of_another_kind_is_said_in_one_line(tmp_path: Path) -> None:
    done = run("serve", "--port", "0", home=tmp_path, RETAILGENIE_DATABASE_URL="mysql://host/shop")

    assert done.returncode == 2
    assert "RETAILGENIE_DATABASE_URL" in complaint(done)


def test_a_database_that_does_not_answer_is_said_in_one_line(tmp_path: Path) -> None:
    url = "postgresql+psycopg://nobody@127.0.0.1:9/shop"

    done = run("serve", "--port", "0", home=tmp_path, RETAILGENIE_DATABASE_URL=url)

    assert done.returncode == 1
    complaint(done)


def test_a_home_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    done = run("serve", "--port", "0", home=tmp_path / "file" / "home", cwd=tmp_path)

    assert done.returncode == 1
    complaint(done)


def test_a_server_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        command("chat", "--server", "http://127.0.0.1:9"),
        input="hello\n",
        check=False,
        env=environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1
    assert "retailgenie serve" in complaint(done)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (Misconfigured("the model is missing: train it"), 2, "the model is missing: train it"),
        (Unavailable("the database is busy"), 1, "the database is busy"),
        (RetailError("it failed"), 1, "it failed"),
        (OSError(errno.ENOSPC, "No space left on device"), 1, "disk is full"),
        (PermissionError(errno.EACCES, "Permission denied", "/var/x"), 1, "permission denied (/var/x)"),
        (ValueError("several\nlines\nof fault"), 1, "ValueError: several lines of fault"),
        (KeyboardInterrupt(), 130, "interrupted; nothing was left half done"),
    ],
)
def test_every_error_has_its_code_and_its_line(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code_of(error) == code

    stderr = capsys.readouterr().err
    assert said in stderr
    assert stderr.count("\n") == (1 if said else 0)


def test_whoever_stops_reading_is_not_complained_to(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    code = "from cli.main import run; import sys; sys.exit(run(['--help']))"

    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(tmp_path),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )

    os.close(writing)
    assert b"Traceback" not in done.stderr


def test_the_doctor_says_what_is_missing_and_how_to_get_it(tmp_path: Path) -> None:
    done = run("doctor", "--json", home=tmp_path)

    found = json.loads(done.stdout.splitlines()[-1])
    checks = {check["name"]: check for check in found["checks"]}
    assert done.returncode == 1
    assert not found["ok"]
    assert {name for name, check in checks.items() if check["state"] == "fail"} == {"database", "shop", "search"}
    assert "retailgenie serve" in checks["database"]["about"]
    assert checks["encoder"]["state"] == checks["graph"]["state"] == "ok"
    assert len(done.stdout.splitlines()) == 1


def test_the_doctor_says_which_setting_is_wrong(tmp_path: Path) -> None:
    done = run("doctor", home=tmp_path, RETAILGENIE_LEASE_S="soon")

    assert done.returncode == 1
    assert "RETAILGENIE_LEASE_S" in done.stdout


def test_the_doctor_sees_a_damaged_model_and_a_silent_redis(tmp_path: Path) -> None:
    models = tmp_path / "models" / "embeddings" / "v1"
    shipped = open_version(ROOT / "models", "embeddings").folder
    models.mkdir(parents=True)
    for path in shipped.iterdir():
        (models / path.name).write_bytes(path.read_bytes()[:1000])
    (models.parent / "current").write_text("v1", "utf-8")

    done = run(
        "doctor",
        "--json",
        home=tmp_path,
        RETAILGENIE_MODELS=str(models.parent.parent),
        RETAILGENIE_REDIS_URL="redis://127.0.0.1:9/0",
    )

    checks = {check["name"]: check for check in json.loads(done.stdout.splitlines()[-1])["checks"]}
    assert checks["encoder"]["state"] == "fail"
    assert "embeddings" in checks["encoder"]["about"]
    assert checks["redis"]["state"] == "fail"


@pytest.mark.parametrize(
    ("wanted", "state", "said"),
    [("rules", "ok", "rules puts results into order"), ("v99", "fail", "v99"), ("", "warn", "the rules put results")],
)
def test_the_doctor_says_what_ranks(tmp_path: Path, wanted: str, state: str, said: str) -> None:
    """Under a folder of models that has no ranker."""
    (tmp_path / "models").mkdir()
    models = str(tmp_path / "models")

    done = run("doctor", "--json", home=tmp_path, RETAILGENIE_MODELS=models, RETAILGENIE_RANKER=wanted)

    checks = {check["name"]: check for check in json.loads(done.stdout.splitlines()[-1])["checks"]}
    assert checks["ranker"]["state"] == state
    assert said in checks["ranker"]["about"]


def test_help_is_quick(tmp_path: Path) -> None:
    def seconds() -> float:
        started = time.perf_counter()
        run("--help", home=tmp_path)
        return time.perf_counter() - started

    assert min(seconds() for _ in range(3)) < 1.5
