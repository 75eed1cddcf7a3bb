"""What shoppers read: no sentence that many products share, none that stumbles, and every text long enough to tell."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache

from core.domain.catalogue import Product
from shop.assortment.designing import Wordings, design, drafts
from shop.assortment.lines import shop_range
from shop.wording.grammar import sentence, tidy

PRODUCTS = 4000
SHARE = 0.003
"""Of the products that may say one sentence of six words or more."""


@cache
def products() -> tuple[Product, ...]:
    taken = Wordings(PRODUCTS)
    made = (
        design(each, seed=7, as_of=date(2026, 11, 1), taken=taken) for each in drafts(shop_range(), PRODUCTS, seed=7)
    )
    return tuple(one.product for one in made)


def sentences_of(product: Product) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", product.description)


def test_no_long_sentence_is_said_of_many_products() -> None:
    said = Counter(text for each in products() for text in set(sentences_of(each)) if len(text.split()) >= 6)

    most, times = said.most_common(1)[0]
    assert times <= PRODUCTS * SHARE, most


def test_every_description_tells_enough() -> None:
    lengths = sorted(len(each.description.split()) for each in products())

    assert lengths[0] >= 15
    assert lengths[len(lengths) // 100] >= 28


def test_no_title_strings_one_with_to_another() -> None:
    crowded = [each.title for each in products() if each.title.lower().count(" with ") > 1]

    assert len(crowded) <= PRODUCTS * 0.001, crowded


PLURALS = "side vents|side slits|side adjusters|latkans|margins of five centimetres|padded shoulder straps"


def test_plural_parts_take_plural_verbs() -> None:
    stumbling = re.compile(rf"\b(?:{PLURALS})(?: (?:at|in|on) the \w+)? (?:lets|keeps|takes|gives|is|has)\b", re.I)

    assert not [each.description for each in products() if stumbling.search(each.description)]


def test_only_belts_have_buckles_and_only_square_necks_are_square() -> None:
    wallets = [each for each in products() if each.category == "wallet"]
    vests = [each for each in products() if "square-neck vest" in each.title.lower()]

    assert wallets
    assert not [each.description for each in wallets if "buckle" in each.description + str(each.attributes)]
    assert vests
    assert not [each.description for each in vests if re.search("round neck|U neck", each.description)]


def test_names_in_s_take_a_bare_apostrophe_and_one_sounds_like_a_consonant() -> None:
    assert tidy("Pantaloons's frock and Chalk's") == "Pantaloons' frock and Chalk's"
    assert sentence("a onesie, a-line. an one-piece") == "A onesie, A-line. A one-piece"
