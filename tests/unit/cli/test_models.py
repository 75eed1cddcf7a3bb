"""Versions of models are listed, shown and chosen from the command line, and one can go back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cli.main import run as command_line
from core.model_store import open_version
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
