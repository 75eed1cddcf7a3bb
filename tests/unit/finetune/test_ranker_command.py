"""What is wrong with what the trainer was given is one line and exit code 2, as with the other trainers."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from finetune.ranker.train import main
from finetune.run import as_command


def ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *arguments: object) -> int | str | None:
    """The exit code of a run in an empty home."""
    monkeypatch.setenv("RETAILGENIE_HOME", str(tmp_path / "home"))
    out = ["--out", str(tmp_path / "models"), "--work", str(tmp_path / "work")]
    monkeypatch.setattr(sys, "argv", ["train", *out, *map(str, arguments)])
    with pytest.raises(SystemExit) as exit_of:
        as_command(main)
    return exit_of.value.code


def a_log(tmp_path: Path, *lines: object) -> Path:
    path = tmp_path / "log.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


SEARCH = {"at": "2026-05-01", "shopper": None, "text": "shirt", "shown": [{"product_id": "P-1", "position": 1}]}
CLICKED = SEARCH | {"shown": [{"product_id": f"P-{n}", "position": n, "clicked": n == 1} for n in (1, 2)]}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([SEARCH, SEARCH | {"at": "yesterday"}], "log.jsonl:2: at: "),
        ([SEARCH], "a ranker needs 50"),
        ([SEARCH] * 60, "nothing was ever clicked"),
        ([CLICKED] * 60, "holds no shop yet: run `retailgenie shop make`"),
    ],
)
def test_a_log_that_teaches_nothing_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, lines: list[object], said: str
) -> None:
    code = ended(monkeypatch, tmp_path, "--data", a_log(tmp_path, *lines))

    (line,) = capsys.readouterr().err.strip().splitlines()
    assert code == 2
    assert line.startswith("retailgenie: ")
    assert said in line
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize("option", ["--data", "--judged", "--judgements"])
def test_a_file_that_is_not_there_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, option: str
) -> None:
    code = ended(monkeypatch, tmp_path, option, tmp_path / "nowhere", "--fast")

    (line,) = capsys.readouterr().err.strip().splitlines()
    assert code == 2
    assert "nowhere" in line


def test_events_need_a_shop(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = ended(monkeypatch, tmp_path, "--events")

    (line,) = capsys.readouterr().err.strip().splitlines()
    assert code == 2
    assert "retailgenie shop make" in line
