"""What methods scored on graded queries: figures, intervals, slices, and one method against another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evals.scorers.interval import Interval, Sample, bootstrap_difference, bootstrap_gain
from evals.scorers.search import Grades, SearchScores, search_scores
from evals.scorers.timing import percentile
from evals.searching.answers import Ran
from evals.suite import Table

MEASURES = ("ndcg_10", "mrr_10", "recall_100")


@dataclass(frozen=True, slots=True)
class MethodScores:
    """Of one method, a query each; None for a query without a relevant product."""

    by_query: Sequence[SearchScores | None]
    times_ms: Sequence[float] = ()

    @property
    def n(self) -> int:
        return sum(each is not None for each in self.by_query)

    def sample(self, measure: str) -> Sample:
        return Sample([float(getattr(each, measure)) for each in self.by_query if each is not None])

    def of(self, rows: Sequence[int]) -> MethodScores:
        """Of some queries, without their times."""
        return MethodScores([self.by_query[row] for row in rows])


def scored(ran: Ran, grades: Sequence[Grades]) -> MethodScores:
    return MethodScores(search_scores([answer.found for answer in ran.answers], grades), ran.times_ms)


def method_figures(scores: MethodScores) -> dict[str, float | None]:
    """As the contract has them."""
    return {
        **{measure: scores.sample(measure).value for measure in MEASURES},
        "p50_ms": percentile(scores.times_ms, 50),
        "p95_ms": percentile(scores.times_ms, 95),
    }


def interval_figures(scores: MethodScores) -> dict[str, object]:
    intervals = {measure: scores.sample(measure).interval() for measure in MEASURES}
    return {measure: _figures(interval) for measure, interval in intervals.items()}


def against(ours: MethodScores, theirs: MethodScores) -> dict[str, dict[str, object]]:
    """Differences and shares gained, paired by query."""
    found = dict[str, dict[str, object]]()
    for measure in MEASURES:
        pair = ours.sample(measure), theirs.sample(measure)
        gain = _figures(bootstrap_gain(*pair))
        found[measure] = {"difference": _figures(bootstrap_difference(*pair)), "gain": gain}
    return found


def _figures(interval: Interval | None) -> dict[str, float] | None:
    return {"mean": interval.mean, "low": interval.low, "high": interval.high} if interval else None


def method_table(scores: Mapping[str, MethodScores]) -> Table:
    rows = [
        (
            name,
            *(each.sample(measure).interval() for measure in MEASURES),
            percentile(each.times_ms, 50),
            percentile(each.times_ms, 95),
        )
        for name, each in scores.items()
    ]
    columns = ("method", "NDCG@10 [95 %]", "MRR@10 [95 %]", "recall@100 [95 %]", "p50 ms", "p95 ms")
    return Table("Search over the whole catalogue", columns, tuple(rows))
