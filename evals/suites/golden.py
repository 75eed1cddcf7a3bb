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
from evals.searching.scores import MethodScores, method_table, scored
from evals.searching.slices import (
    BASELINE,
    limit_table,
    measured_search,
    search_figures,
    slice_table,
    sliced,
)
from evals.suite import Evaluation, GoldenFiles, GoldenSuite, Progress, Table

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
    slices = sliced(scores, slices_of(queries))
    pairs = golden_pairs(queries, grades, ground.products, ground.lexicon)
    order = asyncio.run(order_of_pairs(pairs, ground))
    return Evaluation(
        figures={
            "n_products": len(ground.products),
            **search_figures(scores, slices, ran[SHOPS_OWN]),
            "pairs": {"n": len(pairs), **order},
        },
        tables=(
            method_table(scores),
            slice_table(slices),
            _pair_table(len(pairs), order),
            limit_table(ran[SHOPS_OWN]),
        ),
        predictions=[_prediction(query, row, ran, scores) for row, query in enumerate(queries)],
        notes=(*NOTES, served_by(settings)),
        details=(_worst(queries, scores[SHOPS_OWN], scores[BASELINE]),),
        measured=measured_search(scores, slices),
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


def _pair_table(n: int, order: Mapping[str, float | None]) -> Table:
    return Table(f"The needed product above the other, of {n} pairs", tuple(order), ((*order.values(),),))


def _worst(queries: Sequence[GoldenQuery], ours: MethodScores, theirs: MethodScores) -> Table:
    rows = [
        (query.id, query.text, query.language, mine.ndcg_10, bm25.ndcg_10, mine.mrr_10)
        for query, mine, bm25 in zip(queries, ours.by_query, theirs.by_query, strict=True)
        if mine and bm25
    ]
    worst = tuple(sorted(rows, key=lambda row: (row[3], row[0]))[:WORST])
    return Table(f"The worst {len(worst)} queries", ("query", "text", "language", SHOPS_OWN, BASELINE, "MRR@10"), worst)


golden = GoldenSuite("golden", "How the shop's search serves queries that say what is needed.", run)
