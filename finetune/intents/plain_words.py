"""List the everyday words that look like slips of the shop's own: `python -m finetune.intents.plain_words`.

Candidates are the whole words of the encoder's vocabulary and of the seed messages; those the speller would change are
written to `agent/understanding/plain_words.txt`, for a person to read through. Plurals and singulars are left out: they
are meant.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from agent.intents import INTENTS
from agent.understanding.cues import load_cues
from agent.understanding.gazetteer import Gazetteer
from agent.understanding.text import read
from core.domain.lexicon import load_lexicon
from core.model_store import open_version

OUT = Path("agent/understanding/plain_words.txt")
ALSO = """shot shots cost coat costs shopping shopped skirted sort sorted short price priced pick order orders rate
rates bill paid plan plane train soti chuni chapels barsaat दिली पत्ता कमाल ट्रैकिंग ट्रॅकिंग"""
SLIPS = frozenset(
    "jens fiting saport divali treking philipp phillip shree jhala chashme chapale ghadia ghadyala gogl moje topia "
    "ladkio orto purusha sinthetik".split()
)
"""Words of the candidates that are slips after all."""


def main() -> None:
    speller = Gazetteer(load_lexicon()).speller
    plain = {word for word in candidates() if (known := speller.mended(read(word).tokens[0])) and _differ(word, known)}
    OUT.write_text(textwrap.fill(" ".join(sorted(plain)), 118) + "\n", "utf-8")
    print(f"{len(plain)} words in {OUT}")  # noqa: T201


def candidates() -> Iterator[str]:
    tokenizer = open_version(Path("models"), "embeddings").path("tokenizer.json")
    vocabulary = json.loads(tokenizer.read_text("utf-8"))["model"]["vocab"]
    yield from (word for word in vocabulary if re.fullmatch("[a-z]{4,}", word))
    yield from _words(line for intent in INTENTS for family in intent.families() for line in family)
    yield from _words(load_cues().everything())
    yield from ALSO.split()


def _words(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        for token in read(re.sub(r"{\w+}", " ", line)).tokens:
            if token.is_word:
                yield token.key if token.is_devanagari else token.low


def _differ(word: str, known: str) -> bool:
    """Neither itself nor its plural or singular."""
    return (
        word not in SLIPS
        and word != known
        and word.rstrip("s") != known.rstrip("s")
        and word not in (f"{known}es", f"{known}ed")
    )


if __name__ == "__main__":
    main()
