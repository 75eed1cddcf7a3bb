"""Fill the slots of a request with what its words name, normalised as the label guide says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from agent.understanding.amounts import Amount, Amounts
from agent.understanding.counts import Counts
from agent.understanding.cues import Cues, Found
from agent.understanding.gazetteer import Gazetteer, Kind, Mention
from agent.understanding.identifiers import Identifiers, find_identifiers
from agent.understanding.negation import Negation
from agent.understanding.prices import PriceBounds, Prices
from agent.understanding.size_named import SizeNamed
from agent.understanding.sizes import Sizes
from agent.understanding.taken_back import TakingBack
from agent.understanding.telling import Telling
from agent.understanding.text import Text
from core.domain.intent import RULED_OUT, Slots, Sort
from core.domain.lexicon import Lexicon
from core.domain.money import Money

WAISTS = range(26, 51)
_SAID_TWICE = frozenset({Kind.CATEGORY, Kind.COLOUR})
"""Kinds that a message which rules them out names again: "no lehenga, everybody wears lehengas"."""
_DETERMINERS = frozenset("a an the this that my these those is iss us uss mere meri mera इस उस मेरे मेरी या ह्या".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with everything that was found in it."""

    text: Text
    mentions: tuple[Mention, ...]
    ruled_out: frozenset[Mention]
    company: frozenset[Mention]
    """Named only for the wish to go with."""
    identifiers: Identifiers
    amounts: tuple[Amount, ...]
    sizes: tuple[SizeNamed, ...]
    prices: PriceBounds
    withdrawn: frozenset[Mention] = frozenset()
    """Taken back by the message itself: neither wished for nor ruled out."""
    takes_back: bool = False
    """A value, a size too, was taken back: its parts mean nothing apart."""
    not_sizes: tuple[SizeNamed, ...] = ()

    def wished(self, kind: Kind) -> list[Mention]:
        left_out = self.ruled_out | self.company | self.withdrawn
        refused = {(m.kind, m.called) for m in self.ruled_out - self.withdrawn if m.kind in _SAID_TWICE}
        return [m for m in self.mentions if m.kind is kind and m not in left_out and (kind, m.called) not in refused]

    def not_wished(self, kind: Kind) -> list[Mention]:
        return [m for m in self.mentions if m.kind is kind and m in self.ruled_out - self.withdrawn]

    def has(self, *kinds: Kind) -> bool:
        return any(mention.kind in kinds for mention in self.mentions)


