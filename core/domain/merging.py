"""Two carts made one, when a shopper signs in."""

from __future__ import annotations

from dataclasses import replace

from core.domain.cart import MAX_LINES, MAX_QUANTITY, Cart


def merged(target: Cart, source: Cart) -> Cart:
    """`source`'s lines laid onto `target`'s; line ids of both are kept, same variants become one line.

    No line grows past MAX_QUANTITY and no cart past MAX_LINES; the coupon of `target` wins.
    """
    lines = {line.variant_id: line for line in target.lines}
    for line in source.lines:
        kept = lines.get(line.variant_id)
        if kept is not None:
            lines[line.variant_id] = replace(kept, quantity=min(kept.quantity + line.quantity, MAX_QUANTITY))
        elif len(lines) < MAX_LINES:
            lines[line.variant_id] = line
    coupon = target.coupon or source.coupon
    return replace(target, lines=tuple(lines.values()), coupon=coupon, discounts=target.discounts or source.discounts)
