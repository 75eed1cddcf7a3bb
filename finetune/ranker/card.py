"""The model card of a ranker: what it was learned from, how good it is, and what it must not be trusted with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from finetune.ranker.sources import Kind

_WHO = {Kind.SIMULATED: "simulated shoppers", Kind.LOG: "shoppers", Kind.JUDGES: "judges"}
_FACTS_OF_TODAY = (
    "Prices, stock, ratings and shops on the street are those of the day of training; clicks, sales and histories are "
    "those of before each search."
)


def card(
    version: str, facts: Mapping[str, Any], metrics: Mapping[str, Any], strongest: Sequence[tuple[str, float]]
) -> str:
    """Markdown."""
    kind = Kind(facts["kind"])
    return "\n".join(
        [
            f"# Ranker {version}",
            "",
            f"Puts up to 100 products that search found into the order in which {_WHO[kind]} want them: LightGBM,",
            f"{facts['trees']} trees over {facts['features']} features (`retrieval/rank/features.py`), first for the",
            f"chance {_of_what(kind)}, then for the order within a search (lambdarank).",
            "",
            "## Learned from",
            "",
            *_learned_from(kind, facts),
            "",
            "## Figures",
            "",
            *_figures(kind, metrics),
            *_judged(metrics),
            "",
            "## What speaks most",
            "",
            ", ".join(f"{name} {share:.0%}" for name, share in strongest),
            "",
            "## Limits",
            "",
            *_limits(kind, facts),
            "",
        ]
    )


def _of_what(kind: Kind) -> str:
    return "of a grade above 0" if kind is Kind.JUDGES else "of a click"


def _learned_from(kind: Kind, facts: Mapping[str, Any]) -> list[str]:
    about = f"{facts['source'][0].upper()}{facts['source'][1:]}"
    if kind is Kind.JUDGES:
        return [
            f"{about}: {facts['searches']:,} queries, {facts['rows']:,} products found for them; what nobody graded",
            "counts as 0. By a hash of their text 60 % of the queries taught it, 20 % said when to stop, and the",
            "figures are of the other 20 %.",
        ]
    return [
        f"{about}: {facts['searches']:,} searches, {facts['rows']:,} products seen in them.",
        "The first 60 % taught it, the next 20 % said when to stop, the figures are of the last 20 %.",
        _FACTS_OF_TODAY,
        *_places(facts["looked_at"]),
    ]


def _places(looked_at: Sequence[float]) -> list[str]:
    shares = ", ".join(f"{share:.2f}" for share in looked_at[:10])
    dots = ", …" if len(looked_at) > 10 else ""
    return [f"Clicks are weighed by how likely each place was looked at, estimated from the log: {shares}{dots}"]


def _figures(kind: Kind, metrics: Mapping[str, Any]) -> list[str]:
    named = [name for name in ("ranker", "hybrid", "oracle", "shuffled") if metrics.get(name)]
    over = f"NDCG@10 over hybrid: {_share(metrics.get('ndcg_10_over_hybrid'))}."
    notes = {
        "ranker": "" if kind is not Kind.JUDGES else "Among the candidates that search found, by the trees alone.",
        "oracle": "`oracle` ranks by what the simulator alone knows.",
        "shuffled": (
            "`shuffled` was taught and measured on outcomes dealt out by chance, and its AUC must stand at .50: "
            "anything else is a leak."
        ),
    }
    return [
        "| | AUC | AUC within a search | NDCG@10 |",
        "|---|---|---|---|",
        *(_line(name, metrics[name]) for name in named),
        "",
        " ".join([over, *(notes[name] for name in named if notes.get(name))]),
    ]


def _line(name: str, figures: Mapping[str, Any]) -> str:
    return f"| {name} | {' | '.join(_interval(figures.get(key)) for key in ('auc', 'auc_in_search', 'ndcg_10'))} |"


def _judged(metrics: Mapping[str, Any]) -> list[str]:
    found = [metrics.get("held_out_judged"), metrics.get("human_judged")]
    kept = [each for n, each in enumerate(found) if each and each not in found[:n]]
    if not kept:
        return ["", "No human judgements were at hand: how its order strikes people is not known."]
    return [line for each in kept for line in ("", _judged_by_people(each))]


def _judged_by_people(found: Mapping[str, Any]) -> str:
    """The trees' own figure first; as served it is another one where the rules rank in their place."""
    what = f"held-out queries of {found['of']}" if found["held_out"] else f"queries of {found['of']}"
    told = (
        f"On human judgements, {found['queries']} {what}, NDCG@10 of whole searches: the trees alone "
        f"{_interval(found['ndcg_10'])}, hybrid {_interval(found['hybrid_ndcg_10'])}, so {_share(found['gain'])}."
    )
    if found["served_ndcg_10"] == found["ndcg_10"]:
        return f"{told} The trees rank there when it is served, too."
    return f"{told} As it serves {_interval(found['served_ndcg_10'])}: nobody has bought there, so the rules rank."


def _limits(kind: Kind, facts: Mapping[str, Any]) -> list[str]:
    own = {
        Kind.SIMULATED: "Simulated shoppers are not people: on a real shop train it again on the shop's own events "
        "(`retailgenie train ranker --events`).",
        Kind.LOG: "It knows the shoppers of this log alone; what was not shown to them it learned nothing of.",
        Kind.JUDGES: "Judges say what meets a query, not what is bought. It saw no shopper's history and no click.",
    }
    sales = (
        "A catalogue in which nobody has bought or clicked is ranked by the rules in its place."
        if facts["knows_sales"]
        else "It learned where no sale or click was known, and ranks every catalogue without them."
    )
    return [
        own[kind],
        sales,
        "Match features may only raise a score, and every fact that a catalogue lacks is missing to it, not zero. It",
        "never sees a shopper's name, age or gender.",
    ]


def _interval(found: Mapping[str, float] | None) -> str:
    return f"{found['mean']:.3f} [{found['low']:.3f}, {found['high']:.3f}]" if found else "–"


def _share(found: Mapping[str, float] | None) -> str:
    return f"{found['mean']:+.1%} [{found['low']:+.1%}, {found['high']:+.1%}]" if found else "–"
