"""`.env.example` names every setting, with the default that is in force without it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from core.settings import PREFIX, Settings, load_settings

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / ".env.example"
COMPOSE = ROOT / "docker-compose.yml"


@pytest.fixture(autouse=True)
def _no_settings_in_force(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def named_in(text: str) -> set[str]:
    return set(re.findall(rf"^({PREFIX}\w+)=", text, flags=re.MULTILINE))


def every_setting() -> set[str]:
    return {PREFIX + field.upper() for field in Settings.model_fields}


def test_example_and_settings_name_the_same_variables() -> None:
    assert named_in(EXAMPLE.read_text()) == every_setting()


def test_a_copy_of_the_example_changes_nothing(tmp_path: Path) -> None:
    without = load_settings()

    (tmp_path / ".env").write_text(EXAMPLE.read_text())

    assert load_settings() == without


def test_a_value_written_into_the_copy_is_in_force(tmp_path: Path) -> None:
    changed = EXAMPLE.read_text().replace(f"{PREFIX}TURN_TIMEOUT_S=20.0", f"{PREFIX}TURN_TIMEOUT_S=3.5")

    (tmp_path / ".env").write_text(changed)

    assert load_settings().turn_timeout_s == 3.5


def test_every_setting_of_the_example_is_explained() -> None:
    lines = EXAMPLE.read_text().splitlines()
    unexplained = [
        line for above, line in zip(["", *lines], lines, strict=False) if named_in(line) and not above.startswith("# ")
    ]

    assert unexplained == []


def test_compose_sets_only_variables_that_exist() -> None:
    known = every_setting() | {"POSTGRES_PASSWORD", "REDIS_PASSWORD", "PORT", "VLLM_MODEL"}
    compose = COMPOSE.read_text()
    set_for_the_app = set(re.findall(rf"^\s+({PREFIX}\w+):", compose, flags=re.MULTILINE))
    read_from_env = set(re.findall(r"\$\{(\w+)", compose))

    assert set_for_the_app
    assert set_for_the_app | read_from_env <= known
    assert read_from_env <= set(re.findall(r"^(\w+)=", EXAMPLE.read_text(), flags=re.MULTILINE))


def test_compose_holds_no_secret_and_asks_for_each() -> None:
    secrets = re.findall(r"\$\{(\w*(?:PASSWORD|SECRET|KEY))([^}]*)\}", COMPOSE.read_text())
    assigned = re.findall(r"^\s+\w*(?:PASSWORD|SECRET|API_KEY): *(.+)$", COMPOSE.read_text(), flags=re.MULTILINE)

    assert {name for name, _ in secrets} >= {"POSTGRES_PASSWORD", "REDIS_PASSWORD", f"{PREFIX}JWT_SECRET"}
    assert all(rest.startswith(":?") for _, rest in secrets)
    assert all(value.startswith("${") for value in assigned)
