"""Runs are held against kept baselines: what got worse or better beyond noise, and which files cannot be compared."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.errors import BadRequest
from evals.report.baseline import KEPT, baseline_of, committed_baseline, read_baseline, write_baseline
from evals.report.comparing import Compared, compared
from evals.scorers.interval import Interval, Sample
from evals.suite import Evaluation, Measured
from evals.suites import SUITES

AT = datetime(2026, 11, 30, tzinfo=UTC)
DATA = {"file": "abc"}


def an_evaluation(rows: list[float] | None = None, **facts: Measured) -> Evaluation:
    measured = {**facts} if rows is None else {"accuracy": of(rows), **facts}
    return Evaluation({}, (), measured=measured, data=DATA)


def of(rows: list[float]) -> Measured:
    measured = Measured.of(Sample(rows))
    assert measured is not None
    return measured


def held_against(before: Evaluation, now: Evaluation, folder: Path) -> dict[str, Compared]:
    path = folder / "baseline.json"
    write_baseline(path, baseline_of("intents", before, at=AT))
    return {each.name: each for each in compared(now, read_baseline(path, "intents", now))}


def test_a_figure_that_fell_on_the_same_rows_got_worse(tmp_path: Path) -> None:
    before = [1.0] * 60 + [0.0] * 40
    now = [1.0] * 50 + [0.0] * 50

    found = held_against(an_evaluation(before), an_evaluation(now), tmp_path)["accuracy"]

    assert found.verdict == "worse"
    assert found.difference is not None
    assert found.difference.mean == pytest.approx(-0.1)


def test_a_figure_that_rose_got_better_and_one_within_noise_is_the_same(tmp_path: Path) -> None:
    before = [1.0] * 50 + [0.0] * 50

    better = held_against(an_evaluation(before), an_evaluation([1.0] * 60 + [0.0] * 40), tmp_path)
    noise = held_against(an_evaluation(before), an_evaluation([0.0, *before[1:-1], 1.0]), tmp_path)

    assert better["accuracy"].verdict == "better"
    assert noise["accuracy"].verdict == "same"


def test_how_a_baseline_is_rounded_makes_nothing_worse_or_better(tmp_path: Path) -> None:
    """Two thirds are kept as .66667, which is more than the run they are kept of."""
    figures = an_evaluation([2 / 3] * 50, ece=Measured(Interval(1 / 3, 1 / 3, 1 / 3), 50, higher_is_better=False))

    found = held_against(figures, figures, tmp_path)

    assert {name: each.verdict for name, each in found.items()} == {"accuracy": "same", "ece": "same"}


def test_figures_without_rows_differ_when_their_intervals_do_not_meet(tmp_path: Path) -> None:
    before = an_evaluation(ece=Measured(Interval(0.05, 0.03, 0.07), 100, higher_is_better=False))

    risen = an_evaluation(ece=Measured(Interval(0.10, 0.08, 0.12), 100, higher_is_better=False))
    near = an_evaluation(ece=Measured(Interval(0.08, 0.06, 0.10), 100, higher_is_better=False))

    assert held_against(before, risen, tmp_path)["ece"].verdict == "worse"
    assert held_against(before, near, tmp_path)["ece"].verdict == "same"


def test_what_only_one_of_the_runs_measures_is_named(tmp_path: Path) -> None:
    found = held_against(an_evaluation([1.0], old=of([1.0])), an_evaluation([1.0], new=of([1.0])), tmp_path)

    assert (found["old"].verdict, found["new"].verdict) == ("gone", "new")


def test_a_ratio_keeps_what_its_rows_count(tmp_path: Path) -> None:
    f1 = Measured.of(Sample([2.0, 0.0, 4.0], [4.0, 1.0, 4.0]))
    assert f1 is not None
    path = tmp_path / "baseline.json"
    write_baseline(path, baseline_of("slots", an_evaluation(slot_f1=f1), at=AT))

    kept = read_baseline(path, "slots", an_evaluation(slot_f1=f1)).measured["slot_f1"]

    assert kept.sample == Sample([2, 0, 4], [4, 1, 4])
    assert kept.interval.mean == pytest.approx(6 / 9, abs=1e-5)


def test_a_baseline_of_another_suite_format_or_data_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    run = an_evaluation([1.0])
    write_baseline(path, baseline_of("intents", run, at=AT))

    with pytest.raises(BadRequest, match="is a baseline of intents, not of slots"):
        read_baseline(path, "slots", run)
    with pytest.raises(BadRequest, match=r"measured on other data \(file\)"):
        read_baseline(path, "intents", Evaluation({}, (), data={"file": "xyz"}))
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "format": 99}), "utf-8")
    with pytest.raises(BadRequest, match="has format 99, this version reads 1"):
        read_baseline(path, "intents", run)


@pytest.mark.parametrize("content", ["", "[]", '{"format": 1, "suite": "intents", "data": {"file": "abc"}}'])
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content, "utf-8")

    with pytest.raises(BadRequest, match=r"is no baseline|has format"):
        read_baseline(path, "intents", an_evaluation([1.0]))


def test_a_baseline_that_is_not_there_is_said() -> None:
    with pytest.raises(BadRequest, match="cannot read"):
        read_baseline(Path("nowhere.json"), "intents", an_evaluation([1.0]))
    with pytest.raises(BadRequest, match="no baseline of intents was measured on these files"):
        committed_baseline("intents", an_evaluation([1.0]))


def test_every_suite_has_a_committed_baseline_that_can_be_read() -> None:
    for suite in SUITES:
        paths = list((KEPT / suite.name).glob("*.json"))
        assert paths, f"no baseline of {suite.name}"
        for path in paths:
            data = json.loads(path.read_text("utf-8"))["data"]
            assert read_baseline(path, suite.name, Evaluation({}, (), data=data)).measured
