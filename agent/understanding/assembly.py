"""Make the understander that a server or an eval uses."""

from __future__ import annotations

from collections.abc import Iterable

import structlog

from agent.understanding.classifier import load_classifier
from agent.understanding.cues import load_cues
from agent.understanding.gazetteer import Gazetteer
from agent.understanding.spelling import load_plain_words
from agent.understanding.understander import Understander
from core.domain.lexicon import Lexicon
from core.model_store import open_version, versions
from core.settings import Settings

log = structlog.get_logger()


def load_understander(
    settings: Settings, lexicon: Lexicon, brands: Iterable[str] = (), *, encoder: str | None = None
) -> Understander:
    """Everything loaded and ready; `brands` are those the shop sells, `encoder` names the vectors it will be given.

    Raises Misconfigured, in one line, when the intent model is missing, broken or made for other intents. Vectors of
    another encoder than the model was trained on are left unused.
    """
    classifier = load_classifier(open_version(settings.models, "intents", settings.intent_model))
    given = encoder or shipped_encoder(settings)
    uses_vectors = given == classifier.encoder
    if not uses_vectors:
        log.warning("understanding.vectors_unused", encoder=given, trained_on=classifier.encoder)
    gazetteer = Gazetteer(lexicon, brands, load_plain_words())
    return Understander(lexicon, gazetteer, load_cues(), classifier, uses_vectors=uses_vectors)


def shipped_encoder(settings: Settings) -> str:
    """The name that the encoder of the settings gives itself; no weights are loaded."""
    if settings.encoder and settings.encoder not in versions(settings.models, "embeddings"):
        return settings.encoder
    return open_version(settings.models, "embeddings", settings.encoder).fingerprint
