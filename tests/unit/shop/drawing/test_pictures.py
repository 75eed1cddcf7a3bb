"""Every product gets three well-formed pictures of its own, the same each time."""

import re
from itertools import product
from xml.etree import ElementTree

import pytest

from shop.drawing import View, draw
from shop.drawing.kinds import KINDS
from shop.drawing.patterns.choice import PATTERNS

SVG = "{http://www.w3.org/2000/svg}"


def a_picture(
    category: str = "shirt",
    *,
    colour: str = "teal",
    pattern: str = "solid",
    view: View = View.FRONT,
    seed: int = 7,
    accent: str | None = None,
) -> str:
    return draw(category=category, colour=colour, pattern=pattern, view=view, seed=seed, accent=accent)


def strokes_of(svg: str) -> str:
    """The picture without what names it."""
    return re.sub(r"p[0-9a-f]{8}_", "", re.sub(r"<title.*?</title>", "", svg))


def ids_in(svg: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', svg)


@pytest.mark.parametrize("category", KINDS)
def test_every_category_is_well_formed_in_every_view(category: str) -> None:
    for view, seed in product(View, range(4)):
        root = ElementTree.fromstring(a_picture(category, pattern="floral", view=view, seed=seed))  # noqa: S314 - ours

        assert root.tag == f"{SVG}svg"
        assert root.get("viewBox") == "0 0 600 800"


@pytest.mark.parametrize("category", KINDS)
def test_the_three_views_of_a_product_differ(category: str) -> None:
    views = {strokes_of(a_picture(category, view=view)) for view in View}

    assert len(views) == 3


@pytest.mark.parametrize("category", KINDS)
def test_products_of_one_category_do_not_all_look_the_same(category: str) -> None:
    looks = {strokes_of(a_picture(category, seed=seed)) for seed in range(12)}

    assert len(looks) >= 6


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_pattern_shows_on_the_cloth(pattern: str) -> None:
    plain, patterned = a_picture("t-shirt"), a_picture("t-shirt", pattern=pattern)

    ElementTree.fromstring(patterned)  # noqa: S314 - our own output
    assert patterned.count("<pattern") > plain.count("<pattern")


def test_the_same_arguments_give_the_same_bytes() -> None:
    assert a_picture("saree", pattern="bandhani") == a_picture("saree", pattern="bandhani")


@pytest.mark.parametrize("category", KINDS)
def test_every_reference_is_to_something_in_the_same_picture(category: str) -> None:
    for view in View:
        svg = a_picture(category, pattern="checked", view=view)
        defined = ids_in(svg)

        assert len(defined) == len(set(defined))
        assert set(re.findall(r'(?:url\(|href=")#([^")]+)', svg)) <= set(defined)


def test_pictures_on_one_page_share_no_ids() -> None:
    arguments = product(("shirt", "saree", "sneakers"), ("red", "blue"), View, range(3))
    pictures = [a_picture(category, colour=colour, view=view, seed=seed) for category, colour, view, seed in arguments]

    named = [name for svg in pictures for name in ids_in(svg)]

    assert len(named) == len(set(named))


@pytest.mark.parametrize("category", KINDS)
def test_nothing_is_fetched_from_elsewhere(category: str) -> None:
    svg = a_picture(category, pattern="graphic")

    assert re.findall(r'(?:href|src)="(?!#)', svg) == []
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)", svg) == []
    assert "<script" not in svg


def test_a_colour_changes_the_cloth_and_not_the_cut() -> None:
    red, blue = (strokes_of(a_picture("kurta", colour=colour)) for colour in ("red", "blue"))

    assert red != blue
    assert re.findall(r' d="([^"]+)"', red) == re.findall(r' d="([^"]+)"', blue)


def test_an_accent_shows() -> None:
    assert "#ecc02f" not in a_picture("kurti", pattern="striped")
    assert "#ecc02f" in a_picture("kurti", pattern="striped", accent="yellow")


def test_the_title_tells_a_screen_reader_what_is_shown() -> None:
    root = ElementTree.fromstring(a_picture("polo", colour="maroon", view=View.BACK))  # noqa: S314 - our own output
    title = root.find(f"{SVG}title")

    assert title is not None
    assert title.text is not None
    assert {"maroon", "polo", "back"} <= set(re.findall(r"\w+", title.text))
    assert root.get("aria-labelledby") == title.get("id")


@pytest.mark.parametrize("foreign", ["Caps & <Hats>", 'the "best" one', "कुर्ता", "a\x00b\x1fc", "", "🎁"])
def test_foreign_words_never_break_the_picture(foreign: str) -> None:
    svg = a_picture(foreign, colour=foreign, pattern=foreign, accent=foreign)

    assert ElementTree.fromstring(svg).tag == f"{SVG}svg"  # noqa: S314 - our own output


def test_pictures_stay_light() -> None:
    sizes = sorted(len(a_picture(category, view=view)) for category, view in product(KINDS, View))

    assert sizes[len(sizes) // 2] < 12_000
    assert sizes[-1] < 30_000
