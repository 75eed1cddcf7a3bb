"""What the suite says and does when a service is missing, a test is skipped or a store saw no test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVERYTHING = {
    "RETAILGENIE_TEST_POSTGRES_URL": "postgresql://there",
    "RETAILGENIE_TEST_REDIS_URL": "redis://there",
    "RETAILGENIE_TEST_QDRANT_URL": "http://there",
    "RETAILGENIE_TEST_CHROMIUM": "/there",
}
REQUIRED = {"RETAILGENIE_REQUIRE_ALL": "1"}
ONE_OF_EACH = """
import pytest

@pytest.mark.parametrize("place", [
    pytest.param(name, marks=getattr(pytest.mark, name))
    for name in ("sqlite", "postgres", "redis", "qdrant", "browser")
])
def test_runs_on(place): ...

def test_needs_nothing(): ...
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A small suite under the project's own settings and conftest, with what that imports."""
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in ("__init__.py", "conftest.py", "databases.py"):
        shutil.copy(ROOT / "tests" / name, tmp_path / "tests")
    (tmp_path / "tests/test_each.py").write_text(ONE_OF_EACH)
    return tmp_path


def run(suite: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("RETAILGENIE_", "PYTEST_"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "pytest_asyncio.plugin", *arguments],
        cwd=suite,
        env=clean | variables | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_missing_service_is_left_out_and_said_in_one_line(suite: Path) -> None:
    without_qdrant = {name: value for name, value in EVERYTHING.items() if "QDRANT" not in name}

    done = run(suite, **without_qdrant)

    assert done.returncode == 0
    assert "left out 1 tests that need qdrant: `make services` starts them" in done.stdout
    assert "sqlite 1, postgres 1, redis 1, qdrant 0, browser 1" in done.stdout


def test_missing_service_fails_when_everything_is_required(suite: Path) -> None:
    done = run(suite, **REQUIRED)

    assert done.returncode != 0
    assert "browser, postgres, qdrant, redis" in done.stdout + done.stderr


def test_complete_run_passes_and_ends_with_the_counts_and_pytests_own_line(suite: Path) -> None:
    done = run(suite, **EVERYTHING, **REQUIRED)

    *_, counts, closing = done.stdout.strip().splitlines()
    assert done.returncode == 0
    assert counts.endswith("sqlite 1, postgres 1, redis 1, qdrant 1, browser 1")
    assert "6 passed" in closing


@pytest.mark.parametrize(
    "skipping",
    [
        "import pytest\ndef test_it(): pytest.skip('not today')",
        "import pytest\n@pytest.mark.skip(reason='not today')\ndef test_it(): ...",
        "import pytest\npytest.skip('not today', allow_module_level=True)",
    ],
    ids=["in the test", "by a mark", "the whole file"],
)
def test_skip_fails_only_when_everything_is_required(suite: Path, skipping: str) -> None:
    (suite / "tests/test_skipping.py").write_text(skipping)

    lenient, strict = run(suite, **EVERYTHING), run(suite, **EVERYTHING, **REQUIRED)

    assert lenient.returncode == 0
    assert strict.returncode != 0
    assert "not today" in strict.stdout


def test_expected_failure_is_no_skip(suite: Path) -> None:
    (suite / "tests/test_known.py").write_text("import pytest\n@pytest.mark.xfail\ndef test_it(): assert False")

    assert run(suite, **EVERYTHING, **REQUIRED).returncode == 0


def test_store_without_a_test_fails_a_whole_run_but_not_a_part_of_it(suite: Path) -> None:
    (suite / "tests/test_each.py").write_text(ONE_OF_EACH.replace('"redis", ', ""))

    whole = run(suite, "-m", "not train", **EVERYTHING, **REQUIRED)
    part = run(suite, "tests/test_each.py", **EVERYTHING, **REQUIRED)

    assert whole.returncode == 1
    assert "no test passed on: redis" in whole.stdout
    assert part.returncode == 0
