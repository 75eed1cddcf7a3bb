"""Cut a message as typed on a phone into clean tokens that know where they stood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from agent.understanding.sound import is_devanagari, sound

LONGEST = 1200
"""Characters that are read: more is no shop message, and reading it would take a turn's whole time."""
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[a-zA-Z\u00c0-\u024f]+|[\u0900-\u0963\u0970-\u097f]+|[^\w\s]|_")
_DROPPED = re.compile("[\u200b-\u200f\u2060\ufeff\u093c'’‘`´]")
"""Zero-width marks, the nukta and apostrophes: "men's" is read as "mens"."""
_HEIGHT = re.compile(r"(\d)['’′] ?(\d)")
_LARGE = re.compile(r"\b(x{3,6})l\b", re.IGNORECASE)
"""Its letters are counted, and no elongation."""
_ELONGATED = re.compile(r"([^\W\d_])\1{2,}")
_DIGITS = {ord(digit): str(value) for value, digit in enumerate("०१२३४५६७८९")}
_SPELLINGS = str.maketrans({"ँ": "ं", "ॲ": "ऍ", "–": "-", "—": "-", "।": "."} | _DIGITS)
_GLUED = re.compile(
    "(?P<stem>[^\\W\\d_].+?)(?P<end>पर्यंत|साठी|मध्ये|पेक्षा|सोबत|बरोबर|शिवाय|paryant|sathi|saathi|madhye|madhe|peksha|"
    "(?:(?<=हजारां)|(?<=हजारा)|(?<=हजार)|(?<=hajara)|(?<=hajar)|(?<=hajaran)|(?<=लाखा)|(?<=लाखां)|(?<=रुपयां)|(?<=rupayan))(?:च्या|chya)|"
    "(?:(?<=हजारा)|(?<=हजारां)|(?<=hajara)|(?<=hajaran))(?:त|t)|"
    "(?:(?<=हिल्या)|(?<=सर्या)|(?<=ौथ्या)|(?<=ाचव्या))(?:चा|ची|चे|चं|ला|ने|त)|"
    "(?:(?<=hilya)|(?<=usrya)|(?<=isrya)|(?<=authya)|(?<=achvya))(?:cha|chi|che|la|ne|t))$"
)
"""Postpositions that Marathi writes onto the word before them."""
PAUSES = frozenset(",.;?!|\n")


@dataclass(frozen=True, slots=True)
class Token:
    raw: str
    low: str
    """Lower case, digits in ASCII, without apostrophes, nukta and elongations."""
    key: str
    """How it sounds: where the three scripts meet."""
    start: int
    end: int
    """Where it stands in the normalised text."""

    @property
    def is_number(self) -> bool:
        return self.low[0].isdigit()

    @property
    def is_word(self) -> bool:
        return self.low[0].isalpha()

    @property
    def is_devanagari(self) -> bool:
        return is_devanagari(self.low)

    @property
    def is_capital(self) -> bool:
        """Starts with a capital Latin letter."""
        return self.raw[0].isupper()


@dataclass(frozen=True, slots=True)
class Text:
    """A message, normalised, with its tokens."""

    normal: str
    tokens: tuple[Token, ...]
    keys: frozenset[str]
    """How its tokens sound, to rule out quickly what it cannot hold."""

    @property
    def words(self) -> list[str]:
        return [token.low for token in self.tokens]

    @property
    def length(self) -> int:
        """Words and numbers; punctuation does not count."""
        return sum(token.is_word or token.is_number for token in self.tokens)

    def at(self, place: int) -> Token | None:
        """The token at a place; None before the first and behind the last."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def word(self, place: int) -> str:
        """The word at a place; empty before the first and behind the last."""
        return self.tokens[place].low if 0 <= place < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether no space stands between this token and the one before ("2" and "k" in "2k")."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def part(self, first: int, last: int) -> Text:
        """Tokens `first` up to, not including, `last`, as a text of their own."""
        if (first, last) == (0, len(self.tokens)):
            return self
        tokens = self.tokens[first:last]
        return Text(self.normal, tokens, frozenset(token.key for token in tokens))

    def said(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        if first >= last:
            return ""
        return self.normal[self.tokens[first].start : self.tokens[last - 1].end]


def read(message: str) -> Text:
    """The tokens of a message; hyphens between words are gone, and so is what no word is made of."""
    normal = normalised(message[:LONGEST])
    found = [token for match in _TOKEN.finditer(normal) for token in _unglued(match)]
    tokens = tuple(_without_hyphens(found))
    return Text(normal, tokens, frozenset(token.key for token in tokens))


def normalised(message: str) -> str:
    """One form of each letter and digit; apostrophes and zero-width marks dropped."""
    composed = _HEIGHT.sub(r"\1 ft \2", unicodedata.normalize("NFKC", message))
    composed = _LARGE.sub(lambda size: f"{len(size[1])}XL", composed)
    return _DROPPED.sub(
        "",
        unicodedata.normalize("NFD", composed).translate(_SPELLINGS)
        if _has_nukta(composed)
        else composed.translate(_SPELLINGS),
    )


def _has_nukta(text: str) -> bool:
    return any("\u0958" <= letter <= "\u095f" or letter in "\u093c\u0929\u0931\u0934" for letter in text)


def _unglued(match: re.Match[str]) -> list[Token]:
    """The token, or the word and the postposition it is made of."""
    raw, start = match.group(), match.start()
    glued = _GLUED.fullmatch(raw.lower()) if len(raw) > 5 else None
    if glued is None:
        return [_token(raw, start)]
    middle = glued.start("end")
    return [_token(raw[:middle], start), _token(raw[middle:], start + middle)]


def _token(raw: str, start: int) -> Token:
    low = _ELONGATED.sub(r"\1\1", raw.lower())
    return Token(raw, low, sound(low) if low[0].isalpha() else low, start, start + len(raw))


def _without_hyphens(tokens: Sequence[Token]) -> list[Token]:
    """A hyphen counts between digits ("500-1000"); elsewhere it is a space ("t-shirt")."""
    kept = []
    for place, token in enumerate(tokens):
        beside = tokens[max(place - 1, 0) : place + 2]
        if token.low != "-" or all(each.is_number or each.low == "k" for each in beside if each is not token):
            kept.append(token)
    return kept


def phrase(words: str) -> tuple[str, ...]:
    """A lexicon or cue phrase as tokens are written, for comparing."""
    return tuple(token.low for token in read(words).tokens)
