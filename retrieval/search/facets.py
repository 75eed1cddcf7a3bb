"""What products can be filtered by, and the one normal form that products and wishes are both put into."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from core.domain.catalogue import Gender, StockedProduct
from core.domain.lexicon import Lexicon, Term
from core.errors import BadRequest
from retrieval.search.words import folded, words_of


class Facet(StrEnum):
    CATEGORY = "category"
    COLOUR = "colour"
    GENDER = "gender"
    BRAND = "brand"
    SIZE = "size"
    """Sizes in stock in any colour."""
    COLOUR_AND_SIZE = "colour_and_size"
    """What is in stock as "red|M"; "red|*" for red in any size."""
    OCCASION = "occasion"
    MATERIAL = "material"
    FIT = "fit"
    PATTERN = "pattern"
    SEASON = "season"
    CITY = "city"
    """Cities with a shop on the street that has it; not known of a product itself, see `Signals`."""
    STOCKED = "stocked"
    """"yes" for a product with any size left."""


RANKED = frozenset(Facet) - {Facet.COLOUR_AND_SIZE, Facet.STOCKED}
"""What ranking may look at of a product."""

ANY_SIZE = "*"
STOCKED = "yes"

_PLUS_SIZES = {"2xl": "xxl", "3xl": "xxxl", "4xl": "xxxxl", "2xs": "xxs", "freesize": "onesize", "free": "onesize"}


def size_key(size: str) -> str:
    """ "2XL", "xx l" and "XXL" are one size; so are "Free Size" and "One Size"."""
    key = "".join(size.split()).casefold()
    return _PLUS_SIZES.get(key, key)


class FacetKeys:
    """Facet values of products, and of what is wanted of them, in the lexicon's terms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._categories = _by_word(lexicon.categories)
        self._colours = _by_word(lexicon.colours)
        self._genders = _by_word(lexicon.genders)
        self._others = {
            Facet.BRAND: _by_word(lexicon.brands),
            Facet.OCCASION: _by_word(lexicon.occasions),
            Facet.MATERIAL: _by_word(lexicon.materials),
            Facet.FIT: _by_word(lexicon.fits),
            Facet.PATTERN: _by_word(lexicon.patterns),
        }
        self._groups = {folded(word): members for word, members in lexicon.groups.items()}

    def of_product(self, stocked: StockedProduct) -> dict[Facet, tuple[str, ...]]:
        """Every value the product is found by; empty facets are left out."""
        product = stocked.product
        found = {
            Facet.CATEGORY: self.categories_of(product.category, product.title),
            Facet.COLOUR: self._shades(product.colours),
            Facet.GENDER: [product.gender.value] if product.gender else [],
            Facet.BRAND: self._plain(Facet.BRAND, [product.brand]),
            Facet.SIZE: [key for size in stocked.sizes_in_stock for key in _sizes_met(size)],
            Facet.COLOUR_AND_SIZE: self._colours_and_sizes(stocked),
            Facet.OCCASION: self._plain(Facet.OCCASION, product.occasions),
            Facet.MATERIAL: self._plain(Facet.MATERIAL, [product.material]),
            Facet.FIT: self._plain(Facet.FIT, [product.fit]),
            Facet.PATTERN: self._plain(Facet.PATTERN, [product.pattern]),
            Facet.SEASON: [folded(product.season)] if product.season else [],
            Facet.STOCKED: [STOCKED] if stocked.sizes_in_stock else [],
        }
        return {facet: tuple(dict.fromkeys(values)) for facet, values in found.items() if values}

    def categories_of(self, name: str, title: str = "") -> list[str]:
        """The source's own name, the lexicon's for it, and a narrower one that name or title speak of.

        A name that the lexicon does not hold goes by its last words: "Casual Shoes" are shoes, "Shoe Laces" are none.
        """
        words = words_of(name)
        tails = (" ".join(words[start:]) for start in range(len(words)))
        term = next((self._categories[tail] for tail in tails if tail in self._categories), None)
        if term is None:
            return [" ".join(words)]
        return [" ".join(words), folded(term.name), *_narrower(term, f" {' '.join(words)} {folded(title)} ")]

    def wanted_categories(self, names: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
        """`known`: the values that the index holds; a narrower name it lacks becomes the broader one."""
        return tuple(dict.fromkeys(value for name in names for value in self._wanted_category(folded(name), known)))

    def _wanted_category(self, name: str, known: frozenset[str]) -> list[str]:
        if (term := self._categories.get(name)) is not None:
            called = folded(term.called(_surface(term, name)))
            return [called] if called in known and called != folded(term.name) else self._with_members(term)
        if name in self._groups and name not in known:
            return [folded(member) for member in self._groups[name]]
        return [name]

    def _with_members(self, term: Term) -> list[str]:
        return [folded(name) for name in (term.name, *term.members)]

    def wanted_colours(self, names: Iterable[str]) -> tuple[str, ...]:
        """A plain colour meets the shades named after it, because products hold that name too; a shade only itself."""
        return tuple(dict.fromkeys(self._colour(name) for name in names))

    def wanted_genders(self, name: str) -> tuple[str, ...]:
        """Unisex meets women and men. Raises BadRequest for a word that is no gender."""
        term = self._genders.get(folded(name))
        try:
            return tuple(sorted(gender.value for gender in Gender.meeting(term.name if term else name)))
        except ValueError as error:
            raise BadRequest(f"gender {name!r} is not one of women, men, girls, boys, kids, unisex") from error

    def wanted(self, facet: Facet, names: Iterable[str]) -> tuple[str, ...]:
        """Values of brand, occasion, material, fit or pattern; a broad one ("synthetic") covers its members."""
        terms = self._others[facet]
        keys = self._plain(facet, names)
        return tuple(dict.fromkeys(value for key in keys for value in (key, *_members(terms.get(key)))))

    def _plain(self, facet: Facet, names: Iterable[str | None]) -> list[str]:
        terms = self._others[facet]
        keys = (folded(name) for name in names if name)
        return [folded(terms[key].name) if key in terms else key for key in keys]

    def _colour(self, name: str) -> str:
        key = folded(name)
        return folded(self._colours[key].name) if key in self._colours else key

    def _shades(self, names: Iterable[str]) -> list[str]:
        """Each colour, and the broad one where its own name says it: navy blue is blue, but maroon is not red."""
        found = []
        for key in (self._colour(name) for name in names):
            term = self._colours.get(key)
            broad = folded(term.family) if term and term.family else key
            found += [key, *([broad] if broad in key.split()[1:] else [])]
        return found

    def _colours_and_sizes(self, stocked: StockedProduct) -> list[str]:
        return [
            f"{colour}|{size}"
            for variant in stocked.variants
            if variant.stock > 0
            for colour in self._shades([variant.colour])
            for size in (*_sizes_met(variant.size), ANY_SIZE)
        ]


def _by_word(terms: dict[str, Term]) -> dict[str, Term]:
    return {folded(word): term for term in terms.values() for word in term.words}


def _members(term: Term | None) -> tuple[str, ...]:
    return tuple(folded(name) for name in term.members) if term else ()


def _surface(term: Term, key: str) -> str:
    """The term's own spelling of a folded word."""
    return next(word for word in term.words if folded(word) == key)


def _narrower(term: Term, text: str) -> list[str]:
    """The term's narrower names that a text speaks of; the text has a space at both ends."""
    return [folded(name) for name, words in term.own.items() if any(f" {folded(word)} " in text for word in words)]


def _sizes_met(size: str) -> list[str]:
    """A wish for "9" is met by "UK 9"; a wish for "UK 9" is not met by every 9."""
    key = size_key(size)
    return [key, key[2:]] if key.startswith("uk") and key[2:3].isdigit() else [key]
