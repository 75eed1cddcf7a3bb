"""Filters as every store applies them: normal forms, no synonyms left to interpret."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.search import Filters
from retrieval.search.facets import ANY_SIZE, STOCKED, Facet, FacetKeys, size_key


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Met by a product that holds one of the values."""

    facet: Facet
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conditions:
    """All must hold. Prices are minor units in the shop's currency and include their bounds."""

    all_of: tuple[AnyOf, ...] = ()
    none_of: tuple[AnyOf, ...] = ()
    price_min: int | None = None
    price_max: int | None = None
    min_rating: float | None = None
    not_products: tuple[str, ...] = ()
    mentioning: tuple[tuple[str, ...], ...] = ()
    """Groups of index terms: the product's text holds one of each group."""

    @property
    def are_telling(self) -> bool:
        """Whether they say what is looked for, beyond whom it is for, what it may cost and what is left."""
        vague = {Facet.GENDER, Facet.SIZE, Facet.STOCKED}
        return any(condition.facet not in vague for condition in self.all_of)


def conditions_of(filters: Filters, keys: FacetKeys, categories: frozenset[str]) -> Conditions:
    """`categories`: those the index holds. Raises BadRequest for a gender that is none."""
    return Conditions(
        all_of=tuple(_wanted(filters, keys, categories)),
        none_of=tuple(_unwanted(filters, keys, categories)),
        price_min=filters.price_min.minor if filters.price_min else None,
        price_max=filters.price_max.minor if filters.price_max else None,
        min_rating=filters.min_rating,
        not_products=filters.not_products,
    )


def _wanted(filters: Filters, keys: FacetKeys, categories: frozenset[str]) -> list[AnyOf]:
    gender = keys.wanted_genders(filters.gender) if filters.gender else ()
    values = {
        Facet.CATEGORY: keys.wanted_categories(filters.categories, categories),
        Facet.GENDER: gender,
        Facet.BRAND: keys.wanted(Facet.BRAND, filters.brands),
        Facet.OCCASION: keys.wanted(Facet.OCCASION, filters.occasions),
        Facet.MATERIAL: keys.wanted(Facet.MATERIAL, filters.materials),
        Facet.FIT: keys.wanted(Facet.FIT, filters.fits),
        Facet.PATTERN: keys.wanted(Facet.PATTERN, filters.patterns),
    }
    return [*(AnyOf(facet, wanted) for facet, wanted in values.items() if wanted), *_variant(filters, keys)]


def _variant(filters: Filters, keys: FacetKeys) -> list[AnyOf]:
    """Colour and size must meet in one variant that is in stock: red in L and blue in M is no red M."""
    colours = keys.wanted_colours(filters.colours)
    sizes = tuple(dict.fromkeys(size_key(size) for size in filters.sizes))
    if colours and (sizes or filters.in_stock):
        pairs = tuple(f"{colour}|{size}" for colour in colours for size in sizes or (ANY_SIZE,))
        return [AnyOf(Facet.COLOUR_AND_SIZE, pairs)]
    if colours:
        return [AnyOf(Facet.COLOUR, colours)]
    if sizes:
        return [AnyOf(Facet.SIZE, sizes)]
    return [AnyOf(Facet.STOCKED, (STOCKED,))] if filters.in_stock else []


def _unwanted(filters: Filters, keys: FacetKeys, categories: frozenset[str]) -> list[AnyOf]:
    values = {
        Facet.CATEGORY: keys.wanted_categories(filters.not_categories, categories),
        Facet.COLOUR: keys.wanted_colours(filters.not_colours),
        Facet.BRAND: keys.wanted(Facet.BRAND, filters.not_brands),
        Facet.MATERIAL: keys.wanted(Facet.MATERIAL, filters.not_materials),
        Facet.PATTERN: keys.wanted(Facet.PATTERN, filters.not_patterns),
        Facet.FIT: keys.wanted(Facet.FIT, filters.not_fits),
    }
    return [AnyOf(facet, unwanted) for facet, unwanted in values.items() if unwanted]
