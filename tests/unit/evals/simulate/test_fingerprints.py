"""A stage is made anew when anything that it is made of has changed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from evals.simulate.fingerprints import HOUSE, SEARCHED_BY, SHOPPED_BY, fingerprints
from evals.simulate.stage import STANDS_AT
from shop.progress import silent
from shop.whole import WholeShop, whole_shop


@pytest.fixture(scope="module")
def made() -> WholeShop:
    return whole_shop(60, seed=3, as_of=STANDS_AT, progress=silent)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for room in (*SEARCHED_BY, *SHOPPED_BY):
        shutil.copytree(HOUSE / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_same_is_the_same_wherever_it_lies(made: WholeShop, house: Path) -> None:
    assert fingerprints(made, "minilm", house) == fingerprints(made, "minilm")


@pytest.mark.parametrize(
    "file",
    [
        "core/domain/lexicon.toml",
        "retrieval/pipeline.py",
        "retrieval/ingest/documents.py",
        "retrieval/search/query_words.py",
    ],
)
def test_what_a_search_finds_by_changes_index_and_log(made: WholeShop, house: Path, file: str) -> None:
    before = fingerprints(made, "minilm", house)

    with (house / file).open("a") as source:
        source.write("\n# changed\n")

    after = fingerprints(made, "minilm", house)
    assert after.index != before.index
    assert after.log != before.log


@pytest.mark.parametrize(
    "file", ["evals/simulate/shoppers.py", "evals/simulate/needs.py", "shop/people/profiles.py", "shop/chance.py"]
)
def test_what_shoppers_are_made_of_changes_their_log_alone(made: WholeShop, house: Path, file: str) -> None:
    before = fingerprints(made, "minilm", house)

    with (house / file).open("a") as source:
        source.write("\n# changed\n")

    after = fingerprints(made, "minilm", house)
    assert after.index == before.index
    assert after.log != before.log


def test_another_shop_encoder_or_fame_is_another_log(made: WholeShop) -> None:
    fewer = replace(made, products=made.products[1:])
    famous = replace(made, popularity={name: own + 1 for name, own in made.popularity.items()})
    logs = [
        fingerprints(made, "minilm").log,
        fingerprints(made, "another").log,
        fingerprints(fewer, "minilm").log,
        fingerprints(famous, "minilm").log,
    ]

    assert len(set(logs)) == 4
    assert fingerprints(fewer, "minilm").index != fingerprints(made, "minilm").index
