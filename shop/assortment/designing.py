"""Design one product: facts, colours, sizes, price and words, all from the seed and its own number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from core.domain.catalogue import Gender, Product
from shop.assortment.lines import Brand, Line, Range
from shop.assortment.pricing import mrp, selling_price
from shop.chance import several, shared_out, stream, weighted
from shop.wording.copywriting import describe, title, title_case
from shop.wording.grammar import Facts, bare, sentence
from shop.wording.sheet import CONTEXT, FIELDS, Sheet, sheet

OLDEST_DAYS = 880
FIRST_NUMBER = 100_001
MOST_USED = 0.0025
"""Share of the products that may say the same sentence."""
FEWEST_USES = 3
"""How often any sentence may be said, however small the shop."""
RECOGNISED = 6
"""Words from which on a reader would know a sentence again."""
_TRIES = 12
_STOP = re.compile(r"(?<=[.!?])\s+")
_NOT_SHOWN = CONTEXT | {*FIELDS, "brand", "single", "family"}


@dataclass(frozen=True, slots=True)
class Draft:
    """What product number `number` of the shop is, before it is designed."""

    number: int
    line: Line
    brand: Brand


@dataclass(frozen=True, slots=True)
class Design:
    product: Product
    brand: Brand
    line: Line
    sizes: tuple[str, ...]
    popularity: float
    """How often it sells beside an average product; a long tail."""


class Wordings:
    """Titles and descriptions given out so far: none is given twice, and no sentence of them to many products."""

    def __init__(self, products: int) -> None:
        self._titles: set[tuple[str, str]] = set()
        self._descriptions: set[str] = set()
        self._sentences: Counter[str] = Counter()
        self._most = max(FEWEST_USES, int(products * MOST_USED))

    def take(self, brand: str, title: str, sentences: Sequence[str]) -> bool:
        """Whether title and description were free, and are now taken."""
        description = " ".join(sentences)
        if (brand, title) in self._titles or description in self._descriptions:
            return False
        self._titles.add((brand, title))
        self._descriptions.add(description)
        self._sentences.update(part for sentence in sentences for part in _parts(sentence))
        return True

    def is_worn(self, sentence: str) -> bool:
        """Whether as many products say it, or a sentence in it, as may."""
        return any(self._sentences[part] >= self._most for part in _parts(sentence))


def _parts(text: str) -> list[str]:
    """Its sentences that are long enough to be recognised when they come again."""
    return [part for part in _STOP.split(text) if part.count(" ") >= RECOGNISED - 1]


def drafts(whole: Range, count: int, seed: int) -> list[Draft]:
    """`count` products spread over all lines by weight and mixed, each with the brand that makes it."""
    parts = shared_out(count, [line.weight for line in whole.lines])
    lines = [line for line, part in zip(whole.lines, parts, strict=True) for _ in range(part)]
    stream(seed, "drafts").shuffle(lines)
    return [
        Draft(number, line, whole.brands[weighted(stream(seed, "brand", number), line.makers)])
        for number, line in enumerate(lines, FIRST_NUMBER)
    ]


def design(draft: Draft, *, seed: int, as_of: date, taken: Wordings) -> Design:
    """The finished product, without its rating."""
    line, brand = draft.line, draft.brand
    chance = stream(seed, "product", draft.number)
    sizes = _cut_sizes(line, chance)
    colours = tuple(several(chance, line.palette, chance.randint(*line.colours)))
    worded = sheet(line.family)
    known = worded.decide(_context(line, brand, sizes, colours), chance)
    days_old = int(chance.triangular(2, OLDEST_DAYS, 150))
    full = mrp(line, brand, str(known.get("material", "")), chance)
    name, text = _word(worded, known, draft, seed, taken)
    product = Product(
        product_id=f"P-{draft.number}",
        title=name,
        category=line.category,
        description=text,
        brand=brand.name,
        gender=None if line.gender == "home" else Gender(line.gender),
        colours=colours,
        price=selling_price(full, brand, days_old, chance),
        mrp=full,
        launched_on=as_of - timedelta(days=days_old),
        attributes=_attributes(known),
        **_fields(known),
    )
    return Design(product, brand, line, sizes, _popularity(chance))


def _context(line: Line, brand: Brand, sizes: tuple[str, ...], colours: tuple[str, ...]) -> dict[str, str]:
    """What is settled before any fact of the family is."""
    context = {
        "category": line.category,
        "noun": line.category,
        "gender": line.gender,
        "age": "kids" if line.gender in ("girls", "boys") or line.sizing.name == "baby" else "adult",
        "brand": brand.name,
        "voice": brand.voice,
        "lean": brand.lean,
        "tier": brand.tier,
        "family": line.family,
        "sizing": line.sizing.name,
        "smallest": sizes[0],
        "largest": sizes[-1],
        "colour": colours[0],
    }
    return context | ({"single": "yes"} if len(colours) == 1 else {})


def _cut_sizes(line: Line, chance: Random) -> tuple[str, ...]:
    """A run of neighbouring sizes: often all, never fewer than the system keeps."""
    sizes = line.sizing.sizes
    count = len(sizes) if chance.random() < 0.55 else chance.randint(line.sizing.keep, len(sizes))
    start = chance.randint(0, len(sizes) - count)
    return sizes[start : start + count]


def _word(worded: Sheet, known: Facts, draft: Draft, seed: int, taken: Wordings) -> tuple[str, str]:
    """A title and a description that no product has yet."""
    brand = draft.brand.name
    for attempt in range(_TRIES):
        chance = stream(seed, "words", draft.number, attempt)
        name, text = title(worded, known, chance), describe(worded, known, chance, taken.is_worn)
        if taken.take(brand, name, text):
            return name, " ".join(text)
    name = title_case(f"{name}, {known['colour']}")
    if not taken.take(brand, name, text):
        # The last resort of a very large shop: the style's number sets it apart, as in printed catalogues.
        name, text = f"{name} {draft.number}", [*text, f"Style {draft.number}."]
        taken.take(brand, name, text)
    return name, " ".join(text)


def _fields(known: Facts) -> dict[str, Any]:
    return {field: known[field] for field in FIELDS if field in known}


def _attributes(known: Facts) -> dict[str, str]:
    """What else is known of it, by names a product page can show."""
    shown = (name for name in known if name not in _NOT_SHOWN and not name.startswith("x_"))
    return {name.replace("_", " "): sentence(bare(str(known[name]))) for name in shown}


def _popularity(chance: Random) -> float:
    return chance.lognormvariate(-0.5, 1.0)
