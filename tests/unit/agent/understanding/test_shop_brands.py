"""Brands of an imported shop: found as written, never in the way of everyday words, and cheap by the thousand."""

from __future__ import annotations

import random
import time

import pytest

from agent.understanding.cues import load_cues
from agent.understanding.gazetteer import Gazetteer
from agent.understanding.slots import SlotReader
from agent.understanding.spelling import load_plain_words
from agent.understanding.text import read
from core.domain.intent import Slots
from core.domain.lexicon import load_lexicon

LEXICONS = Gazetteer(load_lexicon(), (), load_plain_words())
SYLLABLES = "ka ro mi ta vel zen dor pri sha lun bex qui nor fa gy".split()


def slots_where(brands: list[str], text: str) -> Slots:
    reader = SlotReader(load_lexicon(), LEXICONS.selling(brands), load_cues())
    return reader.fill(reader.read(read(text)), carting=False)


@pytest.mark.parametrize(
    ("text", "brands", "ruled_out"),
    [
        ("tees from mast & harbour", ("Mast & Harbour",), ()),
        ("sweet dreems night suit", (), ()),
        ("sweet dreams night suit", ("Sweet Dreams",), ()),
        ("not sweet dreams please", (), ("Sweet Dreams",)),
        ("jompers for boys", ("Jompers",), ()),
    ],
)
def test_a_brand_is_found_as_it_is_written(text: str, brands: tuple[str, ...], ruled_out: tuple[str, ...]) -> None:
    slots = slots_where(["Mast & Harbour", "Sweet Dreams", "Jompers"], text)

    assert (slots.brands, slots.not_brands) == (brands, ruled_out)


@pytest.mark.parametrize(
    "text",
    ["black jeans for my wife", "what is all about you", "kurtas in fashion now", "gift for her", "only one left?"],
)
def test_everyday_words_and_the_lexicons_stay_what_they_are(text: str) -> None:
    plain = slots_where([], text)

    assert slots_where(["Black", "All About You", "Fashion", "Gift", "Jeans", "One"], text) == plain


def test_ten_thousand_brands_take_little_time_and_slow_no_message() -> None:
    chance = random.Random(3)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]
    brands = [f"{first} {second}" for first, second in zip(words[::2], words[1::2], strict=True)]
    text = f"do you have anything by {brands[4711]} in cotton under 2000 for my brother"

    started = time.process_time()
    many = LEXICONS.selling(brands)
    made_in = time.process_time() - started

    assert made_in < 2
    assert slots_where(brands, text).brands == (brands[4711],)
    assert _seconds(many, text) < 3 * _seconds(LEXICONS, text) + 0.001


def _seconds(gazetteer: Gazetteer, text: str) -> float:
    """Of the quickest of some readings."""
    whole, taken = read(text), []
    for _ in range(30):
        started = time.perf_counter()
        gazetteer.find(whole)
        taken.append(time.perf_counter() - started)
    return min(taken)
