"""Logs carry fields and never a shopper's words; figures come out in Prometheus' text form."""

from __future__ import annotations

import io
import json

import pytest
import structlog

from core.telemetry import Metrics, configure_logging


@pytest.fixture(autouse=True)
def _fresh_logging() -> None:
    structlog.reset_defaults()


def logged(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    lines = capsys.readouterr().err.strip().splitlines()
    event: dict[str, object] = json.loads(lines[-1])
    return event


def test_event_is_one_json_line_with_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info")

    structlog.get_logger().info("tool.ran", tool="show_cart", ms=3)

    event = logged(capsys)
    assert (event["event"], event["tool"], event["ms"], event["level"]) == ("tool.ran", "show_cart", 3, "info")


def test_a_shoppers_words_never_reach_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info")

    structlog.get_logger().info("turn.started", text="my card is 4111", turn="T-1")

    event = logged(capsys)
    assert event["turn"] == "T-1"
    assert "4111" not in json.dumps(event)


def test_an_error_is_logged_with_its_place_and_without_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info")

    try:
        raise ValueError("call me on 9812345678")
    except ValueError:
        structlog.get_logger().error("turn.failed", exc_info=True)

    event = logged(capsys)
    assert event["error"] == "ValueError"
    assert "9812345678" not in json.dumps(event)
    assert "test_telemetry" in json.dumps(event["trace"])


def test_level_leaves_out_what_is_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("warning")

    structlog.get_logger().info("turn.started")

    assert capsys.readouterr().err == ""


def test_figures_are_counted_by_label() -> None:
    figures = Metrics()

    figures.turns.labels(intent="browse", mode="template", outcome="answered").inc()
    figures.step_seconds.labels(step="retrieve").observe(0.004)

    text = figures.exposition().decode()
    assert 'retailgenie_turns_total{intent="browse",mode="template",outcome="answered"} 1.0' in text
    assert 'retailgenie_step_seconds_count{step="retrieve"} 1.0' in text


def test_a_logger_writes_to_the_stderr_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command run inside a program that put another stderr in place, and took it away, breaks no later line."""
    first, second = io.StringIO(), io.StringIO()
    monkeypatch.setattr("sys.stderr", first)
    configure_logging("info")
    log = structlog.get_logger()
    log.info("one")
    first.close()

    monkeypatch.setattr("sys.stderr", second)
    log.info("two")

    assert "two" in second.getvalue()
