"""Every ranker, first the one in use; a learned one gets its file and its line here."""

from __future__ import annotations

from retrieval.rank.candidate import Ranker
from retrieval.rank.fused import FusedRanker
from retrieval.rank.rules import RuleRanker

RANKERS: tuple[Ranker, ...] = (RuleRanker(), FusedRanker())
