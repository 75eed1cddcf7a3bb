"""What a simulated shopper is after, and how they put it: wishes drawn from a real product, some said, some not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from core.domain.lexicon import Lexicon, Term
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery
from evals.simulate.goods import Good

WISHED = {"colour": 0.5, "material": 0.3, "occasion": 0.2, "pattern": 0.18, "fit": 0.12, "brand": 0.12}
"""How often somebody wants a certain value of each."""
SAID = 0.95
"""Of such wishes, how many are put into words."""
PRICED = 0.3
FILTERED = 0.5
"""Queries that come with filters, as the assistant and the page's facets set them; the others are words alone. A price
that is said is always one: no search reads it from the words.
"""
OWN_WORDS = 0.25
"""Wishes said in another word of the lexicon: another English one, Hindi, Marathi, romanised or not."""
MISSPELT = 0.02
TITLE_WORD = 0.3
DETAILED = 0.35
"""Needs that name how a part is made, which no slot holds: only the words and the vector can find it."""
PAGE = 24
_A_FEW_WORDS = re.compile(r"[a-z-]+( [a-z-]+){1,2}")


@dataclass(frozen=True, slots=True)
class Need:
    """`wishes` holds the said and the unsaid, by what they are of; `word` is a word that its title should have."""

    gender: str
    category: str
    wishes: Mapping[str, str] = field(default_factory=dict)
    price_max: float | None = None
    word: str | None = None
    detail: str | None = None
    """Words that something written of it should hold: "zari border"."""


def draw_need(model: Good, *, band: float, chance: Random) -> Need:
    """A need that one product would meet; `band`: how much dearer than usual things the shopper buys (logarithm)."""
    values = _values(model)
    wishes = {what: values[what] for what, share in WISHED.items() if what in values and chance.random() < share}
    price_max = None
    if chance.random() < PRICED:
        usual = model.price / 2.718 ** (model.price_ratio - band)
        price_max = max(199.0, round(usual * chance.uniform(0.9, 1.5) / 100) * 100)
    telling = sorted(word for word in model.words if word.isalpha() and len(word) > 4 and word != model.category)
    word = chance.choice(telling) if telling and chance.random() < TITLE_WORD else None
    gender = model.stocked.product.gender
    detail = _detail(model, chance) if chance.random() < DETAILED else None
    return Need(gender.value if gender else "home", model.category, wishes, price_max, word, detail)


def _detail(model: Good, chance: Random) -> str | None:
    """How one of its parts is made, of two or three words; numbers are told by nobody."""
    made = (value.casefold() for value in model.stocked.product.attributes.values())
    told = [value for value in made if _A_FEW_WORDS.fullmatch(value)]
    return chance.choice(told) if told else None


def put(need: Need, lexicon: Lexicon, chance: Random) -> ProductQuery:
    """The need as a query."""
    said = {what: value for what, value in need.wishes.items() if chance.random() < SAID}
    has_filters = need.price_max is not None or chance.random() < FILTERED
    filters = _filters(need, said) if has_filters else Filters()
    return ProductQuery(_text(need, said, lexicon, chance), filters, limit=PAGE)


def _values(good: Good) -> dict[str, str]:
    product = good.stocked.product
    found = {
        "colour": next(iter(product.colours), None),
        "material": product.material,
        "occasion": next(iter(product.occasions), None),
        "pattern": product.pattern,
        "fit": product.fit,
        "brand": product.brand,
    }
    return {what: value for what, value in found.items() if value}


def _filters(need: Need, said: Mapping[str, str]) -> Filters:
    """What the assistant is sure of becomes a filter; the rest stays words."""
    return Filters(
        categories=(need.category,),
        colours=(said["colour"].casefold(),) if "colour" in said else (),
        gender=None if need.gender == "home" else need.gender,
        brands=(said["brand"],) if "brand" in said else (),
        price_max=Money.of(int(need.price_max)) if need.price_max else None,
        in_stock=True,
    )


def _text(need: Need, said: Mapping[str, str], lexicon: Lexicon, chance: Random) -> str:
    slots = {
        "colour": lexicon.colours,
        "material": lexicon.materials,
        "pattern": lexicon.patterns,
        "fit": lexicon.fits,
        "brand": lexicon.brands,
        "occasion": lexicon.occasions,
    }
    before = [what for what in ("brand", "colour", "material", "pattern", "fit") if what in said]
    parts = [_called(slots[what], said[what], chance) for what in before]
    chance.shuffle(parts)
    if need.word:
        parts.append(need.word)
    parts.append(_called(lexicon.categories, need.category, chance))
    if need.detail:
        parts += ["with", need.detail]
    if "occasion" in said:
        parts += ["for", _called(slots["occasion"], said["occasion"], chance)]
    if need.gender != "home":
        parts += ["for", _called(lexicon.genders, need.gender, chance)]
    if need.price_max:
        parts += ["under", str(int(need.price_max))]
    return " ".join(_typed(part, chance) for part in parts)


def _called(terms: Mapping[str, Term], value: str, chance: Random) -> str:
    term = terms.get(value.casefold()) or terms.get(value)
    if term is None or chance.random() >= OWN_WORDS:
        return value.casefold()
    words: Sequence[str] = [word for word in term.words if word not in term.shy]
    return chance.choice(words) if words else value.casefold()


def _typed(word: str, chance: Random) -> str:
    """Now and then with two letters swapped, one lost or one doubled."""
    if len(word) < 5 or not word.isalpha() or chance.random() >= MISSPELT:
        return word
    at = chance.randrange(1, len(word) - 1)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[: at + 1] + word[at:],
    )
    return chance.choice(slips)
