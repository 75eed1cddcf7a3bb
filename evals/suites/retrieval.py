"""Search quality and speed: every method over a whole catalogue with graded queries, in one run."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.domain.catalogue import StockedProduct
from core.domain.language import Language
from core.errors import BadRequest
from core.settings import Settings
from evals.lexicons import lexicon_with
from evals.rows import digest_of, numbered_rows
from evals.scorers.search import Grades
from evals.searching.answers import Answer, run_all
from evals.searching.grounds import ground_of_file
from evals.searching.methods import SHOPS_OWN, methods_over, served_by
from evals.searching.misspelt import LikelyMisspelt
from evals.searching.scores import method_table, scored
from evals.searching.slices import (
    length_slice,
    limit_table,
    measured_search,
    rows_by_name,
    search_figures,
    slice_table,
    sliced,
)
from evals.suite import Evaluation, Progress, SearchFiles, SearchSuite

LIKELY = "likely misspelt"
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
    "Slices go by `lang` and `tags` of the queries' rows; where a row has none, by the language and the limits that "
    "were understood, and English queries are called likely misspelt by a guess (evals/searching/misspelt.py).",
)


@dataclass(frozen=True, slots=True)
class Query:
    id: str
    text: str
    language: str | None = None
    tags: tuple[str, ...] | None = None
    """None: nobody says what is hard about it."""


def run(files: SearchFiles, settings: Settings, progress: Progress) -> Evaluation:
    queries = read_queries(files.queries)
    grades = read_grades(files.qrels, {query.id for query in queries}, files.queries) if files.qrels else {}
    ground = ground_of_file(files.catalogue, lexicon_with(synonyms=files.synonyms), settings, progress)
    ran = asyncio.run(run_all(methods_over(ground), [query.text for query in queries], progress))
    scores = {name: scored(each, [grades.get(query.id, {}) for query in queries]) for name, each in ran.items()}
    slices = sliced(scores, slices_of(queries, ran[SHOPS_OWN].answers, ground.products))
    return Evaluation(
        figures={"n_products": len(ground.products), **search_figures(scores, slices, ran[SHOPS_OWN])},
        tables=(method_table(scores), slice_table(slices), limit_table(ran[SHOPS_OWN])),
        predictions=[
            {"query": query.id, "products": {name: list(each.answers[row].found) for name, each in ran.items()}}
            for row, query in enumerate(queries)
        ],
        notes=(*NOTES, TUNED, served_by(settings), *_unknown_products(grades, ground.products)),
        measured=measured_search(scores, slices, scores),
        data={name: digest_of(path) for name, path in _read(files).items()},
    )


def _unknown_products(grades: Mapping[str, Grades], products: Sequence[StockedProduct]) -> list[str]:
    """A note, where the grades speak of products that no method can find."""
    judged = {product for each in grades.values() for product in each}
    unknown = judged - {stocked.product.product_id for stocked in products}
    if not unknown:
        return []
    return [
        f"{len(unknown):,} of {len(judged):,} judged products are not in the catalogue, such as {min(unknown)!r}: no "
        "method can find them, yet the ideal order and recall count them."
    ]


def _read(files: SearchFiles) -> dict[str, Path]:
    named = {"catalogue": files.catalogue, "queries": files.queries, "qrels": files.qrels}
    return {name: path for name, path in named.items() if path is not None}


def slices_of(
    queries: Sequence[Query], answers: Sequence[Answer], products: Sequence[StockedProduct]
) -> dict[str, list[int]]:
    """By what a file says of its queries, and by what the shop's own way understood where it says nothing."""
    from agent.understanding.spelling import load_plain_words

    misspelt = LikelyMisspelt(products, load_plain_words())
    return rows_by_name(_names(query, answer, misspelt) for query, answer in zip(queries, answers, strict=True))


def _names(query: Query, answer: Answer, misspelt: LikelyMisspelt) -> list[str]:
    language = query.language or answer.language
    limits = "limits understood" if answer.limited else "no limits understood"
    is_guessed = query.tags is None and language == Language.ENGLISH and query.text in misspelt
    tags = [f"tag {tag}" for tag in dict.fromkeys(query.tags or ())]
    return [f"language {language}", length_slice(query.text), limits, *tags, *([LIKELY] if is_guessed else [])]


def read_queries(path: Path) -> list[Query]:
    """In the order of the file. Raises BadRequest for an id that comes twice, or no query at all."""
    found: dict[str, Query] = {}
    for line, row in numbered_rows(path, required=("id", "text")):
        query = Query(str(row["id"]), str(row["text"]), _language(row), _tags(row))
        if query.id in found:
            raise BadRequest(f"{path}:{line}: the id {query.id!r} stands there twice")
        found[query.id] = query
    if not found:
        raise BadRequest(f"{path} holds no query")
    return list(found.values())


def _language(row: Mapping[str, Any]) -> str | None:
    return str(row["lang"]) if row.get("lang") else None


def _tags(row: Mapping[str, Any]) -> tuple[str, ...] | None:
    tags = row.get("tags")
    return tuple(str(tag) for tag in tags) if isinstance(tags, list) else None


def read_grades(path: Path, known: set[str], queries: Path) -> dict[str, Grades]:
    """By query.

    Raises BadRequest for a grade that is none or below 0, a query that the queries' file does not hold, or no grade at
    all.
    """
    grades: dict[str, dict[str, float]] = {}
    for line, row in numbered_rows(path, required=("query", "product", "grade")):
        grade, query = _grade(path, line, row["grade"]), str(row["query"])
        if query not in known:
            raise BadRequest(f"{path}:{line}: {queries} has no query {query!r}")
        grades.setdefault(query, {})[str(row["product"])] = grade
    if not grades:
        raise BadRequest(f"{path} holds no grade")
    return dict(grades)


def _grade(path: Path, line: int, grade: object) -> float:
    if isinstance(grade, bool) or not isinstance(grade, int | float) or not math.isfinite(grade):
        raise BadRequest(f"{path}:{line}: grade {grade!r} is no number")
    if grade < 0:
        raise BadRequest(f"{path}:{line}: grade {grade!r} is below 0, which means not relevant")
    return float(grade)


retrieval = SearchSuite("retrieval", "Search quality and speed over a whole catalogue with graded queries.", run)
