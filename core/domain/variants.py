"""Which size and colour of a product is meant, when a shopper names some of it."""

from __future__ import annotations

from core.domain.cart import NoSuchVariant, SizeNeeded
from core.domain.catalogue import StockedProduct, Variant
from core.domain.sizes import is_same_size


def variant_meant(stocked: StockedProduct, *, size: str | None, colour: str | None) -> Variant:
    """The variant of that size and colour; what is not named is filled in by the most stock.

    A size may be left out only where there is one (SizeNeeded otherwise). Raises NoSuchVariant, its facts being
    what there is.
    """
    fitting = variants_meant(stocked, size=size, colour=colour)
    sizes = tuple(dict.fromkeys(v.size for v in fitting))
    if size is None and len(sizes) > 1:
        raise SizeNeeded(
            f"{stocked.product.title} comes in several sizes",
            product_id=stocked.product.product_id,
            colour=colour,
            sizes=sizes,
        )
    return max(fitting, key=lambda v: v.stock)


def variants_meant(stocked: StockedProduct, *, size: str | None, colour: str | None) -> tuple[Variant, ...]:
    """All variants of that size and colour, sold-out ones too; raises NoSuchVariant when there is none."""
    fitting = tuple(v for v in stocked.variants if _of_size(v.size, size) and _same(v.colour, colour))
    if not fitting:
        raise no_such_variant(stocked, size=size, colour=colour)
    return fitting


def no_such_variant(stocked: StockedProduct, *, size: str | None, colour: str | None) -> NoSuchVariant:
    asked = " ".join(part for part in (colour, size) if part) or "an unnamed size"
    return NoSuchVariant(
        f"{stocked.product.title} does not come in {asked}",
        product_id=stocked.product.product_id,
        size=size,
        colour=colour,
        sizes=tuple(dict.fromkeys(v.size for v in stocked.variants if _same(v.colour, colour)))
        or tuple(dict.fromkeys(v.size for v in stocked.variants)),
        colours=tuple(dict.fromkeys(v.colour for v in stocked.variants if _of_size(v.size, size)))
        or tuple(dict.fromkeys(v.colour for v in stocked.variants)),
    )


def _of_size(has: str, wanted: str | None) -> bool:
    return wanted is None or is_same_size(has, wanted)


def _same(has: str, wanted: str | None) -> bool:
    return wanted is None or _folded(has) == _folded(wanted)


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
