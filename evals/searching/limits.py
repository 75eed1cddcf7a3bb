"""Limits as a message was understood, held against the rows of the catalogue itself and not against its index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from core.domain.catalogue import StockedProduct
from core.domain.lexicon import Lexicon
from core.domain.search import Filters, Found, Relaxable
from retrieval.search.facets import ANY_SIZE, STOCKED, Facet, FacetKeys, size_key
from retrieval.search.words import folded

_FIELDS = {
    Facet.CATEGORY: "categories",
    Facet.COLOUR: "colours",
    Facet.BRAND: "brands",
    Facet.SIZE: "sizes",
    Facet.OCCASION: "occasions",
    Facet.MATERIAL: "materials",
    Facet.FIT: "fits",
    Facet.PATTERN: "patterns",
}
"""Wishes that several values may meet; `not_` before the field rules the values out."""
_RULED_OUT = (Facet.CATEGORY, Facet.COLOUR, Facet.BRAND, Facet.MATERIAL, Facet.FIT, Facet.PATTERN)
_TERMS = {
    Facet.CATEGORY: "categories",
    Facet.COLOUR: "colours",
    Facet.OCCASION: "occasions",
    Facet.MATERIAL: "materials",
    Facet.FIT: "fits",
    Facet.PATTERN: "patterns",
}
Facets = Mapping[Facet, tuple[str, ...]]
"""Of one product."""
TOLD = 0.5
"""Share of the products that must have a value which the lexicon knows, for limits of its kind to hold."""


class Limits:
    """Of one catalogue."""

    def __init__(self, products: Sequence[StockedProduct], lexicon: Lexicon) -> None:
        self._keys = FacetKeys(lexicon)
        self._rows = {stocked.product.product_id: stocked for stocked in products}
        self._facets = {product_id: self._keys.of_product(stocked) for product_id, stocked in self._rows.items()}
        self._held = {
            facet: frozenset(value for facets in self._facets.values() for value in facets.get(facet, ()))
            for facet in (*_FIELDS, Facet.GENDER)
        }
        self._told = {facet for facet in _FIELDS if self._is_told(facet, lexicon)}
        self._has_prices = any(stocked.product.price is not None for stocked in products)
        self._has_ratings = any(stocked.product.rating_count for stocked in products)

    def known(self, filters: Filters) -> Filters:
        """Without wishes that the catalogue does not speak of: for what no product is or has, and of kinds that it
        tells of few products, or in words that are not the lexicon's; "laptop bag" is no handbag.
        """
        changes: dict[str, object] = {name: self._held_of(facet, filters) for facet, name in _FIELDS.items()}
        changes |= {f"not_{_FIELDS[facet]}": () for facet in _RULED_OUT if facet not in self._told}
        if filters.gender and not self._genders(filters) & self._held[Facet.GENDER]:
            changes["gender"] = None
        if not self._has_prices:
            changes |= {"price_min": None, "price_max": None}
        if not self._has_ratings:
            changes["min_rating"] = None
        return replace(filters, **changes)  # type: ignore[arg-type]

    def _held_of(self, facet: Facet, filters: Filters) -> tuple[str, ...]:
        if facet not in self._told:
            return ()
        names: tuple[str, ...] = getattr(filters, _FIELDS[facet])
        return tuple(name for name in names if self._wanted(facet, (name,)) & self._held[facet])

    def _is_told(self, facet: Facet, lexicon: Lexicon) -> bool:
        """Brands and sizes are the catalogue's own; of the rest at least the share TOLD is in the lexicon's words."""
        if facet in (Facet.BRAND, Facet.SIZE):
            return True
        known = {folded(name) for name in getattr(lexicon, _TERMS[facet])}
        told = sum(not known.isdisjoint(facets.get(facet, ())) for facets in self._facets.values())
        return told >= TOLD * len(self._facets)

    def broken(self, filters: Filters, found: Found) -> list[str]:
        """Products found that miss a limit which no relaxation names."""
        loosened = {relaxation.what for relaxation in found.relaxed}
        return [hit.product_id for hit in found.hits if not self._met(filters, hit.product_id, loosened)]

    def _met(self, filters: Filters, product_id: str, loosened: set[Relaxable]) -> bool:
        facets = self._facets[product_id]
        return product_id not in filters.not_products and all(
            (
                *self._kept(filters, facets, loosened),
                *self._ruled_out(filters, facets),
                self._is_on_hand(filters, facets, loosened),
                self._is_priced(filters, product_id, loosened),
                self._is_rated(filters, product_id),
            )
        )

    def _kept(self, filters: Filters, facets: Facets, loosened: set[Relaxable]) -> Iterator[bool]:
        for facet, name in _FIELDS.items():
            values = getattr(filters, name)
            if values and facet not in {what.value for what in loosened}:
                yield not self._wanted(facet, values).isdisjoint(facets.get(facet, ()))
        if filters.gender:
            yield not self._genders(filters).isdisjoint(facets.get(Facet.GENDER, ()))

    def _ruled_out(self, filters: Filters, facets: Facets) -> Iterator[bool]:
        for facet in _RULED_OUT:
            unwanted = self._wanted(facet, getattr(filters, f"not_{_FIELDS[facet]}"))
            yield unwanted.isdisjoint(facets.get(facet, ()))

    def _is_on_hand(self, filters: Filters, facets: Facets, loosened: set[Relaxable]) -> bool:
        """Some size is left where that is asked for; colour and size are in stock in one and the same variant."""
        if filters.in_stock and STOCKED not in facets.get(Facet.STOCKED, ()):
            return False
        colours = () if Relaxable.COLOUR in loosened else self._wanted(Facet.COLOUR, filters.colours)
        sizes = () if Relaxable.SIZE in loosened else self._wanted(Facet.SIZE, filters.sizes)
        if not colours or not (sizes or filters.in_stock):
            return True
        pairs = {f"{colour}|{size}" for colour in colours for size in sizes or (ANY_SIZE,)}
        return not pairs.isdisjoint(facets.get(Facet.COLOUR_AND_SIZE, ()))

    def _is_priced(self, filters: Filters, product_id: str, loosened: set[Relaxable]) -> bool:
        """A loosened price may be higher than asked, never lower."""
        low, high = filters.price_min, None if Relaxable.PRICE in loosened else filters.price_max
        if low is None and high is None:
            return True
        price = self._rows[product_id].product.price
        return price is not None and (low is None or price >= low) and (high is None or price <= high)

    def _is_rated(self, filters: Filters, product_id: str) -> bool:
        """A product that nobody rated meets no rating."""
        return filters.min_rating is None or (self._rows[product_id].product.rating or 0.0) >= filters.min_rating

    def _genders(self, filters: Filters) -> frozenset[str]:
        return frozenset(self._keys.wanted_genders(filters.gender)) if filters.gender else frozenset()

    def _wanted(self, facet: Facet, names: Iterable[str]) -> frozenset[str]:
        match facet:
            case Facet.CATEGORY:
                return frozenset(self._keys.wanted_categories(names, self._held[Facet.CATEGORY]))
            case Facet.COLOUR:
                return frozenset(self._keys.wanted_colours(names))
            case Facet.SIZE:
                return frozenset(size_key(name) for name in names)
            case _:
                return frozenset(self._keys.wanted(facet, names))
