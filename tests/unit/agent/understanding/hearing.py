"""Understanding as a turn has it, with the shipped models, and slots as plain facts."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from agent.understanding.assembly import load_understander
from agent.understanding.cues import load_cues
from agent.understanding.gazetteer import Gazetteer
from agent.understanding.slots import SlotReader
from agent.understanding.spelling import load_plain_words
from agent.understanding.text import read
from agent.understanding.understander import Understander
from core.domain.intent import DialogueContext, Slots, Understanding
from core.domain.lexicon import load_lexicon
from core.domain.money import Money
from core.domain.ports import Encoder
from core.settings import Settings
from retrieval.encoder import load_encoder

MODELS = Path(__file__).resolve().parents[4] / "models"
NO_TALK = DialogueContext()


@lru_cache(maxsize=1)
def understander() -> Understander:
    return load_understander(Settings(models=MODELS), load_lexicon(), tuple(load_lexicon().brands))


@lru_cache(maxsize=1)
def slot_reader() -> SlotReader:
    lexicon = load_lexicon()
    return SlotReader(lexicon, Gazetteer(lexicon, (), load_plain_words()), load_cues())


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    return load_encoder(Settings(models=MODELS))


def heard(text: str, context: DialogueContext = NO_TALK) -> Understanding:
    return understander().understand(text, vector=encoder().encode_many([text])[0], context=context)


def slots_of(text: str, *, carting: bool = False) -> Slots:
    return slot_reader().fill(slot_reader().read(read(text)), carting=carting)


def prices_of(text: str) -> tuple[int | None, int | None]:
    """Lowest and highest price in rupees."""
    slots = slots_of(text)
    return _rupees(slots.price_min), _rupees(slots.price_max)


def _rupees(price: Money | None) -> int | None:
    return int(price.amount) if price else None
