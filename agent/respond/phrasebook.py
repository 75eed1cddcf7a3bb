"""The wordings of every reply form in every language, and which of them a turn uses."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Formatter
from zlib import crc32

from core.domain.answer import Claim, Sentence
from core.domain.language import Language

Value = str | Claim | tuple[Claim, ...]
"""What fills a placeholder: a word of the language, or facts that are claimed by being said."""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Form ("cart.added") to its wordings, by language; a form is named by its table and key."""

    forms: Mapping[Language, Mapping[str, tuple[str, ...]]]

    def wordings(self, form: str, language: Language) -> tuple[str, ...]:
        return self.forms[language][form]

    def has(self, form: str, language: Language) -> bool:
        return form in self.forms[language]


@dataclass(slots=True)
class Voice:
    """Speaks one language for one turn.

    The wording of a form is drawn by the turn's id, so that a replay says the same, and never the one it had last.
    """

    phrasebook: Phrasebook
    language: Language
    seed: str
    said: dict[str, int] = field(default_factory=dict)
    """Form to the wording it had last, before and during this turn."""
    told: dict[str, int] = field(default_factory=dict)
    """Form to the wording this turn gave it."""

    def line(self, form: str, **values: Value) -> Sentence:
        """The form in words; what is filled in as a claim is claimed."""
        template = self._wording(form)
        texts = {name: _text(value) for name, value in values.items()}
        claims = tuple(claim for name in values if name in placeholders(template) for claim in _claims(values[name]))
        return Sentence(template.format(**texts), claims)

    def can_fill(self, form: str, values: Mapping[str, Value]) -> bool:
        """Whether the form exists and each of its wordings needs only these values."""
        if not self.phrasebook.has(form, self.language):
            return False
        return all(placeholders(w) <= values.keys() for w in self.phrasebook.wordings(form, self.language))

    def word(self, form: str, **values: str) -> str:
        """A form that is part of a sentence or a chip."""
        return self._wording(form).format(**values)

    def _wording(self, form: str) -> str:
        wordings = self.phrasebook.wordings(form, self.language)
        drawn = crc32(f"{self.seed}:{form}:{self.told.get(form, 0)}".encode()) % len(wordings)
        if len(wordings) > 1 and drawn == self.said.get(form):
            drawn = (drawn + 1) % len(wordings)
        self.said[form] = self.told[form] = drawn
        return wordings[drawn]


def placeholders(template: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _text(value: Value) -> str:
    if isinstance(value, Claim):
        return value.text
    return value if isinstance(value, str) else ", ".join(claim.text for claim in value)


def _claims(value: Value) -> tuple[Claim, ...]:
    if isinstance(value, Claim):
        return (value,)
    return () if isinstance(value, str) else value


@lru_cache(maxsize=1)
def load_phrasebook() -> Phrasebook:
    """The shipped wordings: one folder a language, its files holding a table a subject."""
    root = files("agent.respond").joinpath("phrases")
    return Phrasebook({language: _forms(root.joinpath(language.value)) for language in Language})


def _forms(folder: Traversable) -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        for subject, table in tomllib.loads(file.read_text("utf-8")).items():
            for key, wordings in table.items():
                forms[f"{subject}.{key}"] = (wordings,) if isinstance(wordings, str) else tuple(wordings)
    return forms
