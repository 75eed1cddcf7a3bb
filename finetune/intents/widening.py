"""Widen wordings: fill their placeholders, mix scripts and make the slips that phones and haste make."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from agent.understanding.sound import is_devanagari, sound
from core.domain.lexicon import Lexicon, Term
from finetune.slips import slipped

_PLACEHOLDER = re.compile(r"{(\w+)}")
_LETTER_SIZES = ("XS", "S", "M", "L", "XL", "XXL", "m", "l", "xl", "double XL", "2XL", "medium", "large")
_NUMBER_SIZES = ("UK 8", "uk 9", "32", "34", "36", "40", "42", "size 7", "7", "38")
_AMOUNTS = ("500", "999", "1500", "2000", "2k", "1.2k", "₹1,999", "3000 rs", "rs 800", "5000", "two thousand", "10k")
_AMOUNTS_LATIN = (*_AMOUNTS, "do hazaar", "dedh hazaar", "pandrah sau", "paanch sau", "dhai hazar", "ek hazar rupaye")
_AMOUNTS_DEVANAGARI = ("500", "१५००", "2000", "दो हज़ार", "डेढ़ हज़ार", "पाँच सौ रुपये", "दोन हजार", "अडीच हजार", "1,499")
_PINS = ("400001", "411014", "560034", "110 017", "700019", "600028", "226010", "380015", "781006", "302021")
_CODES = ("SAVE20", "FIRST100", "DIWALI25", "FLAT300", "STYLE15", "welcome10", "MONSOON", "NEW50", "GET200", "SHOP75")
_COUNTS = ("2", "3", "4", "5", "two", "three", "6")
_COUNTS_LATIN = (*_COUNTS, "do", "teen", "char", "don", "tin")
_COUNTS_DEVANAGARI = ("2", "दो", "तीन", "दोन", "चार", "३", "4")
_NAMES = ("Priya", "rahul", "Sneha", "amit", "Fatima", "John", "kavita", "Arjun", "neha", "Sachin")
_NAMES_DEVANAGARI = ("प्रिया", "राहुल", "स्नेहा", "अमित", "सचिन", "नेहा")
_SHORTHAND = dict(
    pair.split("=")
    for pair in (
        "you=u are=r please=plz your=ur for=fr want=wnt order=ordr hai=h nahi=nhi mujhe=mje kya=kia message=msg and=n "
        "delivery=dlvry what=wat about=abt because=coz the=d chahiye=chaiye karo=kro my=mi when=wen have=hv "
        "thanks=thnx dikhao=dikha ahe=aahe mala=mla to=2 mera=mra with=wid this=dis"
    ).split()
)
_OPENERS = ("hi", "hello", "hey", "bhai", "sir", "ok", "please", "bhaiya", "actually", "so", "arre", "acha", "ji")
_CLOSERS = ("please", "plz", "na", "yaar", "thanks", "asap", "??", "!", "bhai", "ji", "...", "pls", "?")


@dataclass(frozen=True, slots=True)
class Fillings:
    """Values for placeholders, by script."""

    latin: dict[str, tuple[str, ...]]
    devanagari: dict[str, tuple[str, ...]]


def fillings(lexicon: Lexicon) -> Fillings:
    latin, devanagari = dict[str, tuple[str, ...]](), dict[str, tuple[str, ...]]()
    for name, terms in (
        ("category", lexicon.categories),
        ("colour", lexicon.colours),
        ("occasion", lexicon.occasions),
        ("gender", lexicon.genders),
        ("city", lexicon.cities),
        ("brand", lexicon.brands),
        ("material", lexicon.materials),
        ("pattern", lexicon.patterns),
    ):
        latin[name], devanagari[name] = (
            _words(terms, is_devanagari_wanted=False),
            _words(terms, is_devanagari_wanted=True),
        )
    devanagari["brand"] = latin["brand"]
    alike = {"size": _LETTER_SIZES + _NUMBER_SIZES, "pin": _PINS, "coupon": _CODES}
    return Fillings(
        latin | alike | {"amount": _AMOUNTS_LATIN, "n": _COUNTS_LATIN, "name": _NAMES},
        devanagari | alike | {"amount": _AMOUNTS_DEVANAGARI, "n": _COUNTS_DEVANAGARI, "name": _NAMES_DEVANAGARI},
    )


def _words(terms: dict[str, Term], *, is_devanagari_wanted: bool) -> tuple[str, ...]:
    """Every sure word; the canonical name several times, since that is what most shoppers type."""
    words = []
    for term in terms.values():
        own = [w for w in term.words if w not in term.shy and is_devanagari(w) == is_devanagari_wanted]
        words += [own[0]] * 3 + own if own else []
    return tuple(words)


class Widener:
    """Draws wordings of a seed; the same seed number draws the same ones."""

    def __init__(self, lexicon: Lexicon, *, seed: int) -> None:
        self._fillings = fillings(lexicon)
        self._chance = random.Random(seed)

    def filled(self, wording: str, copies: int) -> list[str]:
        """The seed with its placeholders filled in, each time otherwise; no text twice."""
        return list(dict.fromkeys(self._filled(wording) for _ in range(copies)))

    def _filled(self, wording: str) -> str:
        values = self._fillings.devanagari if is_devanagari(wording) else self._fillings.latin
        return _PLACEHOLDER.sub(lambda match: self._value(match.group(1), values), wording)

    def _value(self, name: str, values: dict[str, tuple[str, ...]]) -> str:
        if name == "order":
            return self._order()
        return self._chance.choice(values[name])

    def _order(self) -> str:
        number = self._chance.randrange(1000, 99_999_999)
        return self._chance.choice(("O-{}", "O-{}", "#{}", "{}", "ORD{}", "OD-{}")).format(number)

    def roughened(self, text: str) -> str:
        """With an opener, a closer, shorthand, a slip, other capitals or other letters, each by chance."""
        changes: list[tuple[float, Callable[[str], str]]] = [
            (0.15, self._opened),
            (0.25, self._closed),
            (0.3, self._shortened),
            (0.35, self._mistyped),
            (0.15, str.capitalize),
            (0.08, str.upper),
            (0.12, self._romanised),
        ]
        for probability, change in changes:
            if self._chance.random() < probability:
                text = change(text)
        return text

    def _opened(self, text: str) -> str:
        return f"{self._chance.choice(_OPENERS)}{self._chance.choice((' ', ', '))}{text}"

    def _closed(self, text: str) -> str:
        return f"{text} {self._chance.choice(_CLOSERS)}"

    def _shortened(self, text: str) -> str:
        words = [_SHORTHAND.get(word, word) if self._chance.random() < 0.6 else word for word in text.split()]
        return " ".join(words)

    def _mistyped(self, text: str) -> str:
        return slipped(text, self._chance)

    def _romanised(self, text: str) -> str:
        """Devanagari as it sounds, word by word."""
        return " ".join(sound(word) if is_devanagari(word) and word.isalnum() else word for word in text.split())