class SlotReader:
    """Finds values first (`read`); what only the intent can settle comes after (`fill`)."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, cues: Cues) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._telling = Telling(cues)
        self._negation = Negation(cues)
        self._taking_back = TakingBack(cues)
        self._amounts = Amounts(cues)
        self._prices = Prices(cues)
        self._sizes = Sizes(cues)
        self._counts = Counts(cues)
        self._sort = cues("sort", *(sort.value for sort in Sort if sort is not Sort.RELEVANCE))
        self._not_before, self._not_after = cues("negation", "before"), cues("negation", "after")
        self._any = cues("refine", "any")
        self._features = cues("refine", "features")
        self._popular = cues("liked", "most")
        self._shades = cues("shade", "modifiers")
        self._with_before = cues("with", "before")
        self._with_after = cues("with", "after")
        self._stars = cues("rating", "stars")
        self._at_least = cues("rating", "least")

    def read(self, text: Text, *, size_expected: bool = False, looking: bool = False) -> Reading:
        """`size_expected`: it was just asked for; `looking`: a list was just shown, and a number alone narrows it."""
        identifiers = self._identified(text)
        taken = set(identifiers.tokens)
        mentions = [m for m in self._telling.meant(text, self._gazetteer.find(text)) if not _touch(m, taken)]
        company = self._companions(text, mentions)
        amounts = [amount for amount in self._amounts.find(text) if not _touch(amount, taken)]
        in_names = {place for mention in mentions for place in range(mention.first, mention.last)}
        amounts = [amount for amount in amounts if not _touch(amount, in_names)]
        lone = amounts[0] if looking and len(amounts) == 1 and _is_all(text, amounts[0]) else None
        expected = size_expected or (lone is not None and lone.value in WAISTS and not lone.has_currency)
        sizes = self._sizes.find(text, amounts, mentions, expected=expected)
        in_sizes = {place for size in sizes for place in range(size.first, size.last)}
        free = [amount for amount in amounts if not _touch(amount, in_sizes)]
        taken_back = self._taking_back.find(text, mentions, sizes)
        refused = self._negation.sizes_ruled_out(text, sizes) - taken_back.sizes
        beside_goods = any(mention.kind in (Kind.CATEGORY, Kind.GROUP) for mention in mentions)
        return Reading(
            text=text,
            mentions=tuple(mentions),
            company=company,
            ruled_out=self._negation.ruled_out(text, mentions),
            identifiers=identifiers,
            amounts=tuple(free),
            sizes=tuple(size for size in sizes if size not in taken_back.sizes | refused),
            not_sizes=tuple(size for size in sizes if size in refused),
            withdrawn=taken_back.mentions,
            takes_back=bool(taken_back.mentions or taken_back.sizes),
            prices=self._prices.find(text, free, beside_goods=beside_goods, alone=lone is not None),
        )

    def _identified(self, text: Text) -> Identifiers:
        """Six figures right before goods ("900000 socks") are a count and no PIN code."""
        found = find_identifiers(text)
        behind = found.pin_code.last if found.pin_code else len(text.tokens)
        if behind < len(text.tokens) and self._gazetteer.names(text.tokens[behind], Kind.CATEGORY):
            return replace(found, pin_code=None)
        return found

    def fill(self, reading: Reading, *, carting: bool) -> Slots:
        """The slots; `carting`: the request changes the cart, where a lone number is a count."""
        slots = self._without_the_unwished(self._wished(_of_identifiers(reading.identifiers), reading), reading)
        return replace(
            slots,
            price_min=_rupees(reading.prices.low),
            price_max=_rupees(reading.prices.high),
            sort=self._sorted(reading.text),
            features=self._named_features(reading.text),
            popular=self._popular.first(reading.text) is not None,
            quantity=self._quantity(reading, carting=carting),
            quantity_change=self._counts.change(reading.text) if carting else None,
            freed=tuple(dict.fromkeys(found.value for found in self._any.all(reading.text))),
            min_rating=self._min_rating(reading),
            child_age=_child_age(reading),
        )

    def _wished(self, slots: Slots, reading: Reading) -> Slots:
        wished = reading.wished
        goods = wished(Kind.CATEGORY)
        groups = [] if goods else wished(Kind.GROUP)
        return replace(
            slots,
            categories=_names(goods) or self._members(groups),
            garments=_called(goods) or tuple(m.name for m in groups if self._stands(m)),
            group=groups[0].name if groups else None,
            colours=_names(wished(Kind.COLOUR)),
            shades=self._named_shades(reading.text, wished(Kind.COLOUR)),
            gender=_gender(wished(Kind.GENDER)),
            brands=_names(wished(Kind.BRAND)),
            sizes=tuple(dict.fromkeys(size.size for size in reading.sizes)),
            occasions=_names(wished(Kind.OCCASION)),
            materials=_names(wished(Kind.MATERIAL)),
            fits=_names(wished(Kind.FIT)),
            patterns=_names(wished(Kind.PATTERN)),
            city=next((mention.name for mention in wished(Kind.CITY)), None),
        )

    def _without_the_unwished(self, slots: Slots, reading: Reading) -> Slots:
        unwished, goods = reading.not_wished, reading.wished(Kind.CATEGORY)
        return replace(
            slots,
            not_categories=_without(_names(unwished(Kind.CATEGORY)), _names(goods)),
            not_garments=_called(unwished(Kind.CATEGORY)),
            not_sizes=tuple(dict.fromkeys(size.size for size in reading.not_sizes)),
            not_colours=_without(_names(unwished(Kind.COLOUR)), slots.colours),
            not_shades=self._named_shades(reading.text, unwished(Kind.COLOUR)),
            not_brands=_names(unwished(Kind.BRAND)),
            not_materials=_names(unwished(Kind.MATERIAL)),
            not_patterns=_names(unwished(Kind.PATTERN)),
            not_fits=_names(unwished(Kind.FIT)),
        )

    def _companions(self, text: Text, mentions: Sequence[Mention]) -> frozenset[Mention]:
        """What the wish only has to go with ("shoes with a black kurta"), if something else is wished for."""
        goods = [mention for mention in mentions if mention.kind is Kind.CATEGORY]
        beside = {m for good in goods for m in self._company(text, good, mentions)}
        return frozenset(beside) if any(good not in beside for good in goods) else frozenset()

    def _company(self, text: Text, good: Mention, mentions: Sequence[Mention]) -> list[Mention]:
        """The garment with its looks, when it stands behind "with" or before "ke saath"."""
        looks = [good]
        for mention in reversed(mentions[: mentions.index(good)]):
            if mention.kind is Kind.CATEGORY or looks[-1].first - mention.last > 1:
                break
            looks.append(mention)
        first = looks[-1].first
        led = self._with_before.ending(text.tokens, first) or (
            first > 0
            and text.tokens[first - 1].low in _DETERMINERS
            and self._with_before.ending(text.tokens, first - 1)
        )
        followed = good.last < len(text.tokens) and self._with_after.at(text.tokens, good.last)
        return looks if led or followed else []

    def _members(self, groups: Sequence[Mention]) -> tuple[str, ...]:
        members = (name for mention in groups for name in self._lexicon.group_terms[mention.name].members)
        return tuple(dict.fromkeys(members))

    def _stands(self, mention: Mention) -> bool:
        return self._lexicon.group_terms[mention.name].stands

    def _named_shades(self, text: Text, colours: Sequence[Mention]) -> tuple[str, ...]:
        """In full, each once; "metallic" right before "gold" is no colour of its own."""
        leads = {colour.last for colour in colours if text.tokens[colour.last - 1] in self._shades}
        told = {colour.first for colour in colours} & leads
        return tuple(dict.fromkeys(self._shade(text, colour) for colour in colours if colour.last not in told))

    def _shade(self, text: Text, mention: Mention) -> str:
        """ "Light pink" and "halka gulabi" are a shade of pink."""
        tone = self._shades.value(text.tokens[mention.first - 1]) if mention.first else None
        return f"{tone} {mention.called}" if tone and mention.called == mention.name else mention.called

    def _named_features(self, text: Text) -> tuple[str, ...]:
        """Those that are ruled out with a "no" before them."""
        found = self._features.all(text)
        return tuple(dict.fromkeys(f"{RULED_OUT if self._is_unwished(f, text) else ''}{f.value}" for f in found))

    def _is_unwished(self, feature: Found, text: Text) -> bool:
        followed = feature.last < len(text.tokens) and self._not_after.at(text.tokens, feature.last)
        return bool(followed or self._not_before.ending(text.tokens, feature.first))

    def _sorted(self, text: Text) -> Sort | None:
        found = self._sort.first(text)
        return Sort(found.value) if found else None

    def _quantity(self, reading: Reading, *, carting: bool) -> int | None:
        taken = {place for amount in reading.prices.used for place in range(amount.first, amount.last)}
        return self._counts.find(reading.text, reading.amounts, reading.mentions, taken, carting=carting)

    def _min_rating(self, reading: Reading) -> float | None:
        """ "4 stars and up", "rating above 4"."""
        for amount in reading.amounts:
            around = reading.text.tokens[max(0, amount.first - 2) : amount.last + 3]
            starred = any(token in self._stars for token in around)
            if 1 <= amount.value <= 5 and starred and any(token in self._at_least for token in around):
                return float(amount.value)
        return None


def _of_identifiers(ids: Identifiers) -> Slots:
    return Slots(
        order_ids=tuple(identifier.written for identifier in ids.order_ids),
        product_ids=tuple(identifier.written for identifier in ids.product_ids),
        pin_code=ids.pin_code.written if ids.pin_code else None,
        coupon=ids.coupon.written if ids.coupon else None,
    )


def _is_all(text: Text, amount: Amount) -> bool:
    return text.length == amount.last - amount.first


def _touch(span: Mention | Amount, taken: Iterable[int]) -> bool:
    places = set(taken)
    return any(place in places for place in range(span.first, span.last))


def _names(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.name for mention in mentions))


def _without(names: tuple[str, ...], wished: tuple[str, ...]) -> tuple[str, ...]:
    """ "Not ankle boots, Chelsea boots", "green but not neon green": what both are sold as is not ruled out."""
    return tuple(name for name in names if name not in wished)


def _called(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.called for mention in mentions))


def _gender(mentions: Sequence[Mention]) -> str | None:
    """The narrowest where several agree ("girl kids"); of two that differ, the first."""
    names = _names(mentions)
    narrow = [name for name in names if name not in ("kids", "unisex")]
    if {"men", "women"} <= set(names):
        return None
    return next(iter(narrow or names), None)


def _rupees(amount: Decimal | None) -> Money | None:
    return Money.of(amount.quantize(Decimal("0.01"))) if amount is not None else None


def _child_age(reading: Reading) -> int | None:
    """The age in figures or words that a size was worked out from."""
    aged = [size for size in reading.sizes if size.from_age]
    return int(aged[0].size.partition("-")[0]) if aged else None
