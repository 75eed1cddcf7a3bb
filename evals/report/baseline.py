"""Figures kept for later runs: with their intervals, their rows, and the hashes of the files they were taken on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from core.errors import BadRequest
from evals.scorers.interval import Interval, Sample
from evals.suite import Evaluation, Measured

FORMAT = 1
"""Of the file; another one is refused, never guessed at."""
COMMITTED = "committed"
"""The baseline that the project keeps for the very files measured on."""
KEPT = Path(__file__).parents[1] / "baselines"
DIGITS = 5
"""Places of every number kept."""


@dataclass(frozen=True, slots=True)
class Baseline:
    suite: str
    made: str
    data: Mapping[str, str]
    """What it was measured on, by SHA-256."""
    measured: Mapping[str, Measured]


def baseline_of(suite: str, evaluation: Evaluation, *, at: datetime) -> Baseline:
    return Baseline(suite, f"{at:%Y-%m-%d}", evaluation.data, evaluation.measured)


def write_baseline(path: Path, baseline: Baseline) -> None:
    """One figure a line, so that a change shows as what it is."""
    figures = ",\n".join(f"  {json.dumps(name)}: {_figure(each)}" for name, each in baseline.measured.items())
    head = {"format": FORMAT, "suite": baseline.suite, "made": baseline.made, "data": dict(baseline.data)}
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items())
    path.write_text(f'{{{lines},\n"figures": {{\n{figures}\n}}}}\n', "utf-8")


def _figure(measured: Measured) -> str:
    interval, sample = measured.interval, measured.sample
    form: dict[str, object] = {
        "value": _short(interval.mean),
        "interval": [_short(end) for end in interval.ends],
        "n": measured.n,
        "higher_is_better": measured.higher_is_better,
    }
    if sample is not None:
        form["rows"] = [_short(each) for each in sample.tops]
        form |= {"of": [_short(each) for each in sample.bottoms]} if sample.bottoms is not None else {}
    return json.dumps(form, separators=(",", ":"))


def _short(number: float) -> float | int:
    rounded = round(float(number), DIGITS)
    return int(rounded) if rounded.is_integer() else rounded


def committed_baseline(suite: str, evaluation: Evaluation) -> Path:
    """The one in `evals/baselines/SUITE/` that was measured on the same files; raises BadRequest when there is none."""
    for path in sorted((KEPT / suite).glob("*.json")):
        if _content(path).get("data") == dict(evaluation.data):
            return path
    kept = ", ".join(path.name for path in sorted((KEPT / suite).glob("*.json"))) or "none"
    raise BadRequest(f"no baseline of {suite} was measured on these files (there are: {kept}): name one, or save one")


def read_baseline(path: Path, suite: str, evaluation: Evaluation) -> Baseline:
    """Raises BadRequest for a file that is none, of another format or suite, or measured on other data."""
    content = _content(path)
    if content.get("format") != FORMAT:
        raise BadRequest(f"{path} has format {content.get('format')!r}, this version reads {FORMAT}: save it anew")
    if content.get("suite") != suite:
        raise BadRequest(f"{path} is a baseline of {content.get('suite')}, not of {suite}")
    if content.get("data") != dict(evaluation.data):
        raise BadRequest(f"{path} was measured on other data ({_differing(content.get('data'), evaluation.data)})")
    try:
        return Baseline(suite, str(content["made"]), content["data"], _measured(content["figures"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadRequest(f"{path} is no baseline: {error!r}") from error


def _content(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadRequest(f"cannot read {path}: {error.strerror}") from error
    except ValueError as error:
        raise BadRequest(f"{path} is no baseline: it holds no JSON") from error
    if not isinstance(content, dict):
        raise BadRequest(f"{path} is no baseline: it holds no JSON object")
    return content


def _differing(theirs: object, ours: Mapping[str, str]) -> str:
    known = theirs if isinstance(theirs, dict) else {}
    return ", ".join(sorted(name for name in {*known, *ours} if known.get(name) != ours.get(name)))


def _measured(figures: Mapping[str, Any]) -> dict[str, Measured]:
    return {name: _read_figure(form) for name, form in figures.items()}


def _read_figure(form: Mapping[str, Any]) -> Measured:
    low, high = form["interval"]
    sample = Sample(form["rows"], form.get("of")) if "rows" in form else None
    interval = Interval(float(form["value"]), float(low), float(high))
    return Measured(interval, int(form["n"]), sample, bool(form["higher_is_better"]))
