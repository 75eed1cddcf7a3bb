"""Every ranker: the learned one where there is a model, and two that need none."""

from __future__ import annotations

import structlog

from core.model_store import open_version, versions
from core.settings import Settings
from retrieval.rank.candidate import Ranker
from retrieval.rank.fused import FusedRanker
from retrieval.rank.learned import NAME, LearnedRanker
from retrieval.rank.rules import RuleRanker

log = structlog.get_logger()

RANKERS: tuple[Ranker, ...] = (RuleRanker(), FusedRanker())
"""Those that need no model, first the one in use where none was trained."""


def load_ranker(settings: Settings) -> Ranker:
    """The ranker that the settings name: one of RANKERS, a version of `models/ranker`, or, where they name none, its
    current version. Raises Misconfigured for a version that is missing, damaged or of other features; that there is no
    model at all is logged, and the rules rank.
    """
    wanted = settings.ranker
    for ranker in RANKERS:
        if ranker.name == wanted:
            return ranker
    if not wanted and not versions(settings.models, NAME):
        log.warning("ranker.not_trained", models=str(settings.models), used=RANKERS[0].name)
        return RANKERS[0]
    return LearnedRanker.open(open_version(settings.models, NAME, wanted))
