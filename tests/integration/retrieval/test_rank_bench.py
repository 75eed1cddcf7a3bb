"""The benchmark of ranking times every ranker over whole lists of a hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.rank import main, measure
from core.model_store import open_version
from retrieval.rank.learned import NAME, LearnedRanker
from retrieval.rank.rankers import RANKERS
from retrieval.stores.embedded.layout import BrokenIndex
from tests.builders import a_stocked_product
from tests.fakes.trees import a_ranker
from tests.integration.retrieval.conftest import Store


async def test_each_ranker_is_timed_over_a_hundred_candidates(embedded: Store, tmp_path: Path) -> None:
    a_ranker(tmp_path / "models")
    learned = LearnedRanker.open(open_version(tmp_path / "models", NAME))
    goods = [a_stocked_product(product_id=f"P-{n}", title=f"Cotton shirt number {n}") for n in range(120)]
    pipeline = await embedded.holding(*goods)

    found = await measure(pipeline, [learned, *RANKERS], rounds=1)

    assert (found["candidates"], found["queries"], found["rounds"]) == (100, 60, 1)
    times = {name: value for name, value in found.items() if name.endswith("_ms")}
    kinds = ("learned", "learned_explain", "rules", "rules_explain", "fused", "fused_explain", "taste")
    assert set(times) == {f"{kind}_p{q}_ms" for kind in kinds for q in (50, 95)}
    assert all(isinstance(value, float) and value > 0 for value in times.values())


async def test_lists_of_fewer_are_left_out(embedded: Store) -> None:
    goods = [a_stocked_product(product_id=f"P-{n}", title=f"Cotton shirt number {n}") for n in range(20)]

    with pytest.raises(BrokenIndex, match="fewer than 100 products"):
        await measure(await embedded.holding(*goods), list(RANKERS), rounds=1)


def test_without_a_shop_it_says_how_to_make_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["rank", "--json", "--home", str(tmp_path)])
    monkeypatch.setattr("bench.rank.on_one_core", lambda: None)

    with pytest.raises(SystemExit) as ended:
        main()

    assert "retailgenie shop make" in str(ended.value)
    assert capsys.readouterr().out == ""
