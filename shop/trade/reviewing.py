"""Write what customers say of what was delivered to them: stars by the shop's shares, words by what they bought."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from random import Random
from statistics import NormalDist
from typing import Any

from core.domain.catalogue import Review
from core.domain.delivery import INDIA
from core.domain.order import Order, OrderLine, OrderStatus
from shop.chance import stream
from shop.trade.market import Market, Offered
from shop.wording.grammar import Facts, Phrase, tidy
from shop.wording.sheet import phrases

FIRST_NUMBER = 700_001
STARS = {1: 0.02, 2: 0.03, 3: 0.10, 4: 0.30, 5: 0.55}
"""Share of reviews by stars; one and two stars are 5 % together."""
_LANGUAGES = {"en": 60, "hi-Latn": 25, "hi": 15}
_BOOKS = {"en": "en", "hi-Latn": "hinglish", "hi": "hindi"}
_TRIPS = ("Goa", "Manali", "Coorg", "Udaipur", "Rishikesh", "Ooty", "Gangtok", "Pondicherry", "Munnar", "Jaisalmer")
_SMILES = (" 👍", " ❤️", " 😊", " 👌", " 🔥")
_KIN = 0.55
"""How much of what a reviewer thinks comes from the product and not from themselves."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """A line somebody can write about."""

    order: Order
    line: OrderLine
    offered: Offered
    written_at: datetime


def write_reviews(orders: Sequence[Order], market: Market, count: int, *, seed: int, now: datetime) -> list[Review]:
    """About `count` reviews (fewer when less was delivered), oldest first; each by the customer who got the piece."""
    able = list(_delivered(orders, market, seed, now))
    chosen = stream(seed, "reviewers").sample(able, min(count, len(able)))
    chosen.sort(key=lambda one: (one.written_at, one.line.line_id))
    return [_review(one, number, seed) for number, one in enumerate(chosen, FIRST_NUMBER)]


def stars_for(quality: float, chance: Random) -> int:
    """Better products get more stars, and over all products the shares are those of STARS exactly."""
    felt = _KIN * quality + (1 - _KIN**2) ** 0.5 * chance.gauss(0, 1)
    return next(stars for stars, limit in _thresholds() if felt <= limit)


def quality_of(product_id: str, seed: int) -> float:
    """How good a product is, standard normal over the shop; reviews and ratings both follow it."""
    return stream(seed, "quality", product_id).gauss(0, 1)


@cache
def _thresholds() -> tuple[tuple[int, float], ...]:
    normal, sums = NormalDist(), 0.0
    limits = []
    for stars, share in STARS.items():
        sums += share
        limits.append((stars, normal.inv_cdf(sums) if sums < 0.999 else float("inf")))
    return tuple(limits)


def _delivered(orders: Sequence[Order], market: Market, seed: int, now: datetime) -> Iterator[Delivered]:
    for order in orders:
        brought = order.shipment.delivered_at if order.shipment else None
        if order.status is not OrderStatus.DELIVERED or brought is None:
            continue
        for line in order.lines:
            written = brought + timedelta(hours=20 + 500 * stream(seed, "written", line.line_id).random() ** 2)
            if written <= now:
                yield Delivered(order, line, market.products[line.product_id], written)


def _review(one: Delivered, number: int, seed: int) -> Review:
    chance = stream(seed, "review", one.line.line_id)
    stars = stars_for(quality_of(one.line.product_id, seed), chance)
    language = chance.choices(list(_LANGUAGES), weights=list(_LANGUAGES.values()))[0]
    return Review(
        review_id=f"W-{number}",
        product_id=one.line.product_id,
        customer_id=one.order.customer_id,
        order_id=one.order.order_id,
        stars=stars,
        text=_text(one, stars, language, seed, chance),
        language=language,
        written_at=one.written_at.replace(microsecond=0),
    )


def _text(one: Delivered, stars: int, language: str, seed: int, chance: Random) -> str:
    book = _book(_BOOKS[language])
    known = _facts(one, stars, language, seed, chance)
    sentences: list[str] = []
    said: set[str] = set()
    for topic in chance.choice(_table("plans")["plans"][str(stars)]).split():
        fitting = [phrase for phrase in book[topic] if phrase.fits(known, said)]
        if not fitting:
            continue
        chosen = chance.choices(fitting, weights=[1.0 + len(phrase.guard) for phrase in fitting])[0]
        used: set[str] = set()
        sentences.append(_capital(tidy(chosen.render(known, chance, frozenset(), used))))
        said |= used & {"paid", "days", "city", "size", "brand", "colour"}
    return _handwriting(" ".join(sentences), language, chance)


def _facts(one: Delivered, stars: int, language: str, seed: int, chance: Random) -> Facts:
    """What the writer knows: the piece, its size and colour, what was paid, how long it took and to where."""
    product, order = one.offered.product, one.order
    english, roman, devanagari, agreement, kind = _nouns()[product.category]
    noun = {"en": english, "hi-Latn": roman, "hi": devanagari}[language]
    many = agreement in ("mp", "fp") or (english.endswith("s") and not english.endswith("dress"))
    known: dict[str, str | tuple[str, ...]] = {
        "noun": noun,
        "noun_s": english if many else f"{english}s",
        "num": "many" if many else "one",
        "g": agreement,
        "kind": kind,
        "category": product.category,
        "gender": one.offered.gender,
        "age": "kids" if one.offered.gender in ("girls", "boys") else "adult",
        "colour": _colour(one.line.colour, language),
        "paid": f"{one.line.unit_price.minor // 100:,}",
        "city": order.address.city,
        "days": str(_journey(order)),
        "brand": product.brand or "",
        "runs": chance.choices(_runs(product.product_id, seed), weights=(8, 2))[0],
        "stars": str(stars),
        "trip": chance.choice(_TRIPS),
        "other": chance.choice(("shirt", "dupatta", "towel", "t-shirt")),
        "pattern": product.pattern or "",
    }
    known |= (
        {"size": one.line.size, "sized": "yes"} if one.offered.sizing.name not in ("one", "cushion", "runner") else {}
    )
    known |= {"material": product.material} if product.material else {}
    known |= {"patterned": "yes"} if product.pattern not in (None, "solid", "washed", "textured") else {}
    known |= {"fest": "yes"} if {"wedding", "festive"} & set(product.occasions) else {}
    known |= {"formal": "yes"} if "formal" in product.occasions else {}
    return known


def _runs(product_id: str, seed: int) -> tuple[str, str]:
    """How the product's sizes turn out, on which most of its reviewers agree, and what the others say."""
    draw = stream(seed, "runs", product_id).random()
    return ("small", "true") if draw < 0.17 else ("large", "true") if draw < 0.31 else ("true", "small")


