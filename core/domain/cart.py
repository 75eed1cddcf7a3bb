"""The cart: what a shopper means to buy. It reserves nothing; stock and price are checked at each write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.domain.catalogue import Product, Variant
from core.domain.money import Money, total
from core.errors import Conflict, NotFound, Unprocessable

MAX_QUANTITY = 10
"""Pieces of one variant that one cart may hold."""
MAX_LINES = 50


class UnknownCartLine(NotFound):
    """The line is not in this cart."""


class NotForSale(Unprocessable):
    """The product has no price and cannot be bought."""


class NoSuchVariant(Unprocessable):
    """The product does not come in that size or colour; `sizes` and `colours` say what there is."""


class SizeNeeded(NoSuchVariant):
    """The product comes in several sizes and none was named; `sizes` says which."""


class BadQuantity(Unprocessable):
    """Zero, negative or over the limit."""


class OutOfStock(Conflict):
    """Fewer pieces are left than asked for; `left` says how many."""


class NothingToChange(Unprocessable):
    """No new quantity, size or colour was said."""


class NothingToUndo(NotFound):
    """No change of the shopper's can be taken back now."""


class MixedCurrencies(Unprocessable):
    """A cart is paid in one currency, and this product is sold in another."""


class CartChanged(Conflict):
    """The cart was written by someone else since it was read; trying again can help."""

    retryable = True


class CartFull(Unprocessable):
    """The cart holds as many lines as it may."""


@dataclass(frozen=True, slots=True)
class CartLine:
    line_id: str
    product_id: str
    variant_id: str
    title: str
    size: str
    colour: str
    quantity: int
    unit_price: Money

    @property
    def line_total(self) -> Money:
        return self.unit_price * self.quantity

    def at(self, price: Money, quantity: int) -> CartLine:
        """The same line at another price and quantity."""
        return replace(self, unit_price=price, quantity=quantity)


@dataclass(frozen=True, slots=True)
class Discount:
    code: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Cart:
    """`version` rises with each write; `coupon` is the applied code, if any."""

    shopper_id: str
    lines: tuple[CartLine, ...] = ()
    coupon: str | None = None
    discounts: tuple[Discount, ...] = ()
    version: int = 0

    @property
    def subtotal(self) -> Money:
        return total([line.line_total for line in self.lines])

    @property
    def total(self) -> Money:
        subtotal = self.subtotal
        return subtotal - total([d.amount for d in self.discounts], subtotal.currency)

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines)

    def line(self, line_id: str) -> CartLine:
        """Raises UnknownCartLine."""
        for line in self.lines:
            if line.line_id == line_id:
                return line
        raise UnknownCartLine(f"no line {line_id} in this cart", line_id=line_id)

    def holding(self, variant_id: str) -> CartLine | None:
        """The line of that variant, if there is one."""
        return next((line for line in self.lines if line.variant_id == variant_id), None)

    def adding(self, product: Product, variant: Variant, quantity: int, *, line_id: str) -> Cart:
        """So many more of the variant: onto its line, or onto a new one called `line_id`, at today's price.

        Raises BadQuantity, NotForSale, MixedCurrencies, OutOfStock or CartFull.
        """
        kept = self.holding(variant.variant_id)
        held = kept.quantity if kept else 0
        _check_quantity(quantity, held=held)
        line = _line(kept.line_id if kept else line_id, product, variant, held + quantity, held=held)
        if kept is None and len(self.lines) >= MAX_LINES:
            raise CartFull(f"a cart holds {MAX_LINES} lines", most=MAX_LINES)
        self._check_currency(line)
        return self.with_lines([line])

    def changing(self, line_id: str, product: Product, variant: Variant, quantity: int) -> Cart:
        """The line becomes so many of that variant; a line that held the variant already joins it.

        Raises as `adding` does.
        """
        changed = self.line(line_id)
        twin = self.holding(variant.variant_id)
        joined = twin.quantity if twin is not None and twin.line_id != line_id else 0
        _check_quantity(quantity, held=joined)
        line = _line(changed.line_id, product, variant, quantity + joined, held=joined)
        without_twin = self.removing([twin.line_id]) if twin is not None and joined else self
        return without_twin.with_lines([line])

    def removing(self, line_ids: Iterable[str]) -> Cart:
        """Raises UnknownCartLine when any is not there, removing none."""
        gone = {self.line(line_id).line_id for line_id in line_ids}
        return replace(self, lines=tuple(line for line in self.lines if line.line_id not in gone))

    def with_lines(self, lines: Iterable[CartLine]) -> Cart:
        """These lines in the place of those with the same id, the rest put last."""
        new = {line.line_id: line for line in lines}
        kept = tuple(new.pop(line.line_id, line) for line in self.lines)
        return replace(self, lines=(*kept, *new.values()))

    def _check_currency(self, new: CartLine) -> None:
        if self.lines and self.lines[0].unit_price.currency != new.unit_price.currency:
            raise MixedCurrencies(
                f"the cart is in {self.lines[0].unit_price.currency}",
                currency=self.lines[0].unit_price.currency,
                product_id=new.product_id,
            )


def _check_quantity(quantity: int, *, held: int) -> None:
    if quantity < 1 or quantity + held > MAX_QUANTITY:
        raise BadQuantity(
            f"1 to {MAX_QUANTITY} pieces of one size can be bought at once",
            quantity=quantity,
            most=MAX_QUANTITY,
            in_cart=held,
        )


def _line(line_id: str, product: Product, variant: Variant, quantity: int, *, held: int) -> CartLine:
    if product.price is None:
        raise NotForSale(f"{product.title} has no price and cannot be bought online", product_id=product.product_id)
    if quantity > variant.stock:
        raise OutOfStock(
            f"only {variant.stock} left of {product.title}",
            product_id=product.product_id,
            variant_id=variant.variant_id,
            size=variant.size,
            colour=variant.colour,
            left=variant.stock,
            in_cart=held,
        )
    facts = (product.product_id, variant.variant_id, product.title, variant.size, variant.colour)
    return CartLine(line_id, *facts, quantity, product.price)
