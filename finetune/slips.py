"""The slips that thumbs make: one in one longer word of a text."""

from __future__ import annotations

import random

_NEIGHBOURS = {
    "a": "s",
    "s": "d",
    "e": "r",
    "r": "t",
    "t": "y",
    "i": "o",
    "o": "p",
    "n": "m",
    "m": "n",
    "k": "l",
    "h": "j",
}


def slipped(text: str, draw: random.Random) -> str:
    """A letter lost, doubled, swapped or hit beside; the text itself where no word is long enough."""
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    if not long:
        return text
    place = draw.choice(long)
    words[place] = _with_slip(words[place], draw)
    return " ".join(words)


def _with_slip(word: str, draw: random.Random) -> str:
    at = draw.randrange(1, len(word) - 1)
    match draw.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case 2:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case _:
            return word[:at] + _NEIGHBOURS.get(word[at], word[at]) + word[at + 1 :]
