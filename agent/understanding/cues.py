"""The small words of `cues.toml`, ready to be found in a message."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from agent.understanding.text import Text, Token, read

_SURE_SOUND = 3
"""Letters beyond which a sound is enough."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a message: its value and the tokens it covers, `last` not included."""

    value: str
    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first


class Phrases:
    """Phrases to values, compared by sound, so that scripts and romanisations meet."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values: dict[tuple[str, ...], str] = {}
        self._longest: dict[str, int] = {}
        self._as_written: set[str] = set()
        for words, value in values.items():
            tokens = read(words).tokens
            keys = tuple(token.key for token in tokens)
            if keys:
                self._values.setdefault(keys, value)
                self._longest[keys[0]] = max(self._longest.get(keys[0], 0), len(keys))
                self._as_written |= {token.low for token in tokens}
        self._reach = max(self._longest.values(), default=0)

    @property
    def starts(self) -> Iterable[str]:
        """How the first words of the phrases sound."""
        return self._longest.keys()

    def at(self, tokens: tuple[Token, ...], first: int) -> Found | None:
        """The longest phrase that starts at token `first`."""
        longest = self._longest.get(tokens[first].key)
        if longest is None:
            return None
        for length in range(min(longest, len(tokens) - first), 0, -1):
            covered = tokens[first : first + length]
            value = self._values.get(tuple([token.key for token in covered]))
            if value is not None and (length > 1 or self._is_sure(covered[0])):
                return Found(value, first, first + length)
        return None

    def _is_sure(self, token: Token) -> bool:
        """Short words sound alike across languages ("ya" is "or" and "this"): they count as they are written."""
        return len(token.key) > _SURE_SOUND or token.low in self._as_written

    def ending(self, tokens: tuple[Token, ...], last: int) -> Found | None:
        """The longest phrase that ends just before token `last`."""
        for first in range(max(0, last - self._reach), last):
            found = self.at(tokens, first)
            if found and found.last == last:
                return found
        return None

    def all(self, text: Text, first: int = 0, last: int | None = None) -> Iterator[Found]:
        """Every phrase from left to right, longest first, none overlapping another."""
        place: int = first
        while found := self.first(text, place, last):
            yield found
            place = found.last

    def first(self, text: Text, first: int = 0, last: int | None = None) -> Found | None:
        """Nearly every list is not in nearly every message: that is told by the keys alone."""
        longest = self._longest
        if longest.keys().isdisjoint(text.keys):
            return None
        tokens = text.tokens if last is None else text.tokens[:last]
        for place in range(first, len(tokens)):
            if tokens[place].key in longest and (found := self.at(tokens, place)):
                return found
        return None

    def __contains__(self, token: Token | None) -> bool:
        """Whether one token alone is such a phrase."""
        return token is not None and (token.key,) in self._values and self._is_sure(token)

    def value(self, token: Token | None) -> str | None:
        return self._values[(token.key,)] if token is not None and token in self else None


class Cues:
    """Every list of the file by its section and name; a list is made ready when it is first asked for."""

    def __init__(self, tables: Mapping[str, Mapping[str, object]]) -> None:
        self._tables = tables
        self._ready: dict[tuple[str, str], Phrases] = {}

    def __call__(self, section: str, *names: str) -> Phrases:
        """The phrases of one list, or of several read as one whose values are the lists' names."""
        key = (section, "|".join(names))
        if key not in self._ready:
            self._ready[key] = Phrases(dict(self._pairs(section, names)))
        return self._ready[key]

    def words(self, section: str, name: str) -> tuple[str, ...]:
        """A list as it is written."""
        return tuple(_items(str(self._tables[section][name])))

    def table(self, section: str, name: str) -> dict[str, frozenset[str]]:
        """A table of words to lists of words."""
        table = self._tables[section][name]
        return {word: frozenset(str(items).split()) for word, items in table.items()} if isinstance(table, dict) else {}

    def everything(self) -> Iterator[str]:
        """Every phrase of every list."""
        for section, lists in self._tables.items():
            for name, items in lists.items():
                yield from (item.partition("=")[0] for item in self.words(section, name) if isinstance(items, str))

    def _pairs(self, section: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        for name in names:
            for item in self.words(section, name):
                words, equals, value = item.partition("=")
                yield (words, value if equals else name)


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The shipped cues, read once."""
    text = files("agent.understanding").joinpath("cues.toml").read_text("utf-8")
    return Cues(tomllib.loads(text))


def _items(text: str) -> list[str]:
    """Items stand between bars or line ends; without any bar, between spaces."""
    parts = text.replace("\n", "|").split("|") if "|" in text else text.split()
    return [part.strip() for part in parts if part.strip()]
