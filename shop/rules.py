"""The shop's rules as written down in `shop/facts`: coupons, loyalty tiers, return windows and policy clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from core.domain.money import Money
from core.domain.offer import Offer, Tier
from core.domain.policy import Clause
from shop.assortment.lines import facts

LANGUAGES = ("en", "hi", "mr", "hi-Latn")
_CLAUSE = re.compile(r"^## (?P<id>[A-Z]{3}-\d+) (?P<title>.+)$", re.MULTILINE)
_WORDING = re.compile(r"^\*\*(?P<language>[\w-]+)\*\*\s+(?P<text>.+?)(?=^\*\*|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Campaign:
    """A coupon, and how likely a customer who may use it does."""

    offer: Offer
    taken: float


def campaigns(as_of: date) -> tuple[Campaign, ...]:
    """Every coupon, past and coming ones too, dated from the day the shop is made."""
    return tuple(Campaign(_offer(code, spec, as_of), spec["taken"]) for code, spec in facts("offers")["offers"].items())


@lru_cache(maxsize=1)
def tiers() -> tuple[Tier, ...]:
    """Lowest first."""
    return tuple(
        Tier(spec["name"], Money.of(spec["from_spend"]), Decimal(spec["multiplier"]), tuple(spec["benefits"]))
        for spec in facts("offers")["tiers"]
    )


@lru_cache(maxsize=1)
def _return_table() -> tuple[int, dict[str, int]]:
    table = facts("returns")
    return table["default"], {name: int(days) for days, names in table["days"].items() for name in names}


def return_days(category: str) -> int:
    """Days after delivery in which it can be given back; 0 when it cannot."""
    default, days = _return_table()
    return days.get(category, default)


@lru_cache(maxsize=1)
def clauses() -> tuple[Clause, ...]:
    """Every clause of `shop/facts/policies`; raises ValueError for one that lacks a language."""
    folder = files("shop.facts.policies")
    names = sorted(f.name for f in folder.iterdir() if f.name.endswith(".md"))
    return tuple(
        c for name in names for c in clauses_in(name.removesuffix(".md"), folder.joinpath(name).read_text("utf-8"))
    )


def clauses_in(policy: str, text: str) -> tuple[Clause, ...]:
    """The clauses of one policy file: a `## RET-1 Title` each, then `**en** wording` for every language."""
    heads = list(_CLAUSE.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return tuple(_clause(policy, head, text[head.end() : end]) for head, end in zip(heads, ends, strict=True))


def _clause(policy: str, head: re.Match[str], body: str) -> Clause:
    wordings = {m["language"]: " ".join(m["text"].split()) for m in _WORDING.finditer(body)}
    missing = set(LANGUAGES) - wordings.keys()
    if missing:
        raise ValueError(f"{policy}: clause {head['id']} has no wording in {', '.join(sorted(missing))}")
    return Clause(head["id"], policy, head["title"].strip(), wordings)


def _offer(code: str, spec: dict[str, Any], as_of: date) -> Offer:
    return Offer(
        code=code,
        title=spec["title"],
        starts_on=as_of + timedelta(days=spec["starts"]),
        ends_on=as_of + timedelta(days=spec["ends"]),
        percent=Decimal(spec["percent"]) if "percent" in spec else None,
        amount_off=_rupees(spec, "amount_off"),
        minimum=_rupees(spec, "minimum"),
        cap=_rupees(spec, "cap"),
        categories=tuple(spec.get("categories", ())),
        brands=tuple(spec.get("brands", ())),
        per_customer_limit=spec.get("per_customer_limit"),
        total_limit=spec.get("total_limit"),
        first_order_only=spec.get("first_order_only", False),
        tier=spec.get("tier"),
    )


def _rupees(spec: dict[str, Any], key: str) -> Money | None:
    return Money.of(spec[key]) if key in spec else None
