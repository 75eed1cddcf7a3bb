"""The doctor's look at models that were made for one another, or were not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from cli.checkup import Check, State, checked
from core.model_store import open_version
from tests.integration.server.running import ROOT


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of models for the settings, without a model yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RETAILGENIE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RETAILGENIE_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


def shipped(models: Path, name: str, *, version: str) -> None:
    """The shipped model under another version's name, and so with another fingerprint."""
    (models / name).mkdir()
    (models / name / version).symlink_to(open_version(ROOT / "models", name).folder)
    (models / name / "current").write_text(version + "\n", "utf-8")


def look_at_intents() -> Check:
    checks = {check.name: check for check in asyncio.run(checked(port=8000))}
    return checks["intents"]


def test_an_intent_model_trained_on_another_encoder_is_warned_of_with_the_command_that_mends_it(models: Path) -> None:
    trained_on = open_version(ROOT / "models", "intents").fact("encoder")
    shipped(models, "intents", version="v1")
    shipped(models, "embeddings", version="v99")

    check = look_at_intents()

    assert check.state is State.WARN
    assert trained_on in check.about
    assert open_version(models, "embeddings").fingerprint in check.about
    assert "retailgenie train intents" in check.mend


def test_an_intent_model_of_the_served_encoder_is_well(models: Path) -> None:
    """Whatever is shipped: the encoder stands under the version that the intent model was trained on."""
    trained_on = str(open_version(ROOT / "models", "intents").fact("encoder"))
    shipped(models, "intents", version="v1")
    shipped(models, "embeddings", version=trained_on.split("-")[1])

    check = look_at_intents()

    assert (check.state, check.mend) == (State.OK, "")
