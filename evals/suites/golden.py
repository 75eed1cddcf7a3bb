"""How the shop's search serves the golden queries: all methods, every slice, pairs in order, limits kept."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence

from core.domain.catalogue import StockedProduct
from core.settings import Settings
from evals.golden.need import Shelf
from evals.golden.pairs import golden_pairs
from evals.golden.queries import GoldenQuery, read_golden, shipped_queries
from evals.golden.slices import slices_of
from evals.lexicons import lexicon_with
from evals.rows import digest_of
from evals.searching.answers import Ran, run_all
from evals.searching.grounds import ground_of_file, ground_of_shop
from evals.searching.methods import SHOPS_OWN, Ground, methods_over, served_by
from evals.searching.scores import (
    MEASURES,
    MethodScores,
    against,
    interval_figures,
    method_figures,
    method_table,
    scored,
)
from evals.suite import Evaluation, GoldenFiles, GoldenSuite, Measured, Progress, Table

BASELINE = "bm25"
COMPARED = ("dense", "hybrid", SHOPS_OWN)
WORST = 50
NOTES = (
    "Products are graded from what each query's author says is needed (evals/golden/need.py); the queries are by "
    "authors who saw the assortment and none of the search.",
    "`ranked` is the shop's own way: the message is understood, what it limits is filtered on, nothing found is "
    "loosened. Its time holds the understanding. All other methods are given the plain text.",
    "Behind what the limits leave, `ranked` is filled up to the depth of the eval with what the plain text finds; "
    "`limits` looks only at what the shop itself would show.",
)


def run(files: GoldenFiles, settings: Settings, progress: Progress) -> Evaluation:
    from evals.golden.judging import order_of_pairs

    path = files.queries or shipped_queries()
    queries, ground = read_golden(path), _ground(files, settings, progress)
    shelf = Shelf(ground.products)
    grades = [shelf.grades(query.need) for query in queries]
    ran = asyncio.run(run_all(methods_over(ground), [query.text for query in queries], progress))
    scores = {name: scored(each, grades) for name, each in ran.items()}
    slices = {name: {m: s.of(rows) for m, s in scores.items()} for name, rows in slices_of(queries).items()}
    pairs = golden_pairs(queries, grades, ground.products, ground.lexicon)
    order = asyncio.run(order_of_pairs(pairs, ground))
    return Evaluation(
        figures={
            "n_products": len(ground.products),
            "n_queries": scores[SHOPS_OWN].n,
            "methods": {name: method_figures(each) for name, each in scores.items()},
            "intervals": {name: interval_figures(each) for name, each in scores.items()},
            "over_bm25": against(scores[SHOPS_OWN], scores[BASELINE]),
            "slices": {name: _slice(each) for name, each in slices.items()},
            "slices_under_bm25": _under(slices),
            "pairs": {"n": len(pairs), **order},
            "limits": _limits(ran[SHOPS_OWN]),
        },
        tables=(method_table(scores), _slice_table(slices), _pair_table(len(pairs), order), _limit_table(ran)),
        predictions=[_prediction(query, row, ran, scores) for row, query in enumerate(queries)],
        notes=(*NOTES, served_by(settings)),
        details=(_worst(queries, scores[SHOPS_OWN], scores[BASELINE]),),
        measured=_measured(scores, slices),
        data={"queries": digest_of(path), "catalogue": _digest_of_products(ground.products)},
    )


def _ground(files: GoldenFiles, settings: Settings, progress: Progress) -> Ground:
    lexicon = lexicon_with(synonyms=files.synonyms)
    if files.catalogue is None:
        return ground_of_shop(lexicon, settings, progress)
    return ground_of_file(files.catalogue, lexicon, settings, progress)


def _digest_of_products(products: Sequence[StockedProduct]) -> str:
    """Of what does not change from day to day: stock and ratings do."""
    rows = sorted(repr((p.product_id, p.title, p.category, p.price)) for p in (s.product for s in products))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def _slice(scores: Mapping[str, MethodScores]) -> dict[str, object]:
    return {
        "n": scores[SHOPS_OWN].n,
        "methods": {name: {m: each.sample(m).value for m in MEASURES} for name, each in scores.items()},
        "intervals": interval_figures(scores[SHOPS_OWN]),
        "over_bm25": against(scores[SHOPS_OWN], scores[BASELINE]),
    }


def _under(slices: Mapping[str, Mapping[str, MethodScores]]) -> list[str]:
    """Slices in which the shop's own way gives a lower NDCG or MRR than BM25, by however little."""
    return [
        name
        for name, scores in slices.items()
        if any(_value(scores[SHOPS_OWN], m) < _value(scores[BASELINE], m) for m in ("ndcg_10", "mrr_10"))
    ]


def _value(scores: MethodScores, measure: str) -> float:
    return scores.sample(measure).value or 0.0


def _limits(ran: Ran) -> dict[str, int]:
    limited = [answer for answer in ran.answers if answer.limited]
    shown = sum(answer.kept for answer in limited)
    return {"queries": len(limited), "shown": shown, "violated": sum(len(answer.violations) for answer in limited)}


def _prediction(
    query: GoldenQuery, row: int, ran: Mapping[str, Ran], scores: Mapping[str, MethodScores]
) -> dict[str, object]:
    found = {name: list(each.answers[row].found) for name, each in ran.items()}
    gained = {name: each.by_query[row] for name, each in scores.items()}
    return {
        "query": query.id,
        "products": found,
        "ndcg_10": {name: each.ndcg_10 if each else None for name, each in gained.items()},
    }


def _measured(
    scores: Mapping[str, MethodScores], slices: Mapping[str, Mapping[str, MethodScores]]
) -> dict[str, Measured]:
    samples = {f"{name}.{measure}": scores[name].sample(measure) for name in COMPARED for measure in MEASURES}
    samples |= {f"{SHOPS_OWN}.ndcg_10 of {name}": each[SHOPS_OWN].sample("ndcg_10") for name, each in slices.items()}
    found = {name: Measured.of(sample) for name, sample in samples.items()}
    return {name: each for name, each in found.items() if each is not None}


def _slice_table(slices: Mapping[str, Mapping[str, MethodScores]]) -> Table:
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


def _pair_table(n: int, order: Mapping[str, float | None]) -> Table:
    return Table(f"The needed product above the other, of {n} pairs", tuple(order), ((*order.values(),),))


def _limit_table(ran: Mapping[str, Ran]) -> Table:
    found = _limits(ran[SHOPS_OWN])
    return Table("Limits as understood", tuple(found), (tuple(found.values()),))


def _worst(queries: Sequence[GoldenQuery], ours: MethodScores, theirs: MethodScores) -> Table:
    rows = [
        (query.id, query.text, query.language, mine.ndcg_10, bm25.ndcg_10, mine.mrr_10)
        for query, mine, bm25 in zip(queries, ours.by_query, theirs.by_query, strict=True)
        if mine and bm25
    ]
    worst = tuple(sorted(rows, key=lambda row: (row[3], row[0]))[:WORST])
    return Table(f"The worst {len(worst)} queries", ("query", "text", "language", SHOPS_OWN, BASELINE, "MRR@10"), worst)


golden = GoldenSuite("golden", "How the shop's search serves queries that say what is needed.", run)
