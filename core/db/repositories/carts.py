"""Carts, each one row: read and written whole."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from core.db.rows.shoppers import cart_line_from, cart_line_values, discount_from, discount_values
from core.db.tables import carts
from core.domain.cart import Cart, CartChanged
from core.domain.merging import merged

_OF = select(carts.c.version, carts.c.coupon, carts.c.lines, carts.c.discounts).where(
    carts.c.shopper_id == bindparam("shopper")
)
_HOLD = _OF.with_for_update()
_PUT = insert(carts)
_SAVE = (
    _PUT.on_conflict_do_update(
        index_elements=["shopper_id"],
        set_={name: _PUT.excluded[name] for name in ("version", "coupon", "lines", "discounts")},
        where=carts.c.version == _PUT.excluded.version - 1,
    )
).returning(carts.c.version)
_EMPTY = delete(carts).where(carts.c.shopper_id == bindparam("shopper"))


class SqlCarts:
    """Implements `ports.Carts`."""

    def __init__(self, connection: AsyncConnection, *, writes: bool) -> None:
        self._connection = connection
        self._of = _HOLD if writes else _OF

    async def of(self, shopper_id: str) -> Cart:
        row = (await self._connection.execute(self._of, {"shopper": shopper_id})).first()
        if row is None:
            return Cart(shopper_id)
        return Cart(
            shopper_id=shopper_id,
            lines=tuple(cart_line_from(values) for values in row.lines),
            coupon=row.coupon,
            discounts=tuple(discount_from(values) for values in row.discounts),
            version=row.version,
        )

    async def save(self, cart: Cart) -> Cart:
        """Raises CartChanged when it was not the newest."""
        values = {
            "shopper_id": cart.shopper_id,
            "version": cart.version + 1,
            "coupon": cart.coupon,
            "lines": [cart_line_values(line) for line in cart.lines],
            "discounts": [discount_values(discount) for discount in cart.discounts],
        }
        if (await self._connection.execute(_SAVE, values)).first() is None:
            raise CartChanged("the cart was changed meanwhile; please try again")
        return Cart(cart.shopper_id, cart.lines, cart.coupon, cart.discounts, cart.version + 1)

    async def move(self, from_shopper: str, to_shopper: str) -> Cart:
        """Discounts are left to the next write: a coupon may look different for who signed in."""
        source, target = await self.of(from_shopper), await self.of(to_shopper)
        if not source.lines and source.coupon is None:
            return target
        await self._connection.execute(_EMPTY, {"shopper": from_shopper})
        return await self.save(merged(target, source))
