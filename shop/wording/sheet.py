"""A family's sheet: which facts its products can have, and the phrases that title and describe them.

A sheet is one TOML file of `shop/facts/prose`: `[facts]` are decided in the order written, each from phrases whose
guards may ask for facts decided before ("-" means: has none); `titles` and `[say]` (topic to sentences) word them;
`plans` are orders of topics, a `?` marking one that is left out half the time; `[macros]` are pieces that `@name`
stands for. What `_shared.toml` says is open to every family.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from shop.wording.grammar import Facts, Phrase, draw, phrase, tidy

CONTEXT = frozenset(
    (
        "category",
        "noun",
        "gender",
        "sizing",
        "smallest",
        "largest",
        "age",
        "voice",
        "lean",
        "tier",
        "kind",
        "material",
        "colour",
        "colours",
    )
)
"""Facts that may be said, or asked for by guards, more than once in one text."""
FIELDS = ("material", "fit", "pattern", "occasions", "season", "care")
"""Facts that are fields of a product; all others are among its attributes, but for those that start with `x_`."""
NONE = "-"


@dataclass(frozen=True)
class Sheet:
    facts: dict[str, tuple[Phrase, ...]]
    titles: tuple[Phrase, ...]
    plans: tuple[str, ...]
    say: dict[str, tuple[Phrase, ...]]

    def decide(self, known: Facts, chance: Random) -> dict[str, str | tuple[str, ...]]:
        """`known` with every fact of the family decided that these facts allow."""
        facts = dict(known)
        for name, options in self.facts.items():
            fitting = tuple(option for option in options if option.fits(facts))
            if not fitting or name in facts:
                continue
            value = tidy(draw(fitting, facts, chance).render(facts, chance))
            if value != NONE:
                facts[name] = tuple(value.split("+")) if name == "occasions" else value
        return facts


@cache
def sheet(family: str) -> Sheet:
    """The family's sheet with what all families share; raises ValueError for a phrase that cannot be read."""
    own, shared = _table(family), _table("_shared")
    macros = dict(own.get("macros", {}))
    says = own["say"]
    topics = dict.fromkeys((*says, *shared["say"]))
    return Sheet(
        facts={name: phrases(options, macros) for name, options in (own["facts"] | shared["facts"]).items()},
        titles=phrases(own["titles"], macros),
        plans=tuple(own.get("plans", shared["plans"])),
        say={topic: phrases((*says.get(topic, ()), *shared["say"].get(topic, ())), macros) for topic in topics},
    )


def families() -> list[str]:
    """Every family that has a sheet."""
    folder = files("shop.facts.prose")
    return sorted(
        f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml") and f.name[0] != "_"
    )


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("shop.facts.prose").joinpath(f"{name}.toml").read_text("utf-8"))


def phrases(texts: Iterable[str], macros: Mapping[str, str]) -> tuple[Phrase, ...]:
    """Parsed, with `@name` standing for the family's macro; a phrase with a macro the family lacks is left out."""
    spelt = (_MACRO.sub(lambda m: macros.get(m.group(1), m.group(0)), text) for text in texts)
    return tuple(phrase(text) for text in spelt if not _MACRO.search(text))


_MACRO = re.compile(r"@([A-Za-z]+)")
