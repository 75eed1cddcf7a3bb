"""What shall not be part of the goods: what was ruled out by name, and whatever else a message says "without" of.

It is no limit, since names and descriptions are not facts; what speaks of it comes last.
"""

from __future__ import annotations

import re

from core.domain.intent import RULED_OUT, Request

_WORD = r"[\w\u0900-\u0963\u0966-\u097f]+"
_EDGE = r"[\w\u0900-\u0963\u0966-\u097f]"
_NOT_BEFORE = (
    "without|no|not|non|minus|avoid|w/o|don'?t want|don'?t have|doesn'?t have|dont want|bina|bagair|vina|बिना|बगैर|विना"
)
_NOT_AFTER = (
    "nahi|nahin|nhi|na ho|mat|ke bina|ke bagair|nako|nakoy|naslela|naslele|"
    "नहीं|नको|न हो|मत|के बिना|के बगैर|नसलेला|नसलेली|नसलेले"
)
_SORT = r"(?:(?:wala|wali|wale|वाला|वाली|वाले)\s+)?"
_FILLER = r"(?:(?:any|too|much|many|the|a|an|so|big|heavy|visible|have|having|with)\s+)*"
_BEFORE = re.compile(rf"(?<!{_EDGE})(?:{_NOT_BEFORE})[\s-]+{_FILLER}({_WORD})(?:\s+(?:or|nor|ya|या)\s+({_WORD}))?")
_AFTER = re.compile(rf"(?:({_WORD})\s+(?:or|ya|या)\s+)?({_WORD})\s+{_SORT}(?:{_NOT_AFTER})(?!{_EDGE})")
_EMPTY = frozenset(
    """more less than too very sure idea problem issue need want like only in for from on at it that this one ones is
    are over above under below expensive costly cheap bad good you hai hain tha ho hona bhi kuch kuchh koi pata chahiye
    pasand abhi yeh ye woh wo bas aur pan he te kay wala wali wale mujhe mujhko maine mera meri mere hame mala majha
    mazha tumhi aap मुझे मेरा मेरी मैंने है हैं भी कुछ कोई यह वह पसंद चाहिए और हे ते काही मला माझा""".split()
)
_SHORTEST = 3
_LONG = 7


def shunned(request: Request) -> tuple[str, ...]:
    """As features that goods shall not have."""
    slots = request.slots
    parts = slots.not_categories if slots.categories else ()
    named = (*parts, *slots.not_materials, *slots.not_patterns)
    wished = {word for value in (*slots.garments, *slots.categories, *slots.colours) for word in value.split()}
    words = [word for word in _said(request.text) if word not in wished | _EMPTY and len(word) >= _SHORTEST]
    said = [root for root in map(_root, words) if not any(root in name for name in named)]
    return tuple(dict.fromkeys(f"{RULED_OUT}{word}" for word in (*named, *said)))


def _said(text: str) -> list[str]:
    lowered = text.casefold()
    found = (match.groups() for pattern in (_BEFORE, _AFTER) for match in pattern.finditer(lowered))
    return [word for words in found for word in words if word]


def _root(word: str) -> str:
    """Near enough to what descriptions say: "embroidery" and "embroidered", "laces" and "lace-up"."""
    if not word.isascii():
        return word
    return word[:-3] if len(word) >= _LONG else word.removesuffix("s")
