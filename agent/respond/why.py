"""One short sentence on why a product is shown: from what was asked and what its row says, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf
from zlib import crc32

from agent.respond.teller import Teller
from agent.results import Item
from core.domain.answer import Claim, Sentence
from core.domain.catalogue import Product
from core.domain.lexicon import Term
from core.domain.money import Money
from core.domain.search import Filters

WELL_RATED = 4.2
MANY_RATINGS = 20
CLAUSES = 2
WORTH_SAYING = 20
"""Per cent off the MRP from which the saving is a reason."""


TELLS = {
    "colour": ("asked_colour",),
    "brand": ("asked_brand",),
    "material": ("asked_make",),
    "pattern": ("asked_make",),
    "fit": ("asked_make",),
    "occasion": ("asked_make",),
    "size": ("taste_size", "sizes_left"),
    "spare": ("price_in_range", "price_ratio", "taste_price"),
    "rated": ("rating", "rating_count"),
    "off": ("discount",),
    "liked_brand": ("taste_brand",),
}
"""Form to the features of the ranker that it puts into words; the others have no words that a row could prove."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A form of the phrasebook with what fills it, put into words only when it is chosen."""

    form: str
    value: object
    fill: Callable[[], dict[str, Claim]]

    def place(self, reasons: tuple[str, ...]) -> float:
        """Among the ranker's reasons, 0 for the strongest; infinite when it had none of this kind."""
        told = TELLS.get(self.form.removeprefix("why."), ())
        return min((reasons.index(feature) for feature in told if feature in reasons), default=inf)

    def said(self, teller: Teller) -> Sentence:
        return teller.line(self.form, **self.fill())


def why(item: Item, filters: Filters, teller: Teller, *, budget: Money | None = None) -> Sentence:
    """Two reasons, if possible one that was asked for and one of its own. First comes what weighed most in ranking;
    where ranking has no say, which of several is said differs by product.
    """
    product = item.stocked.product
    asked, extra = list(_asked(item, teller, budget)), list(_extra(item, filters, teller))
    for reasons in (asked, extra):
        reasons.sort(key=lambda reason: (reason.place(item.reasons), _by_chance(reason, product)))
    drawn = [*asked[:1], *extra[:1], *asked[1:], *extra[1:]][:CLAUSES]
    drawn.sort(key=lambda reason: reason.place(item.reasons))
    if not drawn:
        return Sentence("")
    chosen = [reason.said(teller) for reason in drawn]
    text = teller.word("why.both", first=chosen[0].text, second=chosen[1].text) if len(chosen) > 1 else chosen[0].text
    claims = tuple(claim for clause in chosen for claim in clause.claims)
    return Sentence(text[:1].upper() + text[1:], claims)


def _by_chance(reason: Reason, product: Product) -> int:
    return crc32(f"{product.product_id}{reason.form}{reason.value}".encode())


def _asked(item: Item, teller: Teller, budget: Money | None) -> Iterator[Reason]:
    """A clause for each asked-for attribute that the row meets; the category goes without saying."""
    product, lexicon = item.stocked.product, teller.lexicon
    terms = {
        "colour": lexicon.colours,
        "material": lexicon.materials,
        "occasion": lexicon.occasions,
        "pattern": lexicon.patterns,
        "fit": lexicon.fits,
    }
    for what, value in item.matched:
        label = teller.label(terms[what], value) if what in terms else value if what in ("size", "brand") else None
        if label:
            yield Reason(f"why.{what}", label, _value(label, f"product:{product.product_id}:{what}"))
    if budget and product.price and product.price.currency == budget.currency and product.price <= budget:
        spare, source = budget - product.price, f"product:{product.product_id}:price"
        if spare.minor * 10 >= budget.minor:
            yield Reason("why.spare", spare.minor, lambda: {"amount": teller.money(spare, source)})


def _extra(item: Item, filters: Filters, teller: Teller) -> Iterator[Reason]:
    """What else speaks for it."""
    product = item.stocked.product
    source, rating, count = f"product:{product.product_id}", product.rating, product.rating_count
    if rating and rating >= WELL_RATED and count >= MANY_RATINGS:
        yield Reason(
            "why.rated",
            rating,
            lambda: {
                "rating": teller.number(rating, f"{source}:rating"),
                "count": teller.count(count, f"{source}:rating_count"),
            },
        )
    if product.price and product.mrp and product.mrp > product.price:
        off = int((product.mrp.minor - product.price.minor) * 100 / product.mrp.minor)
        if off >= WORTH_SAYING:
            yield Reason("why.off", off, lambda: {"percent": teller.count(off, f"{source}:mrp")})
    if product.brand and "taste_brand" in item.reasons and not filters.brands:
        yield Reason("why.liked_brand", product.brand, _value(product.brand, f"{source}:brand"))
    for what, value, asked, terms in _silent(product, filters, teller):
        label = teller.label(terms, value) if value and not asked else None
        if label:
            yield Reason(f"why.{what}", label, _value(label, f"{source}:{what}"))


def _value(label: str, source: str) -> Callable[[], dict[str, Claim]]:
    return lambda: {"value": Claim(label, source)}


def _silent(
    product: Product, filters: Filters, teller: Teller
) -> Iterator[tuple[str, str | None, tuple[str, ...], dict[str, Term]]]:
    """Attributes of the row that may be told when nobody asked for their kind."""
    lexicon = teller.lexicon
    yield "material", product.material, filters.materials, lexicon.materials
    yield "fit", product.fit, filters.fits, lexicon.fits
    yield "occasion", next(iter(product.occasions), None), filters.occasions, lexicon.occasions
