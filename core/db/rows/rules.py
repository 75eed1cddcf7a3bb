"""Offers, tiers and policy clauses as rows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from core.db.rows.catalogue import Values, minor, money
from core.domain.money import Money
from core.domain.offer import Offer, Tier
from core.domain.policy import Clause


def offer_values(offer: Offer) -> Values:
    return {
        "code": offer.code.upper(),
        "title": offer.title,
        "starts_on": offer.starts_on,
        "ends_on": offer.ends_on,
        "percent": None if offer.percent is None else str(offer.percent),
        "amount_off_minor": minor(offer.amount_off),
        "minimum_minor": minor(offer.minimum),
        "cap_minor": minor(offer.cap),
        "categories": offer.categories,
        "brands": offer.brands,
        "per_customer_limit": offer.per_customer_limit,
        "total_limit": offer.total_limit,
        "used": offer.used,
        "used_made": offer.used,
        "first_order_only": offer.first_order_only,
        "tier": offer.tier,
    }


def offer_from(row: Row[Any]) -> Offer:
    return Offer(
        code=row.code,
        title=row.title,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        percent=None if row.percent is None else Decimal(row.percent),
        amount_off=money(row.amount_off_minor),
        minimum=money(row.minimum_minor),
        cap=money(row.cap_minor),
        categories=tuple(row.categories),
        brands=tuple(row.brands),
        per_customer_limit=row.per_customer_limit,
        total_limit=row.total_limit,
        used=row.used,
        first_order_only=row.first_order_only,
        tier=row.tier,
    )


def tier_values(tier: Tier) -> Values:
    return {
        "name": tier.name,
        "from_spend_minor": tier.from_spend.minor,
        "multiplier": str(tier.multiplier),
        "benefits": tier.benefits,
    }


def tier_from(row: Row[Any]) -> Tier:
    return Tier(row.name, Money(row.from_spend_minor), Decimal(row.multiplier), tuple(row.benefits))


def clause_values(clause: Clause, position: int) -> Values:
    return {
        "clause_id": clause.clause_id,
        "position": position,
        "policy": clause.policy,
        "title": clause.title,
        "text": clause.text,
    }


def clause_from(row: Row[Any]) -> Clause:
    return Clause(row.clause_id, row.policy, row.title, row.text)
