"""Word which coupons there are, what each would save, and which rule a clause states."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from agent.planning.aspects import Aspect, aspects_of
from agent.planning.plan import Call
from agent.respond.draft import Part
from agent.respond.teller import Teller
from agent.respond.written import SAYS_NOTHING
from agent.results import Outcome
from core.domain.answer import Claim, Sentence
from core.domain.language import Language
from core.domain.offer import CouponRefusal, Offer
from core.domain.policy import Clause
from core.domain.romanising import romanised
from tools.offers.list_offers import OfferNow, OffersNow
from tools.support.read_policy import PolicyRead

OFFERS_TOLD = 3
CLAUSES_TOLD = 2
STEM = 4
_OF_ANY_RULE = (Aspect.RULES, Aspect.DETAILS)
"""Aspects of a question that tell no clause from another."""
_SAYS_NOTHING = (
    "क्या कैसे कितना कितने कितनी मुझे मेरा मेरी मेरे आपका आपकी आपके मैं होता होती करना करूँ बताओ बताइए "
    "काय कसे कशी कसं किती मला माझा माझी माझे तुमचा तुमची तुमचे तुमच्या आमच्या तुम्ही आम्ही आहेत करता करायचं सांगा "
    "order orders ऑर्डर"
)
"""Words of Hindi and Marathi questions that do not say what is asked, and what every rule is about."""


def tell_offers(outcome: Outcome, teller: Teller) -> Part:
    """The best coupons for this cart; those that need something more come with what they need."""
    found: OffersNow = outcome.data
    if not found.offers:
        return Part((teller.line("offer.none"),), next=teller.line("next.what_to_find"))
    usable = [now for now in found.offers if now.refusal is None]
    told = (usable or list(found.offers))[:OFFERS_TOLD]
    lead = teller.line("offer.usable" if usable and found.cart.lines else "offer.lead")
    sentences = [lead, *(_offer(now, found, teller) for now in told), teller.line("offer.one_only")]
    if teller.customer is None and any(now.refusal is CouponRefusal.SIGN_IN for now in told):
        sentences.append(teller.line("offer.sign_in"))
    chips = tuple(teller.word("chip.apply", code=now.offer.code) for now in usable[:2] if found.cart.lines)
    following = teller.line("next.apply" if chips else "next.what_to_find")
    codes = " ".join(now.offer.code for now in told)
    yes = Call("apply_coupon", {"code": usable[0].offer.code}, about={"codes": codes}) if chips else None
    return Part(tuple(sentences), next=following, yes=yes, chips=(*chips, teller.word("chip.cart")))


def _offer(now: OfferNow, found: OffersNow, teller: Teller) -> Sentence:
    """A coupon by its rule; on a filled cart, by what it takes off."""
    offer = now.offer
    source = f"offer:{offer.code}"
    code = Claim(offer.code, source)
    if now.saving and now.saving.minor and found.cart.lines:
        return teller.item("offer.saves", code=code, saving=teller.money(now.saving, source))
    given = Claim(gives(offer, teller), source)
    if now.short_of:
        return teller.item("offer.short", code=code, gives=given, missing=teller.money(now.short_of, source))
    until = teller.day(offer.ends_on, f"{source}:ends_on")
    return teller.item("offer.rule", code=code, gives=given, until=until)


def gives(offer: Offer, teller: Teller) -> str:
    """ "20 % off from ₹1,999, up to ₹500"."""
    source = f"offer:{offer.code}"
    parts = []
    if offer.percent is not None:
        parts.append(teller.word("offer.percent", percent=teller.number(float(offer.percent), source).text))
    elif offer.amount_off:
        parts.append(teller.word("offer.amount", amount=teller.money(offer.amount_off, source).text))
    if offer.minimum:
        parts = [" ".join([*parts, teller.word("offer.from", minimum=teller.money(offer.minimum, source).text)])]
    if offer.cap and offer.percent is not None:
        parts.append(teller.word("offer.cap", cap=teller.money(offer.cap, source).text))
    if offer.categories:
        parts.append(teller.word("offer.on", goods=teller.also([teller.goods(c) for c in offer.categories[:3]])))
    if offer.brands:
        parts.append(teller.word("offer.on", goods=teller.also(offer.brands[:3])))
    if offer.first_order_only:
        parts.append(teller.word("offer.first_order"))
    return ", ".join(parts)


def tell_refused_coupon(facts: dict[str, object], teller: Teller) -> Sentence:
    """Why a coupon cannot be used, with the figure that would mend it."""
    code = str(facts.get("code", ""))
    source = f"offer:{code}"
    values = {"code": Claim(code, source)}
    reason = CouponRefusal(str(facts["reason"]))
    if reason is CouponRefusal.BELOW_MINIMUM and facts.get("minimum"):
        values["minimum"] = teller.money(facts["minimum"], f"{source}:minimum")  # type: ignore[arg-type]
    if reason is CouponRefusal.NOT_STARTED:
        values["day"] = teller.day(facts["starts_on"], f"{source}:starts_on")  # type: ignore[arg-type]
    return teller.line(f"coupon.{reason}", **values)


def tell_policy(outcome: Outcome, teller: Teller) -> Part:
    """The clauses that speak of what was asked, in their own words, each with its number."""
    read: PolicyRead = outcome.data
    about = outcome.call.about
    chosen = chosen_clauses(read.clauses, about.get("asked", ""), about.get("words", ""))
    sentences = tuple(_clause(clause, teller) for clause in chosen)
    chips = (teller.word("chip.orders"), teller.word("chip.human"))
    return Part((teller.line("policy.lead"), *sentences), next=teller.line("next.after_policy"), chips=chips)


def chosen_clauses(clauses: tuple[Clause, ...], asked: str, words: str = "") -> list[Clause]:
    """Those that speak of what was asked, a rare word counting more and a title's twice; else the policy's first.

    The name of the policy itself tells its clauses not apart.
    """
    named = (_stems(c.policy) | {c.policy} for c in clauses[:1])
    wanted = {*asked.split(), *_stems(words)}.difference(
        _OF_ANY_RULE, _stems(f"{SAYS_NOTHING} {_SAYS_NOTHING}"), *named
    )
    titles = {c.clause_id: _words_of(c.title) for c in clauses}
    held = {c.clause_id: _spoken_of(c) for c in clauses}
    shared = Counter(word for own in held.values() for word in own)
    scores = {
        key: sum((2 if word in titles[key] else 1) / shared[word] for word in wanted & own) for key, own in held.items()
    }
    ranked = sorted(clauses, key=lambda c: -scores[c.clause_id])
    top = scores[ranked[0].clause_id]
    best = [c for c in ranked if not top or scores[c.clause_id] * 2 > top]
    return best[:CLAUSES_TOLD]


def _spoken_of(clause: Clause) -> set[str]:
    """Aspects and words of a clause in every language it is kept in."""
    return set().union(*map(_words_of, (clause.title, *clause.text.values())))


@lru_cache(maxsize=512)
def _words_of(clause_text: str) -> frozenset[str]:
    """Of the shop's own texts, which stay the same from turn to turn."""
    return frozenset({*aspects_of(clause_text), *_stems(clause_text)})


def _stems(text: str) -> set[str]:
    """Words by their first letters, so that "item" meets "items" and a word its endings."""
    return {word[:STEM] for word in re.findall(r"[\w\u0900-\u097f]{4,}", text.casefold())}


def _clause(clause: Clause, teller: Teller) -> Sentence:
    text = clause.text.get(teller.language)
    if text is None and teller.language is Language.ROMAN_MARATHI:
        text = romanised(clause.text["mr"])
    wording = text or clause.text["en"]
    said = Claim(wording.rstrip(), f"policy:{clause.clause_id}")
    return teller.item("policy.clause", text=said, clause=Claim(clause.clause_id, f"policy:{clause.clause_id}"))
