"""Simulated shoppers' queries: what somebody might type who looks for one product, and what of it they asked for."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agent.understanding.sound import is_devanagari
from core.domain.catalogue import Product
from core.domain.lexicon import Lexicon, Term
from finetune.slips import slipped

_CHANCES = {
    "colour": 0.4,
    "gender": 0.35,
    "material": 0.25,
    "pattern": 0.22,
    "occasion": 0.2,
    "fit": 0.1,
    "brand": 0.12,
    "detail": 0.25,
    "price": 0.15,
}
_BARE = 0.3
"""Share of queries that are typed as into a search box, without a sentence around them."""
_SLIP = 0.15
_SCRIPTS = {"en": 0.5, "hi-Latn": 0.22, "hi": 0.15, "mr": 0.13}
_FRAMES: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("show me {}", "i need a {}", "looking for {}", "do you have {}", "any {}?", "want to buy {}"),
        *("can i see some {}", "{} please", "find me {}", "which {} are in stock", "get me {}", "nice {}"),
    ),
    "hi-Latn": (
        *("{} dikhao", "mujhe {} chahiye", "{} hai kya", "koi accha {} batao", "{} dikha do", "{} lena hai"),
        *("ek {} chahiye tha", "mala {} havay", "{} dakhva", "{} milega kya", "{} ahe ka", "{} pahije"),
    ),
    "hi": ("{} दिखाओ", "मुझे {} चाहिए", "{} है क्या", "कोई अच्छा {} बताइए", "{} लेना है", "{} मिलेगा क्या"),
    "mr": ("{} दाखवा", "मला {} हवा आहे", "{} आहे का", "चांगला {} सुचवा", "{} घ्यायचा आहे", "{} मिळेल का"),
}
_FOR = {"en": "for {}", "hi-Latn": "{} ke liye", "hi": "{} के लिए", "mr": "{} साठी"}
_UNDER = {"en": "under {}", "hi-Latn": "{} ke andar", "hi": "{} के अंदर", "mr": "{} च्या आत"}
_AMOUNTS = ("500", "800", "1000", "1500", "2000", "2500", "3000", "5000")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, and the facts it names: by kind the product's own values."""

    text: str
    facts: Mapping[str, str]

    def is_met_by(self, product: Product) -> bool:
        return all(value in facts_of(product).get(kind, ()) for kind, value in self.facts.items())


def facts_of(product: Product) -> dict[str, tuple[str, ...]]:
    """What of a product a passage says and a query may ask for."""
    gender = product.gender.value if product.gender else None
    single = {
        "category": product.category,
        "gender": gender,
        "material": product.material,
        "pattern": product.pattern,
        "fit": product.fit,
        "brand": product.brand,
    }
    found = {kind: (value,) for kind, value in single.items() if value}
    details = tuple(value.lower() for value in product.attributes.values() if " " in value and not _has_digit(value))
    return found | {"colour": product.colours, "occasion": product.occasions, "detail": details}


class QueryMaker:
    """Draws queries for products; the same seed draws the same ones."""

    def __init__(self, lexicon: Lexicon, *, seed: int) -> None:
        self._draw = random.Random(seed)
        self._terms: dict[str, Mapping[str, Term]] = {
            "category": lexicon.categories,
            "colour": lexicon.colours,
            "gender": lexicon.genders,
            "material": lexicon.materials,
            "pattern": lexicon.patterns,
            "occasion": lexicon.occasions,
            "fit": lexicon.fits,
            "brand": lexicon.brands,
        }

    def query(self, product: Product) -> Asked:
        language = self._draw.choices(list(_SCRIPTS), list(_SCRIPTS.values()))[0]
        facts = self._chosen(facts_of(product))
        said = {kind: self._word(kind, value, language) for kind, value in facts.items()}
        text = " ".join(self._ordered(said, language))
        if self._draw.random() >= _BARE:
            text = self._draw.choice(_FRAMES[language]).format(text)
        if self._draw.random() < _SLIP:
            text = slipped(text, self._draw)
        return Asked(text, facts)

    def _chosen(self, facts: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """The garment, and of the rest each by its chance; never so many that nobody would type it."""
        wanted = [kind for kind, chance in _CHANCES.items() if facts.get(kind) and self._draw.random() < chance]
        kinds = ["category", *self._draw.sample(wanted, min(len(wanted), 4))]
        return {kind: self._draw.choice(facts[kind]) for kind in kinds}

    def _word(self, kind: str, value: str, language: str) -> str:
        """A surface form in the language's script; the canonical name where there is none."""
        term = self._terms.get(kind, {}).get(value)
        if term is None:
            return value.lower() if language == "en" else value
        wants_devanagari = language in ("hi", "mr")
        words = [word for word in term.words if word not in term.shy and is_devanagari(word) == wants_devanagari]
        if language == "en" and self._draw.random() < 0.7:
            return term.name
        return self._draw.choice(words) if words else term.name

    def _ordered(self, said: Mapping[str, str], language: str) -> Iterable[str]:
        before = [said[kind] for kind in ("pattern", "colour", "brand", "material", "fit") if kind in said]
        after = [f"with {said['detail']}"] if "detail" in said else []
        after += [_FOR[language].format(said[kind]) for kind in ("occasion", "gender") if kind in said]
        if self._draw.random() < _CHANCES["price"]:
            after.append(_UNDER[language].format(self._draw.choice(_AMOUNTS)))
        self._draw.shuffle(after)
        parts = [*before, said["category"], *after]
        if self._draw.random() < 0.1:
            self._draw.shuffle(parts)
        return parts


def _has_digit(value: str) -> bool:
    return any(letter.isdigit() for letter in value)
