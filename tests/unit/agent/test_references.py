"""What a message points at is found among the products shown, talked about or carted."""

from __future__ import annotations

from typing import Any

import pytest

from agent.memory import Memory, Shown
from agent.planning.references import Meant, meant_among, meant_products
from core.domain.intent import IntentName, Reference, ReferenceKind, Request
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from tests.builders import a_stocked_product
from tests.fakes.understander import a_request, ordinal, pointing
from tests.unit.agent.scenes import a_kurta, listed

NAVY = a_kurta(colours=("navy blue",), price=Money.of(1500), brand="Tasva")
BLACK = a_kurta(colours=("black",), price=Money.of(900), material="silk")
SHOES = a_stocked_product(title="Runner shoes", category="sneakers", colours=("black",), price=Money.of(2500))
SHOWN = listed(NAVY, BLACK, SHOES)


def meant(request: Request, **facts: object) -> Meant:
    return meant_products(request, Memory(**{"shown": SHOWN, **facts}), load_lexicon())  # type: ignore[arg-type]


def ids(products: tuple[Shown, ...]) -> list[int]:
    return [p.number for p in products]


def asking(**facts: Any) -> Request:
    return a_request(IntentName.PRODUCT_INFO, **facts)


@pytest.mark.parametrize(("numbers", "found"), [((2,), [2]), ((-1,), [3]), ((1, 3), [1, 3])])
def test_a_number_is_a_place_in_the_list(numbers: tuple[int, ...], found: list[int]) -> None:
    assert ids(meant(asking(references=ordinal(*numbers))).products) == found


def test_a_number_past_the_list_is_said_back() -> None:
    assert meant(asking(references=ordinal(7))) == Meant(beyond=7)


def test_it_is_the_product_just_talked_about() -> None:
    found = meant(asking(references=pointing(ReferenceKind.LAST)), focus=SHOWN[1])

    assert ids(found.products) == [2]


def test_it_without_anything_talked_about_is_asked_about() -> None:
    assert ids(meant(asking(references=pointing(ReferenceKind.LAST))).choices) == [1, 2, 3]


def test_it_with_a_garment_named_is_the_one_of_that_kind() -> None:
    found = meant(asking(references=pointing(ReferenceKind.LAST), categories=("sneakers",)))

    assert ids(found.products) == [3]


@pytest.mark.parametrize(
    ("looks", "found"),
    [
        ({"colours": ("navy blue",)}, [1]),
        ({"colours": ("blue",)}, [1]),
        ({"brands": ("tasva",)}, [1]),
        ({"materials": ("silk",)}, [2]),
        ({"categories": ("sneakers",)}, [3]),
        ({"colours": ("black",), "categories": ("kurta",)}, [2]),
        ({"price_max": Money.of(1000)}, [2]),
    ],
)
def test_looks_single_out_a_product(looks: dict[str, object], found: list[int]) -> None:
    assert ids(meant(asking(references=pointing(ReferenceKind.ATTRIBUTE), **looks)).products) == found


def test_looks_that_fit_several_are_asked_about() -> None:
    found = meant(asking(references=pointing(ReferenceKind.ATTRIBUTE), colours=("black",)))

    assert ids(found.choices) == [2, 3]


def test_looks_that_fit_none_of_the_list_may_mean_an_earlier_product() -> None:
    earlier = Shown.of(a_kurta(colours=("yellow",)))
    request = asking(references=pointing(ReferenceKind.ATTRIBUTE), colours=("yellow",))

    assert meant(request, earlier=(earlier,)).products == (earlier,)


def test_all_of_them_are_all_and_all_of_a_kind_those() -> None:
    assert ids(meant(asking(references=pointing(ReferenceKind.ALL))).products) == [1, 2, 3]
    assert ids(meant(asking(references=pointing(ReferenceKind.ALL), categories=("kurta",))).products) == [1, 2]


@pytest.mark.parametrize(("kind", "found"), [(ReferenceKind.CHEAPEST, [2]), (ReferenceKind.DEAREST, [3])])
def test_the_cheapest_and_the_dearest_go_by_price(kind: ReferenceKind, found: list[int]) -> None:
    assert ids(meant(asking(references=pointing(kind))).products) == found


def test_without_a_pointing_word_the_description_or_the_focus_decides() -> None:
    assert ids(meant(asking(categories=("sneakers",))).products) == [3]
    assert ids(meant(asking(), focus=SHOWN[0]).products) == [1]
    assert meant(asking()) == Meant()


def test_nothing_shown_means_nothing() -> None:
    assert meant(asking(references=ordinal(1)), shown=()) == Meant(beyond=1)


def test_a_list_of_lines_is_pointed_into_the_same_way() -> None:
    request = a_request(IntentName.CART, references=ordinal(2, in_cart=True))

    assert ids(meant_among(request, SHOWN, load_lexicon()).products) == [2]
    assert ids(meant_among(a_request(IntentName.CART, categories=("sneakers",)), SHOWN, load_lexicon()).products) == [3]


TRIO = listed(
    a_kurta(colours=("red",), price=Money.of(1200)),
    a_kurta(colours=("blue",), price=Money.of(800)),
    a_kurta(colours=("red",), price=Money.of(950)),
)


def of_trio(reference: Reference, **facts: Any) -> Meant:
    request = asking(references=(reference,), **facts)
    return meant_products(request, Memory(shown=TRIO), load_lexicon())


def test_the_second_red_one_is_the_second_of_the_reds() -> None:
    reference = Reference(ReferenceKind.ORDINAL, (2,), of_looks=True)

    assert ids(of_trio(reference, colours=("red",)).products) == [3]


def test_a_price_means_what_costs_so_much() -> None:
    assert ids(of_trio(Reference(ReferenceKind.PRICED, (800,))).products) == [2]
    assert of_trio(Reference(ReferenceKind.PRICED, (801,))).products == ()


def test_the_other_is_what_is_left_and_more_are_asked_about() -> None:
    one = meant(asking(references=(Reference(ReferenceKind.OTHER),)), shown=SHOWN[:2], focus=SHOWN[0])
    two = meant(asking(references=(Reference(ReferenceKind.OTHER, count=2),)), focus=SHOWN[0])
    doubt = meant(asking(references=(Reference(ReferenceKind.OTHER),)), focus=SHOWN[0])

    assert (ids(one.products), ids(two.products)) == ([2], [2, 3])
    assert (doubt.products, ids(doubt.choices)) == ((), [2, 3])


def test_each_of_several_looks_means_its_own_product() -> None:
    looks = asking(references=pointing(ReferenceKind.ATTRIBUTE), colours=("navy blue", "black"), categories=("kurta",))

    assert ids(meant(looks).products) == [1, 2]


def test_a_broad_word_means_what_it_covers() -> None:
    shoes = asking(references=pointing(ReferenceKind.ATTRIBUTE), categories=("shoes",))

    assert ids(meant(shoes).products) == [3]
