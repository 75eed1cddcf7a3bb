"""The learned ranker in the search, over either store: the same facts, everybody's order, and the shopper's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.events import ShopEventName
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery
from core.domain.signals import Signals
from core.domain.taste import Act, History
from core.model_store import open_version
from retrieval.ingest.indexing import build_index
from retrieval.pipeline import SearchPipeline
from retrieval.rank.learned import NAME, LearnedRanker
from tests.builders import a_stocked_product
from tests.fakes.trees import a_ranker
from tests.integration.retrieval.conftest import Store, found_ids, silent

SHIRTS = [
    a_stocked_product(
        product_id=f"P-{n}",
        title="Linen shirt",
        brand=brand,
        season="summer",
        price=Money.of(500 * n),
        mrp=Money.of(1000 * n),
        stock=n - 1,
    )
    for n, brand in enumerate(("Aster", "Birch", "Cedar", "Aster", "Birch", "Cedar"), 1)
]
SIGNALS = Signals({"P-1": 9, "P-2": 1}, {"P-1": 1.5}, {"P-1": ("Navi Mumbai",)})


@pytest.fixture
async def pipeline(store: Store, tmp_path: Path) -> SearchPipeline:
    a_ranker(tmp_path / "models", wants="taste_brand")
    build_index(store.settings, store.name("g1"), SHIRTS, store.encoder, silent, signals=SIGNALS)
    opened = await store.open()
    ranker = LearnedRanker.open(open_version(tmp_path / "models", NAME))
    return SearchPipeline(opened.index, store.encoder, load_lexicon(), ranker=ranker)


async def test_either_store_knows_the_same_facts(pipeline: SearchPipeline) -> None:
    first, dearest = await pipeline.index.facts(["P-1", "P-6"])

    assert {"brand\taster", "season\tsummer", "city\tnavi mumbai"} <= first.held
    assert first.price == 50_000
    assert [first.discount, first.click_rate] == pytest.approx([0.5, 1.5])
    assert first.popularity == 1.0
    assert first.sizes_left == 0.0
    assert dearest.sizes_left == 1.0
    assert dearest.price_ratio > 0 > first.price_ratio
    assert dearest.click_rate != dearest.click_rate  # NaN: nobody saw it


async def test_who_bought_a_brand_sees_it_first_and_others_do_not(pipeline: SearchPipeline) -> None:
    everybody = ProductQuery("linen shirt", limit=2)
    bought = History(tuple(Act("P-3", ShopEventName.PURCHASE, "M") for _ in range(4)))

    theirs = found_ids(await pipeline.search(replace(everybody, history=bought)))
    others = found_ids(await pipeline.search(everybody))

    assert set(theirs) == {"P-3", "P-6"}
    assert set(others) != {"P-3", "P-6"}


async def test_a_taste_puts_nothing_past_the_filters(pipeline: SearchPipeline) -> None:
    bought = History((Act("P-3", ShopEventName.PURCHASE),))

    found = await pipeline.search(ProductQuery("linen shirt", Filters(brands=("Birch",)), history=bought))

    assert set(found_ids(found)) == {"P-2", "P-5"}


async def test_only_as_many_hits_explain_themselves_as_were_asked_to(pipeline: SearchPipeline) -> None:
    bought = History((Act("P-3", ShopEventName.PURCHASE),) * 4)

    found = await pipeline.search(ProductQuery("linen shirt", history=bought, explain=1))

    assert [bool(hit.reasons) for hit in found.hits] == [True, *[False] * 5]
    assert found.hits[0].reasons[0] == "taste_brand"
    assert found.hits[0].scores["+taste_brand"] > 0


async def test_what_the_shop_no_longer_sells_tells_no_taste(pipeline: SearchPipeline) -> None:
    gone = History((Act("P-GONE", ShopEventName.PURCHASE),))

    findings = await pipeline.findings(ProductQuery("linen shirt", history=gone))

    assert findings.asked.taste is None
