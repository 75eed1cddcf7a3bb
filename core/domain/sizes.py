"""Sizes as shoppers name them: in which order, and which two are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

LETTERS = ("xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "xxxxl", "xxxxxl", "xxxxxxl")
CHEST_LETTERS = {36: "XS", 38: "S", 40: "M", 42: "L", 44: "XL", 46: "XXL", 48: "3XL"}
"""Men's chests in inches, as Indian shops letter them."""
BUST_LETTERS = {32: "XS", 34: "S", 36: "M", 38: "L", 40: "XL", 42: "XXL", 44: "3XL"}
"""Women's busts in inches, likewise."""
_PLUS = re.compile(r"([2-6])x(l?)$")


def in_order(sizes: Iterable[str]) -> tuple[str, ...]:
    """No repeats; letters by size, then numbers by value, then anything else as it came."""
    return tuple(sorted(dict.fromkeys(sizes), key=_rank))


def is_same_size(own: str, wanted: str) -> bool:
    """ "2XL" is XXL, and a bare "9" is a product's "UK 9"."""
    return _folded(own) == _folded(wanted) or (wanted.strip().isdigit() and own.split()[-1:] == [wanted.strip()])


def is_letter(size: str) -> bool:
    """Whether it is a grown-up's size by letter, in any way of writing."""
    return _folded(size) in LETTERS


def letter_for(inches: str, *, women: bool) -> str | None:
    """The letter of a chest or bust size, an odd one that of the next size up; None for what is neither."""
    if not inches.isdigit():
        return None
    letters, number = BUST_LETTERS if women else CHEST_LETTERS, int(inches)
    return letters.get(number + number % 2) if number >= min(letters) else None


@lru_cache(maxsize=2_048)
def _rank(size: str) -> tuple[int, float]:
    folded = _folded(size)
    if folded in LETTERS:
        return 0, LETTERS.index(folded)
    number = re.search(r"\d+(?:\.\d+)?", folded)
    return (1, float(number.group())) if number else (2, 0)


@lru_cache(maxsize=2_048)
def _folded(size: str) -> str:
    """Letters in one way of writing: "3 XL" and "xxxl" are one."""
    folded = "".join(size.split()).casefold()
    plus = _PLUS.match(folded)
    return "x" * int(plus[1]) + "l" if plus else folded