def _journey(order: Order) -> int:
    brought = order.shipment.delivered_at if order.shipment else None
    return max(1, (brought.astimezone(INDIA).date() - order.placed_at.astimezone(INDIA).date()).days) if brought else 5


def _handwriting(text: str, language: str, chance: Random) -> str:
    """As people type: some never use capitals or full stops, some add a smile."""
    draw = chance.random()
    if language != "hi" and draw < 0.16:
        text = text.lower().rstrip(".")
    elif draw < 0.3:
        text = text.rstrip(".।")
    elif draw < 0.38:
        text = text.rstrip(".।") + "!"
    return text + chance.choice(_SMILES) if chance.random() < 0.07 else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _colour(colour: str, language: str) -> str:
    return str(_table("hindi")["colours"].get(colour, colour)) if language == "hi" else colour


@lru_cache(maxsize=1)
def _nouns() -> Mapping[str, Sequence[str]]:
    return {name: tuple(row) for name, row in _table("nouns").items()}


@cache
def _book(name: str) -> dict[str, tuple[Phrase, ...]]:
    """The phrases of one language, by topic."""
    read = _table(name)
    return {topic: phrases(texts, read["macros"]) for topic, texts in read["says"].items()}


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("shop.facts.reviews").joinpath(f"{name}.toml").read_text("utf-8"))
