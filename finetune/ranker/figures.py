"""How well scores put a log's cards into order: AUC over all and within searches, NDCG, each with an interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evals.scorers.interval import Interval, Sample, bootstrap, bootstrap_gain
from finetune.ranker.rows import Bools, Floats, Rows

DEPTH = 10
DRAWS = 300
"""Of the interval around the AUC over all cards, which is counted anew for each draw of searches."""


@dataclass(frozen=True, slots=True)
class Quality:
    auc: Interval | None
    """A clicked card above one that was not, over all searches; None where no card was clicked."""
    auc_in_search: Interval | None
    """The same within each search, then the mean: what an order can change."""
    ndcg_10: Interval | None
    """Gains 2^label - 1; searches without a click are left out."""

    def as_figures(self) -> dict[str, object]:
        return {"auc": plain(self.auc), "auc_in_search": plain(self.auc_in_search), "ndcg_10": plain(self.ndcg_10)}


def quality(rows: Rows, scores: Floats, weights: Floats) -> Quality:
    """`weights`: what undoes the places' bias, by row; for NDCG they weigh the gains."""
    clicked = rows.labels > 0
    within = [own for span in rows.spans() if (own := auc(scores[span], clicked[span], weights[span])) is not None]
    return Quality(
        _over_all(rows, scores, clicked, weights), bootstrap(within), bootstrap(ndcgs(rows, scores, weights))
    )


def auc(scores: Floats, clicked: Bools, weights: Floats) -> float | None:
    """Weighted; ties count half. None without a pair to compare."""
    good, bad = weights[clicked].sum(), weights[~clicked].sum()
    if not good or not bad:
        return None
    values, places = np.unique(scores, return_inverse=True)
    of_bad = np.bincount(places, weights=np.where(clicked, 0.0, weights), minlength=len(values))
    of_good = np.bincount(places, weights=np.where(clicked, weights, 0.0), minlength=len(values))
    below = np.cumsum(of_bad) - of_bad
    return float((of_good * (below + of_bad / 2)).sum() / (good * bad))


def ndcgs(rows: Rows, scores: Floats, weights: Floats) -> list[float]:
    """Of each search with a click; equal scores keep the order of the log."""
    gains = (2.0**rows.labels - 1) * weights
    found = []
    for span in rows.spans():
        best = np.sort(gains[span])[::-1]
        if best[0] > 0:
            order = np.argsort(-scores[span], kind="stable")
            found.append(_dcg(gains[span][order]) / _dcg(best))
    return found


def gain_over(rows: Rows, ours: Floats, theirs: Floats, weights: Floats) -> Interval | None:
    """By how much our NDCG is above theirs, as a share of theirs; the same searches are drawn for both."""
    return bootstrap_gain(Sample(ndcgs(rows, ours, weights)), Sample(ndcgs(rows, theirs, weights)))


def _over_all(rows: Rows, scores: Floats, clicked: Bools, weights: Floats) -> Interval | None:
    """Searches are drawn whole, since cards of one search are alike."""
    mean = auc(scores, clicked, weights)
    if mean is None:
        return None
    chance, spans = np.random.default_rng(0), rows.spans()
    drawn = []
    for _ in range(DRAWS):
        some = [spans[number] for number in chance.integers(0, len(spans), len(spans))]
        taken = np.concatenate([np.arange(span.start, span.stop) for span in some])
        own = auc(scores[taken], clicked[taken], weights[taken])
        drawn += [own] if own is not None else []
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Interval(mean, float(low), float(high))


def _dcg(gains: Floats) -> float:
    top = gains[:DEPTH]
    return float((top / np.log2(np.arange(2, len(top) + 2))).sum())


def plain(interval: Interval | None) -> dict[str, float] | None:
    if interval is None:
        return None
    return {"mean": round(interval.mean, 4), "low": round(interval.low, 4), "high": round(interval.high, 4)}
