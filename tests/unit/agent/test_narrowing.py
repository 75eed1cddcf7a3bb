"""A word for several kinds of goods means what the rest of the message says."""

from __future__ import annotations

import pytest

from agent.planning.narrowing import narrowed
from tests.fakes.understander import browse

WOMENS = ("salwar suit", "kurta set", "anarkali")


@pytest.mark.parametrize(
    ("text", "gender", "categories"),
    [
        ("yellow suit with dupatta", None, WOMENS),
        ("हल्दी के लिए सूट", None, WOMENS),
        ("मुझे काला सूट चाहिए", None, ("suit",)),
        ("काळा सुट दाखवा", None, ("suit",)),
        ("suit for mummy", "women", WOMENS),
        ("navy suit for the office", None, ("suit",)),
        ("silk suit with dupatta for papa", "men", ("suit",)),
        ("coat suit", None, ("suit",)),
    ],
)
def test_a_suit_is_a_womans_unless_it_is_tailored(text: str, gender: str | None, categories: tuple[str, ...]) -> None:
    wish = narrowed(browse(text, categories=("suit",), garments=("suit",), gender=gender))

    assert wish.slots.categories == categories


@pytest.mark.parametrize(
    ("text", "gender", "categories"),
    [
        ("formal shoes black", "men", ("formal shoes",)),
        ("shoes for the gym", None, ("sneakers",)),
        ("embroidered shoes with ethnic wear", "women", ("mojari", "flats")),
        ("trekking shoes", None, ("boots", "sneakers")),
        ("सपाट बूट", "women", ("flats",)),
        ("brown shoes", "men", ("shoes",)),
    ],
)
def test_shoes_are_of_the_kind_that_the_use_asks_for(
    text: str, gender: str | None, categories: tuple[str, ...]
) -> None:
    wish = narrowed(browse(text, categories=("shoes",), garments=("shoes",), gender=gender))

    assert wish.slots.categories == categories


def test_a_mans_purse_is_a_wallet_and_a_womans_office_bag_no_backpack() -> None:
    purse = narrowed(browse("purse for papa", categories=("handbag",), garments=("purse",), gender="men"))
    bag = narrowed(browse("office bag", categories=("backpack",), garments=("office bag",), gender="women"))

    assert purse.slots.categories == ("wallet",)
    assert (bag.slots.categories, bag.slots.group) == (("handbag", "tote"), "office bag")
