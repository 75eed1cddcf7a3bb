"""The model card of a ranker: what it was learned from, how good it is, and what it must not be trusted with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def card(
    version: str, facts: Mapping[str, Any], metrics: Mapping[str, Any], strongest: Sequence[tuple[str, float]]
) -> str:
    """Markdown."""
    return "\n".join(
        [
            f"# Ranker {version}",
            "",
            "Puts up to 100 products that search found into the order in which shoppers want them: LightGBM,",
            f"{facts['trees']} trees over {facts['features']} features (`retrieval/rank/features.py`), first for the",
            "chance of a click, then for the order within a search (lambdarank).",
            "",
            "## Learned from",
            "",
            f"{facts['source'].capitalize()}: {facts['searches']:,} searches, {facts['rows']:,} products seen in them.",
            "The first 60 % taught it, the next 20 % said when to stop, the figures are of the last 20 %.",
            *_note(facts),
            "",
            "## Figures",
            "",
            "| | AUC | AUC within a search | NDCG@10 |",
            "|---|---|---|---|",
            *(_line(name, metrics[name]) for name in ("ranker", "hybrid", "oracle", "shuffled") if metrics.get(name)),
            "",
            f"NDCG@10 over hybrid: {_share(metrics.get('ndcg_10_over_hybrid'))}. `oracle` ranks by what a simulator",
            "alone knows; `shuffled` was taught and measured on outcomes dealt out by chance, and must stand at .50:",
            "anything else is a leak.",
            *_judged(metrics.get("human_judged")),
            "",
            "## What speaks most",
            "",
            ", ".join(f"{name} {share:.0%}" for name, share in strongest),
            "",
            "## Limits",
            "",
            "Simulated shoppers are not people: on a real shop train it again on the shop's own events",
            "(`retailgenie train ranker --events`). Match features may only raise a score, and every fact that a",
            "catalogue lacks is missing to it, not zero. It never sees a shopper's name, age or gender.",
            "",
        ]
    )


def _note(facts: Mapping[str, Any]) -> list[str]:
    if not facts.get("looked_at"):
        return []
    places = ", ".join(f"{share:.2f}" for share in facts["looked_at"][:10])
    return [f"Clicks are weighed by how likely each place was looked at, estimated from the log: {places}, …"]


def _line(name: str, figures: Mapping[str, Any]) -> str:
    return f"| {name} | {' | '.join(_interval(figures.get(key)) for key in ('auc', 'auc_in_search', 'ndcg_10'))} |"


def _judged(found: Mapping[str, Any] | None) -> list[str]:
    if not found:
        return ["", "Human judgements were not at hand when this was trained."]
    ours, theirs = _interval(found["ndcg_10"]), _interval(found["hybrid_ndcg_10"])
    return ["", f"On human judgements of a foreign catalogue, NDCG@10: {ours}, hybrid {theirs}."]


def _interval(found: Mapping[str, float] | None) -> str:
    return f"{found['mean']:.3f} [{found['low']:.3f}, {found['high']:.3f}]" if found else "–"


def _share(found: Mapping[str, float] | None) -> str:
    return f"{found['mean']:+.1%} [{found['low']:+.1%}, {found['high']:+.1%}]" if found else "–"
