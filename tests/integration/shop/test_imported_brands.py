"""The brands and the currency of an imported shop are understood as soon as it is open, and go with it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from agent.assembly import make_assistant
from agent.understanding.assembly import load_understander
from agent.understanding.following import CHECKED_EVERY_S, FollowingUnderstander
from core.clock import SystemClock
from core.db.storage import SqlStorage
from core.domain.intent import DialogueContext, IntentName
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.settings import Settings
from retrieval.assembly import open_retriever
from retrieval.encoder import load_encoder
from shop.importing import import_shop
from tests.conversing import Conversation

LOOMS, STYLE = "Zubrin Looms", "Style"


def imported(settings: Settings, folder: Path, *brands: str, currency: str = "INR") -> None:
    """A shop that sells a kurta and a saree of each brand."""
    rows = [
        {
            "id": f"{brand[:3]}-{garment}",
            "title": f"{brand} cotton {garment}",
            "brand": brand,
            "category": garment,
            "colours": ["Blue"],
            "price": 900,
            "currency": currency,
            "stock": {"M": 4, "L": 2},
        }
        for brand in brands
        for garment in ("kurta", "saree")
    ]
    file = folder / f"{'-'.join((*brands, currency))}.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    import_shop(settings, file)


@dataclass
class Hearing:
    storage: SqlStorage
    understander: FollowingUnderstander

    async def brands(self, text: str) -> tuple[str, ...]:
        await self.understander.ready()
        return self.understander.understand(text, vector=None, context=DialogueContext()).main.slots.brands

    async def budget(self, text: str) -> Money | None:
        await self.understander.ready()
        return self.understander.understand(text, vector=None, context=DialogueContext()).main.slots.price_max


@pytest.fixture
async def hearing(settings: Settings, tmp_path: Path) -> AsyncIterator[Hearing]:
    """Of a shop that sells Zubrin Looms and Style beside a brand of the lexicon's."""
    imported(settings, tmp_path, LOOMS, STYLE, "Levi's")
    storage = await SqlStorage.open(settings.database)
    base = load_understander(settings, load_lexicon())
    yield Hearing(storage, FollowingUnderstander(base, storage, checked_every_s=0.0))
    await storage.close()


async def test_a_brand_that_the_lexicon_lacks_is_heard(hearing: Hearing) -> None:
    assert await hearing.brands("zubrin looms ki saree dikhao") == (LOOMS,)
    assert await hearing.brands("koi kurta, zubrin looms nahi") == ()


async def test_the_lexicons_own_names_for_a_brand_stay(hearing: Hearing) -> None:
    assert await hearing.brands("levis kurta") == ("Levi's",)


async def test_a_brand_that_is_an_everyday_word_needs_a_sign(hearing: Hearing) -> None:
    assert await hearing.brands("what is in style for a party") == ()
    assert await hearing.brands("sarees by Style") == (STYLE,)


async def test_another_shop_brings_its_brands_and_takes_the_old_ones_along(
    hearing: Hearing, settings: Settings, tmp_path: Path
) -> None:
    assert await hearing.brands("qantara kurtas") == ()

    imported(settings, tmp_path, "Qantara")

    assert await hearing.brands("qantara kurtas") == ("Qantara",)
    assert await hearing.brands("zubrin looms kurtas") == ()


async def test_a_turn_filters_by_the_brand_and_finds_the_product_meant_by_it(
    hearing: Hearing, settings: Settings
) -> None:
    encoder = load_encoder(settings)
    retriever = open_retriever(settings, encoder, hearing.storage.generation)
    assistant = make_assistant(
        settings, storage=hearing.storage, encoder=encoder, retriever=retriever, clock=SystemClock()
    )
    talk = Conversation(assistant, hearing.storage)

    listed = await talk.say("show me things from zubrin looms")
    asked = await talk.say("what is the zubrin looms saree made of")
    await retriever.close()

    assert {product["brand"] for product in listed["products"]} == {LOOMS}
    assert asked["intent"]["name"] == IntentName.PRODUCT_INFO
    assert [product["product_id"] for product in asked["products"]] == ["P-Zub-saree"]


async def test_a_bare_amount_is_in_the_currency_of_the_shop_that_is_open(
    hearing: Hearing, settings: Settings, tmp_path: Path
) -> None:
    before = await hearing.budget("a kurta under 700")
    imported(settings, tmp_path, LOOMS, currency="USD")
    await asyncio.sleep(CHECKED_EVERY_S)

    after = await hearing.budget("a kurta under 700")

    assert (before, after) == (Money.of(700), Money.of(700, "USD"))
