"""Offers, coupons and loyalty tiers with their rules; coupons do not stack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.domain.cart import Cart, CartLine, Discount
from core.domain.money import Money, total
from core.errors import NotFound, Unprocessable

ProductFacts = Mapping[str, tuple[str, str | None]]
"""Product id to (category, brand)."""


class UnknownCoupon(NotFound):
    """No coupon has that code."""


class NoCoupon(NotFound):
    """No coupon is applied to the cart."""


class CouponNotApplicable(Unprocessable):
    """`reason` is one of CouponRefusal."""


class CouponRefusal(StrEnum):
    NOT_STARTED = "not_started"
    EXPIRED = "expired"
    BELOW_MINIMUM = "below_minimum"
    NOT_IN_CART = "not_in_cart"
    USED_UP = "used_up"
    USED_BY_YOU = "used_by_you"
    SIGN_IN = "sign_in"
    FIRST_ORDER_ONLY = "first_order_only"
    TIER = "tier"
    EMPTY_CART = "empty_cart"

    @property
    def is_final(self) -> bool:
        """Whether no other cart would mend it."""
        return self in _FINAL


_FINAL = frozenset(
    {
        CouponRefusal.EXPIRED,
        CouponRefusal.USED_UP,
        CouponRefusal.USED_BY_YOU,
        CouponRefusal.FIRST_ORDER_ONLY,
        CouponRefusal.TIER,
    }
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A coupon: `percent` or `amount_off`, whichever is set; limits of None do not limit."""

    code: str
    title: str
    starts_on: date
    ends_on: date
    percent: Decimal | None = None
    amount_off: Money | None = None
    minimum: Money | None = None
    cap: Money | None = None
    categories: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    per_customer_limit: int | None = None
    total_limit: int | None = None
    used: int = 0
    first_order_only: bool = False
    tier: str | None = None
    """Least loyalty tier that may use it."""

    def covered(self, lines: tuple[CartLine, ...], product_facts: ProductFacts) -> list[CartLine]:
        """The lines it applies to; `product_facts` maps product_id to (category, brand)."""
        return [
            line
            for line in lines
            if self._covers(*product_facts.get(line.product_id, ("", None))) and self._pays_in(line.unit_price.currency)
        ]

    def _pays_in(self, currency: str) -> bool:
        amounts = (self.amount_off, self.minimum, self.cap)
        return all(amount is None or amount.currency == currency for amount in amounts)

    def _covers(self, category: str, brand: str | None) -> bool:
        return (not self.categories or category in self.categories) and (not self.brands or brand in self.brands)

    def refusal(
        self,
        cart: Cart,
        covered: list[CartLine],
        *,
        on: date,
        customer: CouponHistory | None,
    ) -> CouponRefusal | None:
        """Why it cannot be used on this cart now, or None when it can. `customer` None: not signed in."""
        return (
            self._refused_to_all(on)
            or (self._refused_to(customer) if customer else None)
            or self._refused_here(cart, covered)
            or (CouponRefusal.SIGN_IN if customer is None and self.asks_who else None)
        )

    @property
    def asks_who(self) -> bool:
        """Whether it depends on the customer's past."""
        return self.first_order_only or self.tier is not None or self.per_customer_limit is not None

    def _refused_to_all(self, on: date) -> CouponRefusal | None:
        if on < self.starts_on:
            return CouponRefusal.NOT_STARTED
        if on > self.ends_on:
            return CouponRefusal.EXPIRED
        used_up = self.total_limit is not None and self.used >= self.total_limit
        return CouponRefusal.USED_UP if used_up else None

    def _refused_to(self, customer: CouponHistory) -> CouponRefusal | None:
        if self.first_order_only and customer.orders > 0:
            return CouponRefusal.FIRST_ORDER_ONLY
        if self.per_customer_limit is not None and customer.uses >= self.per_customer_limit:
            return CouponRefusal.USED_BY_YOU
        if self.tier is not None and not customer.tier_at_least(self.tier):
            return CouponRefusal.TIER
        return None

    def _refused_here(self, cart: Cart, covered: list[CartLine]) -> CouponRefusal | None:
        """What another cart would mend."""
        if not cart.lines:
            return CouponRefusal.EMPTY_CART
        if not covered:
            return CouponRefusal.NOT_IN_CART
        short = self.minimum is not None and total([line.line_total for line in covered]) < self.minimum
        return CouponRefusal.BELOW_MINIMUM if short else None

    def saving(self, covered: list[CartLine]) -> Money:
        """What it takes off these lines: never more than the cap or than they cost."""
        value = total([line.line_total for line in covered])
        off = value.percent(self.percent) if self.percent is not None else (self.amount_off or Money(0))
        if self.cap is not None:
            off = min(off, self.cap)
        return min(off, value)


@dataclass(frozen=True, slots=True)
class DroppedCoupon:
    """A coupon that was in the cart and can no longer be used there."""

    code: str
    reason: CouponRefusal


@dataclass(frozen=True, slots=True)
class Tier:
    """A loyalty tier: `from_spend` in a year reaches it; points earned per 100 INR are multiplied."""

    name: str
    from_spend: Money
    multiplier: Decimal
    benefits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CouponHistory:
    """What a signed-in customer's past says about one coupon."""

    orders: int
    uses: int
    tier: str
    tiers: tuple[str, ...]
    """All tier names, lowest first."""

    def tier_at_least(self, name: str) -> bool:
        return self.tiers.index(self.tier) >= self.tiers.index(name)


def settle(
    cart: Cart, offer: Offer | None, product_facts: ProductFacts, *, on: date, customer: CouponHistory | None
) -> tuple[Cart, DroppedCoupon | None]:
    """The cart with its discount reckoned anew, without a coupon that no longer applies (`offer` None: is gone)."""
    if cart.coupon is None:
        return replace(cart, discounts=()), None
    covered = offer.covered(cart.lines, product_facts) if offer else []
    refusal = offer.refusal(cart, covered, on=on, customer=customer) if offer else CouponRefusal.EXPIRED
    if offer is None or refusal is not None:
        dropped = DroppedCoupon(cart.coupon, refusal or CouponRefusal.EXPIRED)
        return replace(cart, coupon=None, discounts=()), dropped
    return replace(cart, discounts=(Discount(offer.code, offer.saving(covered)),)), None


def tier_of(spend: Money, tiers: tuple[Tier, ...]) -> Tier:
    """The highest tier this yearly spend reaches; `tiers` lowest first."""
    return [tier for tier in tiers if tier.from_spend <= spend][-1]


def tier_after(tier: Tier, tiers: tuple[Tier, ...]) -> Tier | None:
    """The next one up, None at the top; `tiers` lowest first."""
    above = tiers[tiers.index(tier) + 1 :]
    return above[0] if above else None
