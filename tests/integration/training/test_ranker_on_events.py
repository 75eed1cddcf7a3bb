"""The ranker learns from a shop's own events what the shop itself saw at the time: every feature, and nothing newer."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from agent.knowing import history_of
from core.clock import FrozenClock
from core.db.signals import read_signals
from core.db.storage import SqlStorage
from core.domain.events import LoggedEvent, ShopEvent, ShopEventName
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.order import Order
from core.domain.ports import Encoder
from core.domain.search import ProductQuery
from core.domain.taste import REMEMBERED, Act, History
from core.errors import BadRequest
from core.settings import Settings
from evals.simulate.log import LoggedSearch
from evals.simulate.stage import Searching
from evals.suite import no_progress
from finetune.ranker.past import Past, Record
from finetune.ranker.replay import replayed
from finetune.ranker.shop_log import read_shop_log
from finetune.ranker.sources import from_events
from finetune.ranker.train import Size, Wish, train
from retrieval.encoder import load_encoder
from retrieval.ingest.indexing import build_index
from retrieval.pipeline import Findings, SearchPipeline
from retrieval.rank.features import NAMES, matrix
from retrieval.stores.embedded.layout import IndexHome
from retrieval.stores.embedded.reader import EmbeddedIndex
from tests.builders import (
    NOON,
    a_customer,
    a_stocked_product,
    a_store,
    an_order,
    an_order_line,
    sqlite_url,
    stock,
    stock_in,
    stocked_items,
)
from tests.fakes.encoder import HashEncoder

pytestmark = pytest.mark.sqlite

SEEN, CLICK, CART = ShopEventName.IMPRESSION, ShopEventName.CLICK, ShopEventName.ADD_TO_CART
HER = a_customer(customer_id="C-HER", city="Pune", usual_sizes={"shirt": "M"})
OTHER = a_customer(customer_id="C-OTHER")
SHIRTS = [
    a_stocked_product(
        product_id=f"P-{n}",
        title="Linen shirt",
        brand=brand,
        price=Money.of(500 * n + 1),
        mrp=Money.of(900 * n),
        stock=n,
        season="summer",
    )
    for n, brand in enumerate(("Aster", "Birch", "Cedar", "Aster", "Birch", "Cedar", "Dill"), 1)
]
STORE = a_store(city="Pune")
SHOWN = ("P-2", "P-5", "P-1", "P-7")


@dataclass(frozen=True)
class Happened:
    """Days after noon, and what."""

    day: float
    event: ShopEvent

    @property
    def at(self) -> datetime:
        return NOON + timedelta(days=self.day)


def ordered(day: float, order_id: str, *lines: tuple[str, str, int], of: str = "C-HER") -> Order:
    made = tuple(an_order_line(product_id=name, size=size, quantity=pieces) for name, size, pieces in lines)
    return an_order(of=of, order_id=order_id, placed_at=NOON + timedelta(days=day), lines=made)


def shown(day: float, who: str, *products: str) -> Iterator[Happened]:
    for place, name in enumerate(products, 1):
        yield Happened(day, ShopEvent(SEEN, who, name, "linen shirt", place))


def did(day: float, who: str, name: ShopEventName, product: str, place: int | None = None) -> Happened:
    return Happened(day, ShopEvent(name, who, product, "linen shirt" if place else "", place))


ORDERS = [
    ordered(-9, "O-B", ("P-3", "L", 1), ("P-4", "S", 1)),
    ordered(-9, "O-A", ("P-1", "XL", 1)),
    ordered(-4, "O-C", ("P-6", "M", 2), ("P-3", "S", 1)),
    ordered(-3, "O-D", ("P-2", "M", 5), of="C-OTHER"),
    ordered(2, "O-E", ("P-7", "L", 90)),
    ordered(3, "O-F", ("P-5", "L", 70), of="C-OTHER"),
]
EVENTS = [
    *shown(-8, "C-OTHER", "P-1", "P-2", "P-3"),
    did(-8, "C-OTHER", CLICK, "P-2", 2),
    *shown(-5, "C-HER", "P-4", "P-5", "P-6"),
    did(-5, "C-HER", CLICK, "P-6", 3),
    did(-5, "C-HER", CLICK, "P-4", 1),
    did(-4.5, "C-HER", CART, "P-6"),
    *shown(0, "C-HER", *SHOWN),
    did(0.001, "C-HER", CLICK, "P-5", 2),
    did(0.002, "C-HER", CART, "P-5"),
    *shown(1, "C-OTHER", "P-7", "P-1", "P-5"),
    did(1, "C-OTHER", CLICK, "P-7", 1),
    did(1, "C-OTHER", CLICK, "P-1", 2),
    did(4, "C-HER", CLICK, "P-7", 1),
]


def a_shop(
    folder: Path,
    *,
    before: datetime | None = None,
    events: Sequence[Happened] = EVENTS,
    encoder: Encoder | None = None,
) -> Settings:
    """As it was before a moment, or with all that happened; its index built of what the database knows."""
    folder.mkdir()
    settings = Settings(_env_file=None, home=folder, database_url=sqlite_url(folder))
    orders = [order for order in ORDERS if before is None or order.placed_at < before]
    shelves = [stock_in(STORE, shirt.variants[0], 3) for shirt in SHIRTS[::2]]
    stock(settings.database, *stocked_items(*SHIRTS), STORE, *shelves, HER, OTHER, *orders)
    asyncio.run(logged(settings, [each for each in events if before is None or each.at < before]))
    signals = read_signals(settings.database)
    build_index(settings, "g1", SHIRTS, encoder or HashEncoder(), lambda _: None, signals=signals)
    return settings


async def logged(settings: Settings, events: Sequence[Happened]) -> None:
    storage = await SqlStorage.open(settings.database)
    async with storage.writing() as uow:
        for happened in events:
            await uow.shop_events.add([happened.event], happened.at)
    await storage.close()


def searching(settings: Settings) -> Searching:
    clock, encoder = FrozenClock(NOON), HashEncoder()
    index = EmbeddedIndex.open(IndexHome(settings.home).newest("g1", encoder.name))
    return Searching(SearchPipeline(index, encoder, load_lexicon(), clock=clock), clock)


async def served(settings: Settings, customer_id: str) -> Findings:
    """What the ranker is given in the running shop."""
    history = await told_of(settings, customer_id)
    return await searching(settings).at(NOON).findings(ProductQuery("linen shirt", history=history))


async def told_of(settings: Settings, customer_id: str) -> History:
    storage = await SqlStorage.open(settings.database)
    async with storage.reading() as uow:
        history = await history_of(customer_id, await uow.customers.get(customer_id), uow)
    await storage.close()
    return history


def rows_of(findings: Findings) -> npt.NDArray[np.float32]:
    places = [candidate.facts.product_id for candidate in findings.candidates]
    return matrix(findings.candidates, findings.asked)[[places.index(name) for name in SHOWN]]


@pytest.fixture
def then(tmp_path: Path) -> Settings:
    return a_shop(tmp_path / "then", before=NOON)


@pytest.fixture
def today(tmp_path: Path) -> Settings:
    return a_shop(tmp_path / "today")


def learned(settings: Settings) -> npt.NDArray[np.float32]:
    """The rows of her search at noon."""
    log = read_shop_log(settings.database)
    number = [search.at for search in log.searches].index(NOON)
    rows = replayed(log.searches, log.record, searching(settings), no_progress)
    assert len(rows.lists) == len(log.searches)
    return rows.features[rows.spans()[number]]


def test_training_sees_each_feature_as_the_shop_saw_it_at_that_moment(then: Settings, today: Settings) -> None:
    as_served = rows_of(asyncio.run(served(then, "C-HER")))

    as_learned = learned(today)

    np.testing.assert_array_equal(as_learned, as_served)
    known = {name for name, column in zip(NAMES, as_served.T, strict=True) if not np.isnan(column).all()}
    assert {"popularity", "click_rate", "nearby", "in_season", "taste_brand", "taste_size", "taste_price"} <= known


def test_an_index_of_today_knows_what_was_not_known_then(then: Settings, today: Settings) -> None:
    """What the test above protects from: today's index and history show other rows."""
    as_served, with_hindsight = (rows_of(asyncio.run(served(shop, "C-HER"))) for shop in (then, today))

    differing = {NAMES[column] for column in np.flatnonzero((as_served != with_hindsight).any(axis=0))}

    assert {"popularity", "click_rate", "taste_brand"} <= differing


