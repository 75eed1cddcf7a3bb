"""`retailgenie serve` builds what is missing first: the shop, or the search index of the one that stands."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from core.settings import Settings
from shop.making import make_shop
from tests.integration.server.running import FEW_PRODUCTS, ROOT, a_server

MODELS = ROOT / "models"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("made")
    make_shop(Settings(_env_file=None, home=home, models=MODELS), products=100)
    return home


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "home"))


def found(url: str, **asked: str) -> list[str]:
    answer = httpx.get(f"{url}/v1/products", params={"limit": 100, **asked}, timeout=30)
    return [item["product_id"] for item in answer.raise_for_status().json()["items"]]


def index_files(home: Path) -> list[Path]:
    return sorted(path for path in (home / "index").glob("demo-*/*/*") if path.is_file())


def gone(home: Path) -> None:
    shutil.rmtree(home / "index")


def cut_short(home: Path) -> None:
    vectors = next(path for path in index_files(home) if path.name == "vectors.f32")
    vectors.write_bytes(vectors.read_bytes()[:-100])


def one_file_lost(home: Path) -> None:
    next(path for path in index_files(home) if path.suffix == ".npy").unlink()


def unreadable(home: Path) -> None:
    next(path for path in index_files(home) if path.name == "manifest.json").write_text("{")


def of_another_version(home: Path) -> None:
    manifest = next(path for path in index_files(home) if path.name == "manifest.json")
    manifest.write_text(manifest.read_text().replace('"format": "', '"format": "0.'))


def test_the_shop_is_made_first_where_there_is_none(tmp_path: Path) -> None:
    with a_server(tmp_path / "new") as running:
        shown = found(running.url)
        _, said = running.stop()

    assert len(shown) == FEW_PRODUCTS
    assert "there is no shop yet" in said


@pytest.mark.parametrize("damage", [gone, cut_short, one_file_lost, unreadable, of_another_version])
def test_an_index_that_cannot_be_searched_is_built_again(home: Path, damage: Callable[[Path], None]) -> None:
    with a_server(home) as running:
        listed, searched = found(running.url, sort="price_asc"), found(running.url, q="a red cotton saree")
    damage(home)

    with a_server(home) as running:
        again = found(running.url, sort="price_asc"), found(running.url, q="a red cotton saree")
        _, said = running.stop()

    assert "building the search index again" in said
    assert again == (listed, searched)


def test_a_whole_index_is_left_as_it_is(home: Path) -> None:
    before = index_files(home)

    with a_server(home) as running:
        _, said = running.stop()

    assert index_files(home) == before
    assert "building" not in said


def test_several_workers_find_the_index_that_was_built_again(home: Path) -> None:
    gone(home)

    with a_server(home, workers=2) as running:
        shown = [found(running.url) for _ in range(6)]

    assert {len(ids) for ids in shown} == {100}
