"""Versions of models are listed, shown and chosen from the command line, and one can go back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cli.main import run as command_line
from core.model_store import MADE_FAST, open_version
from tests.integration.server.running import ROOT


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with the shipped intent model, and a copy of it as a later version."""
    shipped = open_version(ROOT / "models", "intents")
    for version in ("v1", "v2"):
        shutil.copytree(shipped.folder, tmp_path / "models" / "intents" / version)
    (tmp_path / "models" / "intents" / "current").write_text("v1", "utf-8")
    monkeypatch.setenv("RETAILGENIE_MODELS", str(tmp_path / "models"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "models"


def listed(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    capsys.readouterr()
    assert command_line(["models", "list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out.splitlines()[-1])["models"]
    return {row["version"]: row for row in rows}


def test_another_version_is_served_and_then_the_first_again(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line(["models", "use", "intents", "v2"]) == 0
    assert [row["served"] for row in listed(capsys).values()] == [False, True]

    assert command_line(["models", "use", "intents", "v1"]) == 0
    assert open_version(models, "intents").version == "v1"


def test_a_damaged_version_is_listed_as_such_and_not_served(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (models / "intents" / "v2" / "model.npz").write_bytes(b"half")

    assert "model.npz" in str(listed(capsys)["v2"]["state"])
    assert command_line(["models", "use", "intents", "v2"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert open_version(models, "intents").version == "v1"


def test_a_version_with_the_figures_of_another_is_not_served(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (models / "intents" / "v2" / "metrics.json").write_text("{}", "utf-8")

    assert command_line(["models", "use", "intents", "v2"]) == 2
    assert "metrics.json" in capsys.readouterr().err
    assert open_version(models, "intents").version == "v1"


def test_a_version_made_in_a_hurry_is_told_of(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifest = models / "intents" / "v2" / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text("utf-8")) | {MADE_FAST: True}), "utf-8")

    assert listed(capsys)["v2"]["state"] == "whole, made with --fast"
    assert command_line(["models", "use", "intents", "v2"]) == 0
    assert "for tests, not for shoppers" in " ".join(capsys.readouterr().err.split())


def test_a_version_that_is_not_there_is_wrong_use(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line(["models", "use", "intents", "v9"]) == 2
    assert "v1, v2" in capsys.readouterr().err
    assert open_version(models, "intents").version == "v1"


def test_the_card_and_the_figures_of_a_version_are_shown(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models.is_dir()

    assert command_line(["models", "show", "intents", "--json"]) == 0

    shown = capsys.readouterr()
    assert "Trained on" in shown.err
    assert json.loads(shown.out.splitlines()[-1])["metrics"]["messages_one"]["n"] == 575


def test_figures_of_another_version_are_wrong_use_in_one_line(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    metrics = models / "intents" / "v2" / "metrics.json"
    metrics.write_text(json.dumps({**json.loads(metrics.read_text("utf-8")), "test": {"n": 3}}), "utf-8")
    shutil.copyfile(metrics, models / "intents" / "v1" / "metrics.json")

    assert command_line(["models", "show", "intents", "v1", "--json"]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert "does not hold the figures of intents v1" in said.err
    assert "another version's" in str(listed(capsys)["v1"]["state"])


def test_a_hash_that_is_not_the_files_is_wrong_use_in_one_line(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = models / "intents" / "v1" / "manifest.json"
    content = json.loads(manifest.read_text("utf-8"))
    manifest.write_text(json.dumps({**content, "files": {"model.npz": "0" * 64}}), "utf-8")

    assert command_line(["models", "show", "intents", "v1"]) == 2

    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "model.npz is missing or not the file its manifest names" in said


@pytest.mark.parametrize("command", ["show", "use"])
def test_a_version_that_was_never_finished_is_neither_shown_nor_served(
    models: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    (models / "intents" / "v3").mkdir()
    (models / "intents" / "v3" / "model.npz").write_bytes(b"half")

    assert command_line(["models", command, "intents", "v3"]) == 2

    assert len(capsys.readouterr().err.splitlines()) == 1
    assert open_version(models, "intents").version == "v1"
    assert "v3" not in listed(capsys)