def test_a_history_stands_in_the_order_in_which_the_shop_tells_it(today: Settings) -> None:
    log = read_shop_log(today.database)
    past = Past(log.record, catalogue=[], size=0)
    past.advance(NOON + timedelta(days=30))

    found = past.history_of(log.searches[1])

    assert found == asyncio.run(told_of(today, "C-HER"))
    assert found is not None
    assert [act.product_id for act in found.acts] == [
        *("P-7", "P-6", "P-3", "P-1", "P-3", "P-4"),
        *("P-7", "P-5", "P-5", "P-6", "P-4", "P-6"),
    ]


def test_what_happens_at_a_moment_is_not_known_at_it() -> None:
    click = LoggedEvent(1, ShopEvent(CLICK, "A-1", "P-1", "shirt", 1), NOON)
    past, search = Past(Record([click], []), catalogue=[], size=0), LoggedSearch(NOON, "A-1", "shirt", ())

    past.advance(NOON)
    before = past.history_of(search)
    past.advance(NOON + timedelta(seconds=1))

    assert (before, past.history_of(search)) == (History(), History((Act("P-1", CLICK),)))


def test_only_the_newest_doings_are_remembered() -> None:
    clicks = [LoggedEvent(n, ShopEvent(CLICK, "A-1", f"P-{n}"), NOON) for n in range(REMEMBERED + 5)]
    past = Past(Record(clicks, []), catalogue=[], size=0)
    past.advance(NOON + timedelta(days=1))

    history = past.history_of(LoggedSearch(NOON, "A-1", "shirt", ()))

    assert history is not None
    assert [act.product_id for act in history.acts] == [f"P-{n}" for n in range(REMEMBERED + 4, 4, -1)]


