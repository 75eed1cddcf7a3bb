"""What is known of a shopper that a search may go by: what they looked at and bought, their sizes, their city."""

from __future__ import annotations

from core.domain.customer import Customer
from core.domain.ports import UnitOfWork
from core.domain.taste import History


async def history_of(shopper_id: str, customer: Customer | None, uow: UnitOfWork) -> History:
    """Of a customer, or of an anonymous shopper since their first visit; two short reads."""
    acts = await uow.shop_events.acts_of(shopper_id)
    if customer is None:
        return History(acts)
    return History(acts, customer.city, customer.usual_sizes)
