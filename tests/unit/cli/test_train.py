"""`retailgenie train` where the training environment is missing, and where training fails."""

from __future__ import annotations

from pathlib import Path

import pytest

import cli.train
from cli.main import run


def test_without_the_training_environment_it_says_how_to_make_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(cli.train, "TRAINING_PYTHON", tmp_path / "nowhere")

    code = run(["train", "embeddings"])

    said = capsys.readouterr().err.strip().splitlines()
    assert (code, len(said)) == (2, 1)
    assert "make train MODEL=embeddings" in said[0]


def test_a_training_that_fails_is_a_failure_and_no_success(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    failing = tmp_path / "python"
    failing.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    failing.chmod(0o755)
    monkeypatch.setattr(cli.train, "TRAINING_PYTHON", failing)

    code = run(["train", "embeddings"])

    assert code == 1
    assert "exit status 3" in capsys.readouterr().err


def test_the_figures_are_the_last_line_of_stdout(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    trainer = tmp_path / "python"
    trainer.write_text("#!/bin/sh\necho progress\necho '{\"cosine_mean\": 0.99}'\n", "utf-8")
    trainer.chmod(0o755)
    monkeypatch.setattr(cli.train, "TRAINING_PYTHON", trainer)

    code = run(["train", "embeddings", "--json"])

    assert code == 0
    assert capsys.readouterr().out == '{"cosine_mean": 0.99}\n'
