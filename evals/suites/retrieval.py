"""Search quality and speed: every method over a whole catalogue with graded queries, in one run."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from core.errors import BadRequest
from core.settings import Settings
from evals.lexicons import lexicon_with
from evals.rows import digest_of, numbered_rows
from evals.scorers.search import Grades
from evals.searching.answers import run_all
from evals.searching.grounds import ground_of_file
from evals.searching.methods import SHOPS_OWN, methods_over, served_by
from evals.searching.scores import MEASURES, MethodScores, method_figures, method_table, scored
from evals.suite import Evaluation, Measured, Progress, SearchFiles, SearchSuite

TUNED = (
    "The weights of fields and of fusion were chosen on half of Chorus's queries and on 1,000 of Home Depot's: "
    "figures on those files are partly tuned (finetune/LOG.md has both halves apart)."
)
NOTES = (
    "`sparse` is this project's own lexical leg; `bm25` is the textbook method, by the bm25s library.",
    "`ranked` is the shop's own way: the message is understood, what it limits is filtered on, nothing found is "
    "loosened. Its time holds the understanding. All other methods are given the plain text.",
    "Behind what the limits leave, `ranked` is filled up to the depth of the eval with what the plain text finds. "
    "Limits of a kind that the catalogue does not speak of are not applied.",
)


@dataclass(frozen=True, slots=True)
class Query:
    id: str
    text: str


def run(files: SearchFiles, settings: Settings, progress: Progress) -> Evaluation:
    queries = read_queries(files.queries)
    grades = read_grades(files.qrels, {query.id for query in queries}, files.queries) if files.qrels else {}
    ground = ground_of_file(files.catalogue, lexicon_with(synonyms=files.synonyms), settings, progress)
    ran = asyncio.run(run_all(methods_over(ground), [query.text for query in queries], progress))
    scores = {name: scored(each, [grades.get(query.id, {}) for query in queries]) for name, each in ran.items()}
    return Evaluation(
        figures={
            "n_products": len(ground.products),
            "n_queries": scores[SHOPS_OWN].n,
            "methods": {name: method_figures(each) for name, each in scores.items()},
        },
        tables=(method_table(scores),),
        predictions=[
            {"query": query.id, "products": {name: list(each.answers[row].found) for name, each in ran.items()}}
            for row, query in enumerate(queries)
        ],
        notes=(*NOTES, TUNED, served_by(settings)),
        measured=_measured(scores),
        data={name: digest_of(path) for name, path in _read(files).items()},
    )


def _read(files: SearchFiles) -> dict[str, Path]:
    named = {"catalogue": files.catalogue, "queries": files.queries, "qrels": files.qrels}
    return {name: path for name, path in named.items() if path is not None}


def _measured(scores: dict[str, MethodScores]) -> dict[str, Measured]:
    found = {
        f"{name}.{measure}": Measured.of(each.sample(measure)) for name, each in scores.items() for measure in MEASURES
    }
    return {name: each for name, each in found.items() if each is not None}


def read_queries(path: Path) -> list[Query]:
    """In the order of the file. Raises BadRequest for an id that comes twice, or no query at all."""
    found: dict[str, Query] = {}
    for line, row in numbered_rows(path, required=("id", "text")):
        query = Query(str(row["id"]), str(row["text"]))
        if query.id in found:
            raise BadRequest(f"{path}:{line}: the id {query.id!r} stands there twice")
        found[query.id] = query
    if not found:
        raise BadRequest(f"{path} holds no query")
    return list(found.values())


def read_grades(path: Path, known: set[str], queries: Path) -> dict[str, Grades]:
    """By query. Raises BadRequest for a grade that is none and for a query that the queries' file does not hold."""
    grades: dict[str, dict[str, float]] = {}
    for line, row in numbered_rows(path, required=("query", "product", "grade")):
        grade, query = row["grade"], str(row["query"])
        if isinstance(grade, bool) or not isinstance(grade, int | float):
            raise BadRequest(f"{path}:{line}: grade {grade!r} is no number")
        if query not in known:
            raise BadRequest(f"{path}:{line}: {queries} has no query {query!r}")
        grades.setdefault(query, {})[str(row["product"])] = float(grade)
    return dict(grades)


retrieval = SearchSuite("retrieval", "Search quality and speed over a whole catalogue with graded queries.", run)
