"""Which services the suite may use, and what was run on each, said at the end."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests.databases import fresh_postgres, template_file

SERVICES = {
    "postgres": "RETAILGENIE_TEST_POSTGRES_URL",
    "redis": "RETAILGENIE_TEST_REDIS_URL",
    "qdrant": "RETAILGENIE_TEST_QDRANT_URL",
    "browser": "RETAILGENIE_TEST_CHROMIUM",
}
"""Marker to the variable that holds the service's address (the browser's: its path)."""

STORES_AND_BROWSER = ("sqlite", *SERVICES)

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

REQUIRE_ALL = "RETAILGENIE_REQUIRE_ALL"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs a service that is not there; say so in one line, or fail when all is required.

    Browser tests come last: Playwright's own event loop runs on from its first test, and async tests start theirs.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
    missing = {mark for mark, variable in SERVICES.items() if not os.environ.get(variable)}
    left_out = [item for item in items if missing & {mark.name for mark in item.iter_markers()}]
    if not left_out:
        return
    if os.environ.get(REQUIRE_ALL):
        raise pytest.UsageError(f"these services are required and missing: {', '.join(sorted(missing))}")
    config.stash[_LEFT_OUT] = (len(left_out), sorted(missing))
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in set(left_out)]


_LEFT_OUT = pytest.StashKey[tuple[int, list[str]]]()
_RAN: Counter[str] = Counter()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    yield
    _RAN.update({mark.name for mark in item.iter_markers()} & {*STORES_AND_BROWSER, "train"})


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _skip_fails_when_all_is_required((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _skip_fails_when_all_is_required((yield))


def _skip_fails_when_all_is_required(report: Report) -> Report:
    if os.environ.get(REQUIRE_ALL) and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, although everything is required: {report.longrepr}"
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A whole run with everything required fails when a store or the browser saw no test."""
    if os.environ.get(REQUIRE_ALL) and _is_whole_suite(session.config) and _untested():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _is_whole_suite(config: pytest.Config) -> bool:
    named_by_hand = config.args_source is pytest.Config.ArgsSource.ARGS
    return not named_by_hand and not config.option.keyword and config.option.markexpr in ("", "not train")


def _untested() -> list[str]:
    return [name for name in STORES_AND_BROWSER if not _RAN[name]]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if _LEFT_OUT in config.stash:
        count, missing = config.stash[_LEFT_OUT]
        terminalreporter.write_line(
            f"left out {count} tests that need {', '.join(missing)}: `make services` starts them"
        )
    counts = ", ".join(
        f"{name} {_RAN[name]}" for name in (*STORES_AND_BROWSER, "train") if name != "train" or _RAN[name]
    )
    terminalreporter.write_line(f"tests passed per store and browser: {counts}")
    if os.environ.get(REQUIRE_ALL) and _is_whole_suite(config) and _untested():
        terminalreporter.write_line(
            f"FAILED: everything is required, but no test passed on: {', '.join(_untested())}", red=True
        )


@pytest.fixture
def postgres_url() -> str:
    return os.environ[SERVICES["postgres"]]


@pytest.fixture
def redis_url() -> str:
    return os.environ[SERVICES["redis"]]


@pytest.fixture
def qdrant_url() -> str:
    return os.environ[SERVICES["qdrant"]]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file, to be copied."""
    return template_file(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def postgres_database() -> Iterator[str]:
    """The address of a migrated PostgreSQL database of this run's own, to be emptied before each use."""
    with fresh_postgres(os.environ[SERVICES["postgres"]]) as url:
        yield url
