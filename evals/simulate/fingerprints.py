"""What a made shop's index and its shoppers' log are made of, in a few letters: what changed is made again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from shop.progress import silent
from shop.whole import WholeShop

HOUSE = Path(__file__).parents[2]
SEARCHED_BY = ("core/domain", "retrieval")
"""What decides with the rows of a catalogue which products a search finds: the lexicon is among it."""
SHOPPED_BY = ("shop", "evals/simulate")
"""What makes simulated shoppers and decides what they do."""


@dataclass(frozen=True, slots=True)
class Fingerprints:
    index: str
    """Changes with the shop's rows, the words of the lexicon and the code that searches."""
    log: str
    """Changes with these, with the encoder, and with all that shoppers are made of."""


def fingerprints(made: WholeShop, encoder: str, house: Path = HOUSE) -> Fingerprints:
    index = index_fingerprint(made.content_hash(silent), house)
    hidden = repr(sorted(made.popularity.items()))
    return Fingerprints(index, _digest(f"{index} {encoder} {hidden}".encode(), *_sources(house, SHOPPED_BY)))


def index_fingerprint(rows: str, house: Path = HOUSE) -> str:
    """`rows`: a digest of the catalogue."""
    return _digest(rows.encode(), *_sources(house, SEARCHED_BY))


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:12]


def _sources(house: Path, rooms: Sequence[str]) -> Iterator[bytes]:
    """Of all code and facts in these folders, the file names with them."""
    for path in sorted(path for room in rooms for path in (house / room).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield str(path.relative_to(house)).encode()
            yield path.read_bytes()