def test_orders_tell_what_was_bought_of_a_search(today: Settings) -> None:
    searches = {search.at: search for search in read_shop_log(today.database).searches}

    assert {card.product_id for card in searches[NOON].shown if card.bought} == {"P-7"}
    assert {card.product_id for card in searches[NOON - timedelta(days=5)].shown if card.bought} == {"P-6"}


def test_a_version_is_trained_on_the_events_of_a_shop(tmp_path: Path) -> None:
    many = [each for day in range(60) for each in (*shown(day, "C-HER", *SHOWN), did(day, "C-HER", CLICK, "P-5", 2))]
    encoder = load_encoder(Settings(_env_file=None))
    shop = a_shop(tmp_path / "busy", events=many, encoder=encoder)

    figures = train(Wish(tmp_path / "models", tmp_path / "work", Size(0, 0, 4), events=True), shop)

    card = (tmp_path / "models/ranker/v1/card.md").read_text()
    assert (figures["searches"], figures["rows"], figures["knows_sales"]) == (60, 240, True)
    assert "The events of a shop" in card
    assert "imulat" not in card
    assert "oracle" not in card


def test_a_shop_with_few_events_teaches_nothing(tmp_path: Path) -> None:
    shop = a_shop(tmp_path / "quiet", encoder=load_encoder(Settings(_env_file=None)))

    with pytest.raises(BadRequest, match="a ranker needs 50"):
        from_events(shop)
