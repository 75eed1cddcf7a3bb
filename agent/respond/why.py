"""One short sentence on why a product is shown: from what was asked and what its row says, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
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


def why(item: Item, filters: Filters, teller: Teller, *, budget: Money | None = None) -> Sentence:
    """Two reasons: one that was asked for and one of its own; which of several is said differs by product."""
    product = item.stocked.product
    asked, extra = list(_asked(item, teller, budget)), list(_extra(product, filters, teller))
    for reasons in (asked, extra):
        reasons.sort(key=lambda reason: crc32(f"{product.product_id}{reason.text}".encode()))
    chosen = [*asked[:1], *extra[:1], *asked[1:], *extra[1:]][:CLAUSES]
    if not chosen:
        return Sentence("")
    text = teller.word("why.both", first=chosen[0].text, second=chosen[1].text) if len(chosen) > 1 else chosen[0].text
    claims = tuple(claim for clause in chosen for claim in clause.claims)
    return Sentence(text[:1].upper() + text[1:], claims)


def _asked(item: Item, teller: Teller, budget: Money | None) -> Iterator[Sentence]:
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
        source = f"product:{product.product_id}:{what}"
        if what in terms and (label := teller.label(terms[what], value)):
            yield teller.line(f"why.{what}", value=Claim(label, source))
        elif what == "size":
            yield teller.line("why.size", value=Claim(value, source))
        elif what == "brand":
            yield teller.line("why.brand", value=Claim(value, source))
    if budget and product.price and product.price.currency == budget.currency and product.price <= budget:
        spare = budget - product.price
        if spare.minor * 10 >= budget.minor:
            yield teller.line("why.spare", amount=teller.money(spare, f"product:{product.product_id}:price"))


def _extra(product: Product, filters: Filters, teller: Teller) -> Iterator[Sentence]:
    """What else speaks for it."""
    source = f"product:{product.product_id}"
    if product.rating and product.rating >= WELL_RATED and product.rating_count >= MANY_RATINGS:
        yield teller.line(
            "why.rated",
            rating=teller.number(product.rating, f"{source}:rating"),
            count=teller.count(product.rating_count, f"{source}:rating_count"),
        )
    if product.price and product.mrp and product.mrp > product.price:
        off = int((product.mrp.minor - product.price.minor) * 100 / product.mrp.minor)
        if off >= WORTH_SAYING:
            yield teller.line("why.off", percent=teller.count(off, f"{source}:mrp"))
    for what, value, asked, terms in _silent(product, filters, teller):
        label = teller.label(terms, value) if value and not asked else None
        if label:
            yield teller.line(f"why.{what}", value=Claim(label, f"{source}:{what}"))


def _silent(
    product: Product, filters: Filters, teller: Teller
) -> Iterator[tuple[str, str | None, tuple[str, ...], dict[str, Term]]]:
    """Attributes of the row that may be told when nobody asked for their kind."""
    lexicon = teller.lexicon
    yield "material", product.material, filters.materials, lexicon.materials
    yield "fit", product.fit, filters.fits, lexicon.fits
    yield "occasion", next(iter(product.occasions), None), filters.occasions, lexicon.occasions
