"""Settings are read by their names, and a wrong one is refused in one line that says how to mend it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import Misconfigured
from core.settings import PREFIX, load_settings


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in list(os.environ):
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal() -> str:
    with pytest.raises(Misconfigured) as refused:
        load_settings()
    assert "\n" not in refused.value.message
    return refused.value.message


def test_without_any_setting_the_defaults_are_in_force() -> None:
    settings = load_settings()

    assert settings.database.startswith("sqlite:///")
    assert settings.database.endswith("/var/retailgenie.db")


def test_a_variable_of_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    (folder / ".env").write_text("RETAILGENIE_MESSAGES_PER_SECOND=7\nRETAILGENIE_DEMO=false\n")
    monkeypatch.setenv("RETAILGENIE_MESSAGES_PER_SECOND", "9")

    settings = load_settings()

    assert (settings.messages_per_second, settings.demo) == (9, False)


def test_a_misspelt_variable_is_refused_with_the_name_that_was_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETAILGENIE_DATABSE_URL", "sqlite:///x.db")

    assert refusal() == "unknown setting RETAILGENIE_DATABSE_URL: did you mean RETAILGENIE_DATABASE_URL?"


def test_a_misspelt_name_in_the_file_is_refused_too(folder: Path) -> None:
    (folder / ".env").write_text("POSTGRES_PASSWORD=x\nRETAILGENIE_TURN_TIMOUT_S=3\n")

    assert refusal() == "unknown setting RETAILGENIE_TURN_TIMOUT_S in .env: did you mean RETAILGENIE_TURN_TIMEOUT_S?"


def test_a_name_that_resembles_none_points_to_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETAILGENIE_ZZZZZ", "1")

    assert refusal() == "unknown setting RETAILGENIE_ZZZZZ: see .env.example for the names"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MESSAGES_PER_SECOND", "many"),
        ("MAX_MESSAGE_CHARACTERS", "0"),
        ("LEASE_S", "-1"),
        ("LOG_LEVEL", "loud"),
        ("QDRANT_QUANTISATION", "int4"),
    ],
)
def test_a_wrong_value_names_its_setting_and_what_it_was(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(PREFIX + name, value)

    message = refusal()

    assert message.startswith(f"{PREFIX}{name}: ")
    assert repr(value) in message


def test_a_file_that_is_not_text_is_refused(folder: Path) -> None:
    (folder / ".env").write_bytes(b"RETAILGENIE_HOME=\xff\xfe")

    assert refusal().startswith(".env cannot be read")


def test_secrets_do_not_show_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETAILGENIE_JWT_SECRET", "hunter2hunter2")

    assert "hunter2" not in repr(load_settings())


def test_variables_of_the_test_suite_are_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETAILGENIE_TEST_POSTGRES_URL", "postgresql://x")
    monkeypatch.setenv("RETAILGENIE_REQUIRE_ALL", "1")

    assert load_settings().database_url == ""
