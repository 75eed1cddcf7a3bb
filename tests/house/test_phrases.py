"""Every reply form exists in every language, with the same facts, in that language's script."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from agent.respond.phrasebook import load_phrasebook, placeholders
from core.domain.language import Language

BOOK = load_phrasebook()
ENGLISH = BOOK.forms[Language.ENGLISH]
OTHERS = [language for language in Language if language is not Language.ENGLISH]
DEVANAGARI = [language for language in Language if language.is_devanagari]
ROOT = Path(__file__).resolve().parents[2]
LITERAL = re.compile(r"\d|₹|%")


@pytest.mark.parametrize("language", OTHERS)
def test_every_form_exists_in_every_language(language: Language) -> None:
    assert BOOK.forms[language].keys() == ENGLISH.keys()


@pytest.mark.parametrize("language", OTHERS)
def test_a_form_names_the_same_facts_in_every_language(language: Language) -> None:
    differing = {
        form: (facts_of(ENGLISH[form]), facts_of(BOOK.forms[language][form]))
        for form in ENGLISH
        if facts_of(ENGLISH[form]) != facts_of(BOOK.forms[language][form])
    }

    assert differing == {}


def facts_of(wordings: tuple[str, ...]) -> set[str]:
    return set().union(*(placeholders(wording) for wording in wordings))


@pytest.mark.parametrize("language", list(Language))
def test_every_wording_of_a_form_tells_the_same_facts(language: Language) -> None:
    differing = {
        form: wordings
        for form, wordings in BOOK.forms[language].items()
        if len({frozenset(placeholders(w)) for w in wordings}) > 1
    }

    assert differing == {}


@pytest.mark.parametrize("language", DEVANAGARI)
def test_a_devanagari_wording_has_no_latin_letter(language: Language) -> None:
    latin = [
        (form, wording)
        for form, wordings in BOOK.forms[language].items()
        for wording in wordings
        if re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", wording))
    ]

    assert latin == []


@pytest.mark.parametrize("language", [language for language in Language if not language.is_devanagari])
def test_a_latin_wording_has_no_devanagari(language: Language) -> None:
    wordings = [w for all_wordings in BOOK.forms[language].values() for w in all_wordings]

    assert [w for w in wordings if re.search(r"[\u0900-\u097f]", w)] == []


@pytest.mark.parametrize("language", list(Language))
def test_no_wording_brings_a_figure_of_its_own(language: Language) -> None:
    """Figures come from rows. A chip is a message to send, and the helpline's number is not the shop's."""
    own = [
        (form, wording)
        for form, wordings in BOOK.forms[language].items()
        for wording in wordings
        if not form.startswith(("chip.", "guard.")) and LITERAL.search(re.sub(r"\{\w+\}(%|\s?×)?", "", wording))
    ]

    assert own == []


@pytest.mark.parametrize("language", list(Language))
def test_what_is_said_often_is_said_in_several_ways(language: Language) -> None:
    sentences = ("search.", "cart.", "talk.", "next.", "product.", "order.", "error.")
    single = [
        form
        for form, wordings in BOOK.forms[language].items()
        if form.startswith(sentences) and len(set(wordings)) < 2 and form not in ("cart.item", "order.in_short")
    ]

    assert single == []


def test_every_form_that_the_code_names_exists_and_every_form_is_named() -> None:
    named = set().union(*(strings_in(path) for path in (ROOT / "agent").rglob("*.py")))
    patterns = [re.compile(re.escape(s).replace(re.escape("{}"), r"\w+")) for s in named if "." in s]

    unused = [form for form in ENGLISH if not any(p.fullmatch(form) for p in patterns)]
    missing = [s for s in named if re.fullmatch(r"[a-z_]+\.[a-z_]*[a-z]", s) and subject(s) and s not in ENGLISH]

    assert (unused, missing) == ([], [])


def subject(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in {form.split(".")[0] for form in ENGLISH}


def strings_in(path: Path) -> set[str]:
    """Literal strings; of an f-string the text with {} for each value."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            found.add("".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values))
    return found
