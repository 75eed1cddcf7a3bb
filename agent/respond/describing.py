"""Say what was looked for, the way each language puts it: "maroon silk kurtas for men under ₹3,000"."""

from __future__ import annotations

from agent.respond.teller import Teller
from agent.respond.wording import plural
from core.domain.answer import Claim
from core.domain.language import Language
from core.domain.money import Money
from core.domain.search import Filters

ASKED = "shopper:message"
"""Source of what the shopper said themselves."""


def described(filters: Filters, teller: Teller) -> tuple[Claim, ...]:
    """One claim that names the goods and their limits."""
    tails, lexicon = _limits(filters, teller), teller.lexicon
    goods = teller.also(_goods(filters.categories, teller)) or teller.word("what.things")
    looks = [
        *teller.labels(lexicon.patterns, filters.patterns),
        *teller.labels(lexicon.materials, filters.materials),
        *teller.labels(lexicon.occasions, filters.occasions),
    ]
    colours = teller.also(teller.labels(lexicon.colours, filters.colours))
    if teller.language is Language.ENGLISH:
        text = " ".join(part for part in (colours, *looks, goods, *tails) if part)
    else:
        own = [teller.word("what.colour", colour=colours)] if colours else []
        aside = ", ".join([*own, *looks, *tails])
        text = f"{goods} ({aside})" if aside else goods
    return (Claim(text, ASKED),)


def _goods(categories: tuple[str, ...], teller: Teller) -> list[str]:
    """A broad word covers many categories; else the first few by name."""
    groups = teller.lexicon.group_terms
    broad = next((name for name, group in groups.items() if set(group.members) == set(categories)), None)
    label = teller.label(groups, broad) if broad and len(categories) > 1 else None
    if label and teller.language is Language.ENGLISH:
        return [plural(label)]
    return [label] if label else [teller.goods(c) for c in categories[:3]]


def _limits(filters: Filters, teller: Teller) -> list[str]:
    """The limits that follow the goods, each in words."""
    lexicon, tails = teller.lexicon, []
    for fit in teller.labels(lexicon.fits, filters.fits):
        tails.append(teller.word("what.fit", fit=fit))
    if filters.gender and (gender := teller.label(lexicon.genders, filters.gender)):
        tails.append(teller.word("what.gender", gender=gender))
    if filters.brands:
        tails.append(teller.word("what.brand", brand=teller.also(filters.brands)))
    if filters.sizes:
        tails.append(teller.word("what.size", sizes=teller.also(filters.sizes)))
    return [*tails, *_prices(filters, teller), *_ruled_out(filters, teller)]


def _prices(filters: Filters, teller: Teller) -> list[str]:
    low = teller.money(_whole(filters.price_min, up=False), ASKED).text if filters.price_min else None
    high = teller.money(_whole(filters.price_max), ASKED).text if filters.price_max else None
    if low and high:
        return [teller.word("what.between", low=low, high=high)]
    if high:
        return [teller.word("what.under", price=high)]
    return [teller.word("what.over", price=low)] if low else []


def _whole(bound: Money, *, up: bool = True) -> Money:
    """ "Cheaper than ₹2,000" searches up to ₹1,999.99, and is said as ₹2,000."""
    rupees = -(-bound.minor // 100) if up else bound.minor // 100
    return Money(rupees * 100, bound.currency)


def _ruled_out(filters: Filters, teller: Teller) -> list[str]:
    lexicon = teller.lexicon
    out = [
        *teller.labels(lexicon.colours, filters.not_colours),
        *teller.labels(lexicon.materials, filters.not_materials),
        *teller.labels(lexicon.patterns, filters.not_patterns),
        *teller.labels(lexicon.fits, filters.not_fits),
        *filters.not_brands,
        *(teller.goods(c) for c in filters.not_categories),
    ]
    return [teller.word("what.without", things=teller.also(out))] if out else []
