"""Cut queries into slices, and tell how every method serves each: figures, what is below BM25, and a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from evals.searching.answers import Ran
from evals.searching.methods import SHOPS_OWN
from evals.searching.scores import MEASURES, MethodScores, against, interval_figures, method_figures
from evals.suite import Measured, Table

BASELINE = "bm25"
COMPARED = ("dense", "hybrid", SHOPS_OWN)
_LENGTHS = (("1-2 words", 2), ("3-4 words", 4), ("5-7 words", 7))
_LONGER = "8 words and more"

Slices = Mapping[str, Mapping[str, MethodScores]]
"""By slice and method."""


def rows_by_name(names: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Names of each query's slices to the places of a slice's queries; a query stands in several."""
    found: dict[str, list[int]] = {}
    for row, own in enumerate(names):
        for name in own:
            found.setdefault(name, []).append(row)
    return dict(sorted(found.items()))


def length_slice(text: str) -> str:
    words = len(text.split())
    return f"length {next((name for name, most in _LENGTHS if words <= most), _LONGER)}"


def sliced(scores: Mapping[str, MethodScores], rows: Mapping[str, Sequence[int]]) -> Slices:
    """Slices with a query that has a relevant product."""
    found = {name: {method: each.of(places) for method, each in scores.items()} for name, places in rows.items()}
    return {name: each for name, each in found.items() if each[SHOPS_OWN].n}


def search_figures(scores: Mapping[str, MethodScores], slices: Slices, shops_own: Ran) -> dict[str, object]:
    """What every suite of search says of its methods."""
    return {
        "n_queries": scores[SHOPS_OWN].n,
        "methods": {name: method_figures(each) for name, each in scores.items()},
        "intervals": {name: interval_figures(each) for name, each in scores.items()},
        "over_bm25": against(scores[SHOPS_OWN], scores[BASELINE]),
        "slices": slice_figures(slices),
        "slices_under_bm25": under_bm25(slices),
        "limits": limit_figures(shops_own),
    }


def slice_figures(slices: Slices) -> dict[str, object]:
    return {name: _figures(scores) for name, scores in slices.items()}


def _figures(scores: Mapping[str, MethodScores]) -> dict[str, object]:
    return {
        "n": scores[SHOPS_OWN].n,
        "methods": {name: {m: each.sample(m).value for m in MEASURES} for name, each in scores.items()},
        "intervals": interval_figures(scores[SHOPS_OWN]),
        "over_bm25": against(scores[SHOPS_OWN], scores[BASELINE]),
    }


def under_bm25(slices: Slices) -> list[str]:
    """Slices in which the shop's own way gives a lower NDCG or MRR than BM25, by however little."""
    return [
        name
        for name, scores in slices.items()
        if any(_value(scores[SHOPS_OWN], m) < _value(scores[BASELINE], m) for m in ("ndcg_10", "mrr_10"))
    ]


def _value(scores: MethodScores, measure: str) -> float:
    return scores.sample(measure).value or 0.0


def limit_figures(ran: Ran) -> dict[str, int]:
    """Of the shop's own way: queries with limits, products shown for them, and how many of those miss a limit."""
    limited = [answer for answer in ran.answers if answer.limited]
    shown = sum(answer.kept for answer in limited)
    return {"queries": len(limited), "shown": shown, "violated": sum(len(answer.violations) for answer in limited)}


def limit_table(ran: Ran) -> Table:
    found = limit_figures(ran)
    return Table("Limits as understood", tuple(found), (tuple(found.values()),))


def measured_search(
    scores: Mapping[str, MethodScores], slices: Slices, methods: Iterable[str] = COMPARED
) -> dict[str, Measured]:
    """What a later run is compared with: these methods, and the shop's own by slice."""
    samples = {f"{name}.{measure}": scores[name].sample(measure) for name in methods for measure in MEASURES}
    samples |= {f"{SHOPS_OWN}.ndcg_10 of {name}": each[SHOPS_OWN].sample("ndcg_10") for name, each in slices.items()}
    found = {name: Measured.of(sample) for name, sample in samples.items()}
    return {name: each for name, each in found.items() if each is not None}


def slice_table(slices: Slices) -> Table:
    rows = []
    for name, scores in slices.items():
        ours, theirs = scores[SHOPS_OWN], scores[BASELINE]
        means = [_value(scores[method], "ndcg_10") for method in (BASELINE, *COMPARED)]
        difference = against(ours, theirs)["ndcg_10"]["difference"]
        rows.append((name, ours.n, *means, _said(difference), ours.sample("mrr_10").interval()))
    columns = ("slice", "queries", BASELINE, *COMPARED, f"{SHOPS_OWN} - {BASELINE} [95 %]", f"MRR@10 {SHOPS_OWN}")
    return Table("NDCG@10 by slice", columns, tuple(rows))


def _said(difference: object) -> str | None:
    match difference:
        case {"mean": float(mean), "low": float(low), "high": float(high)}:
            return f"{mean:+.3f} [{low:+.3f}, {high:+.3f}]"
        case _:
            return None
