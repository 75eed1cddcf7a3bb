"""The Makefile's promises: every command is listed, steps run in order, and nothing is made twice or in vain."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text()
COMMANDS = {
    "run", "test", "check", "dev", "bench", "e2e", "services", "services-stop", "web", "train", "clean", "doctor",
}  # fmt: skip
TRAIN_MARK = "@pytest.mark." + "train\ndef test_it(): ...\n"
"""Put together here, so that this file is not taken for a test of training."""


def make(folder: Path, *arguments: str) -> str:
    """What make printed."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "PORT", "HOST"))}
    done = subprocess.run(
        ["make", "--no-print-directory", *arguments], cwd=folder, env=clean, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A fresh clone as make sees it: sources and nothing built."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copytree(ROOT / "deploy", tmp_path / "deploy")
    for name in ("pyproject.toml", "constraints.txt", "constraints-train.txt", "web/package.json",
                 "web/package-lock.json", "web/apps/shop/main.tsx", "tests/unit/test_cart.py"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def build(checkout: Path, *stamps: str) -> None:
    """Leave the folder as a former run would have."""
    later = time.time() + 5
    for stamp in (".venv/bin/python", *stamps):
        path = checkout / stamp
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        os.utime(path, (later, later))


def test_help_lists_every_command_and_is_what_make_alone_prints() -> None:
    listed = dict(re.findall(r"^  ([a-z0-9-]+) +(\S.+)$", make(ROOT, "help"), flags=re.MULTILINE))
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, flags=re.MULTILINE)

    assert phony
    assert set(phony[1].split()) == set(listed)
    assert set(listed) >= COMMANDS
    assert make(ROOT) == make(ROOT, "help")


def test_first_run_installs_builds_the_pages_and_serves_in_this_order(checkout: Path) -> None:
    printed = make(checkout, "-n", "run", "PORT=9123")

    steps = ["-m venv .venv", "-c constraints.txt -e .", "npm --prefix web ci", "build", "retailgenie serve"]
    places = [printed.index(step) for step in steps]
    assert places == sorted(places)
    assert "--port 9123" in printed


def test_serving_installs_neither_torch_nor_tools(checkout: Path) -> None:
    printed = make(checkout, "-n", "run")

    assert "torch" not in printed
    assert "[dev]" not in printed


def test_second_run_only_serves(checkout: Path) -> None:
    build(checkout, ".venv/.installed", "web/node_modules/.installed", "web/dist/.built")

    assert make(checkout, "-n", "run").splitlines() == ["exec .venv/bin/retailgenie serve --host 127.0.0.1 --port 8000"]


@pytest.mark.parametrize(
    ("changed", "redone", "untouched"),
    [
        ("constraints.txt", "-c constraints.txt -e .", "npm --prefix web ci"),
        ("web/package-lock.json", "npm --prefix web ci", "-c constraints.txt"),
        ("web/apps/shop/main.tsx", "run --silent build", "npm --prefix web ci"),
    ],
)
def test_what_changed_is_made_again_and_nothing_else(checkout: Path, changed: str, redone: str, untouched: str) -> None:
    build(checkout, ".venv/.installed", "web/node_modules/.installed", "web/dist/.built")
    os.utime(checkout / changed, (time.time() + 60, time.time() + 60))

    printed = make(checkout, "-n", "run")

    assert redone in printed
    assert untouched not in printed


def test_training_environment_is_made_only_when_its_tests_exist(checkout: Path) -> None:
    without = make(checkout, "-n", "test")
    (checkout / "tests/unit/test_training.py").write_text(TRAIN_MARK)

    with_training = make(checkout, "-n", "test")

    assert ".venv-train" not in without
    assert ".venv-train/bin/python -m pytest -m train tests/unit/test_training.py" in with_training
    assert with_training.index("-m train") < with_training.index('-m "not train"')


def test_torch_is_installed_before_the_rest_and_from_its_own_index(checkout: Path) -> None:
    printed = make(checkout, "-n", "train", "MODEL=ranker")
    for_gpu = make(checkout, "-n", "train", "TORCH_INDEX=")

    assert printed.index("torch==") < printed.index("[train]") < printed.index("retailgenie train ranker")
    assert "--extra-index-url https://download.pytorch.org/whl/cpu" in printed
    assert "--extra-index-url" not in for_gpu


def test_torch_of_the_makefile_is_the_pinned_one() -> None:
    pinned = re.search(r'"(torch==[\d.]+)"', (ROOT / "pyproject.toml").read_text())

    assert pinned
    assert f"TORCH := {pinned[1]}\n" in MAKEFILE


def test_clean_keeps_environments_and_shops(checkout: Path) -> None:
    kept = [checkout / name for name in (".venv/bin/python", "var/shop/shop.db", "web/node_modules/react/index.js")]
    gone = [checkout / name for name in ("web/dist/index.html", "reports/turn.json", "tests/__pycache__/a.pyc")]
    for path in kept + gone:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    make(checkout, "clean")

    assert [path for path in kept if not path.exists()] == []
    assert [path for path in gone if path.exists()] == []
