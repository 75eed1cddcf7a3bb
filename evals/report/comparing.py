"""Say what got worse or better than a baseline, beyond noise.

Where both runs keep their rows, the difference is drawn in pairs (bootstrap, 95 %) and counts when its interval leaves
0 out; otherwise two figures differ when their intervals do not meet. One figure in forty is called worse by chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from evals.report.baseline import DIGITS, Baseline
from evals.scorers.interval import Interval, bootstrap_difference
from evals.suite import Evaluation, Measured, Table

ROUNDING = 10.0**-DIGITS
"""Smaller differences come of how a baseline is written."""
Verdict = Literal["worse", "better", "same", "gone", "new"]


@dataclass(frozen=True, slots=True)
class Compared:
    name: str
    before: Interval | None
    now: Interval | None
    difference: Interval | None
    """None where only the intervals were compared."""
    verdict: Verdict


def compared(evaluation: Evaluation, baseline: Baseline) -> list[Compared]:
    """Every figure of either, in the order of the run; what is measured no more comes last."""
    now, before = evaluation.measured, baseline.measured
    both = [_compared(name, before[name], now[name]) for name in now if name in before]
    new = [Compared(name, None, now[name].interval, None, "new") for name in now if name not in before]
    gone = [Compared(name, before[name].interval, None, None, "gone") for name in before if name not in now]
    return [*both, *new, *gone]


def _compared(name: str, before: Measured, now: Measured) -> Compared:
    difference = None
    if before.sample and now.sample and len(before.sample.tops) == len(now.sample.tops):
        difference = bootstrap_difference(now.sample, before.sample)
    rises, falls = _moves(before.interval, now.interval, difference)
    better, worse = (rises, falls) if now.higher_is_better else (falls, rises)
    verdict: Verdict = "better" if better else "worse" if worse else "same"
    return Compared(name, before.interval, now.interval, difference, verdict)


def _moves(before: Interval, now: Interval, difference: Interval | None) -> tuple[bool, bool]:
    """Whether it rises, and whether it falls, beyond noise."""
    if difference is not None:
        return difference.low > ROUNDING, difference.high < -ROUNDING
    return now.low > before.high + ROUNDING, now.high < before.low - ROUNDING


def comparison_table(path: Path, found: list[Compared]) -> Table:
    rows = tuple((each.name, each.before, each.now, _signed(each), each.verdict) for each in found)
    return Table(f"Against {path}", ("figure", "before [95 %]", "now [95 %]", "difference [95 %]", ""), rows)


def _signed(each: Compared) -> str | None:
    if each.difference is not None:
        return f"{each.difference.mean:+.3f} [{each.difference.low:+.3f}, {each.difference.high:+.3f}]"
    return f"{each.now.mean - each.before.mean:+.3f}" if each.now and each.before else None
