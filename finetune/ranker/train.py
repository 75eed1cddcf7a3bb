"""Train the ranker and publish it with its card; run: python -m finetune.ranker.train --out models

By default from simulated visits to the demo shop; from a log in a file with --data, from a running shop's own events
with --events, from graded judgements with --judged. Deterministic: the same seed, shop and encoder give the same trees.
What takes long is kept in the work folder, so that a killed run goes on where it was. The last line of stdout is its
figures; what is wrong with what it was given is one line on stderr, and exit code 2.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import BadRequest
from core.model_store import MADE_FAST, publish
from core.settings import Settings, load_settings
from core.telemetry import configure_logging
from evals.simulate.visits import Plan
from finetune.ranker.card import card
from finetune.ranker.figures import gain_over, plain, quality
from finetune.ranker.fitting import Material, fitted
from finetune.ranker.judged import Judged, human_judged, judged_rows, open_judged
from finetune.ranker.propensity import propensities, weights
from finetune.ranker.rows import Floats, Rows, Split, by_time, with_gaps
from finetune.ranker.sources import FEWEST_SEARCHES, Kind, Source, from_events, from_file, simulated
from finetune.run import as_command, say
from retrieval.encoder import load_encoder
from retrieval.rank.features import NAMES
from retrieval.rank.learned import BOOSTER, KNOWS_SALES, NAME, SHOPPERS_WORK, LearnedRanker
from retrieval.rank.rules import RuleRanker

SEED = 5
MISSING_SHOP, MISSING_SHOPPER = 0.12, 0.1
"""Shares of the searches that are learned from without the shop's facts, and without the shopper's."""
DEALT = 0.5
"""Share of the log that the test for leaks deals out anew: all of it where it is short."""
FEWEST_DEALT = 1000
FUSED = NAMES.index("fused")


@dataclass(frozen=True, slots=True)
class Size:
    products: int
    searches: int
    trees: int


WHOLE = Size(products=5_000, searches=8_500, trees=140)
FAST = Size(products=400, searches=500, trees=30)


@dataclass(frozen=True)
class Wish:
    """What the command line asks for."""

    out: Path
    work: Path
    size: Size
    seed: int = SEED
    data: Path | None = None
    events: bool = False
    judged: Path | None = None
    judgements: Path | None = None


@dataclass(frozen=True)
class Gathered:
    """What is learned from: a log, or judgements."""

    kind: Kind
    about: str
    rows: Rows
    source: Source | None = None
    judged: Judged | None = None


@dataclass(frozen=True)
class Learned:
    booster: Any
    split: Split
    looked_at: Floats

    @property
    def knows_sales(self) -> bool:
        return not bool(np.isnan(self.split.train.features[:, SHOPPERS_WORK]).all())

    @property
    def trees(self) -> LearnedRanker:
        return LearnedRanker(self.booster, NAME, otherwise=None)

    @property
    def served(self) -> LearnedRanker:
        """As a published version ranks."""
        return LearnedRanker(self.booster, NAME, otherwise=RuleRanker() if self.knows_sales else None)


def train(wish: Wish, settings: Settings) -> dict[str, object]:
    """Publishes a version and returns its figures; raises BadRequest for data that nothing can be learned from."""
    _refuse_the_same(wish)
    wish.work.mkdir(parents=True, exist_ok=True)
    others = open_judged(_at_work(wish, settings), wish.judgements, _say) if wish.judgements else None
    gathered = _gathered(wish, settings)
    learned = learned_from(gathered.rows, wish, checkpoint=wish.work / "trees")
    metrics = _figures(learned, gathered.source, wish) | _judged_figures(gathered.judged, others, learned)
    facts = _facts(gathered, learned) | {"encoder": load_encoder(settings).name}
    version = publish(
        wish.out,
        NAME,
        lambda folder: _write(folder, learned.booster),
        manifest={"features": list(NAMES), **facts, MADE_FAST: wish.size is FAST},
        metrics={**facts, **metrics},
        card=lambda _, name: card(name, facts | {"features": len(NAMES)}, metrics, _strongest(learned.booster)),
    )
    return {"out": str(version.folder), "version": version.version, **facts, **metrics}


def _refuse_the_same(wish: Wish) -> None:
    if wish.judged and wish.judgements and wish.judged.resolve() == wish.judgements.resolve():
        raise BadRequest(f"{wish.judged} cannot be learned from and measured on: a fifth of it is held out anyway")


def _at_work(wish: Wish, settings: Settings) -> Settings:
    return settings.model_copy(update={"home": wish.work})


def _gathered(wish: Wish, settings: Settings) -> Gathered:
    if wish.judged is not None:
        judged = open_judged(_at_work(wish, settings), wish.judged, _say)
        return Gathered(Kind.JUDGES, f"the judgements of {judged.name}", judged_rows(judged, _say), judged=judged)
    if wish.data is not None:
        source = from_file(settings, wish.data)
    elif wish.events:
        source = from_events(settings)
    else:
        plan = Plan(wish.size.searches, wish.seed)
        source = simulated(settings, wish.work, plan, wish.size.products, _say)
    return Gathered(source.kind, source.about, source.rows(_say), source)


def learned_from(rows: Rows, wish: Wish, checkpoint: Path | None = None) -> Learned:
    """Raises BadRequest for what nothing can be learned from."""
    split = by_time(rows)
    if too_little := _too_little(rows, split):
        raise BadRequest(too_little)
    looked_at = propensities(split.train)
    material = Material(
        with_gaps(split.train, shop=MISSING_SHOP, shopper=MISSING_SHOPPER, seed=wish.seed),
        split.valid,
        weights(split.train, looked_at),
        weights(split.valid, looked_at),
        wish.seed,
    )
    booster = fitted(
        material,
        trees=wish.size.trees,
        checkpoint=checkpoint,
        progress=lambda done, total: _say("growing trees", done, total),
    )
    return Learned(booster, split, looked_at)


def _too_little(rows: Rows, split: Split) -> str | None:
    found = len(rows.lists)
    if found < FEWEST_SEARCHES:
        return f"only {found} searches showed two products that are found today; a ranker needs {FEWEST_SEARCHES}"
    if not (split.train.labels.any() and split.valid.labels.any()):
        return "nothing was chosen in the first 60 % of the searches, or nothing in the 20 % after them"
    return None


def _figures(learned: Learned, source: Source | None, wish: Wish) -> dict[str, Any]:
    """Ours, fusion's and the oracle's on the same searches, and what chance alone would have taught."""
    test, own = learned.split.test, weights(learned.split.test, learned.looked_at)
    ours, theirs = _scores(learned.booster, test), test.features[:, FUSED].astype(np.float64)
    found: dict[str, Any] = {
        "ranker": quality(test, ours, own).as_figures(),
        "hybrid": quality(test, theirs, own).as_figures(),
        "ndcg_10_over_hybrid": plain(gain_over(test, ours, theirs, own)),
        "unweighted": quality(test, ours, np.ones(len(own))).as_figures(),
    }
    if len(test.labels) and not np.isnan(test.appeal).any():
        found["oracle"] = quality(test, test.appeal, own).as_figures()
    if source is not None:
        found["shuffled"] = _taught_by_chance(source, wish)
    return found


def _taught_by_chance(source: Source, wish: Wish) -> dict[str, object] | None:
    """None where a log is too short for it."""
    share = DEALT if len(source.log) * DEALT >= FEWEST_DEALT else 1.0
    rows = source.by_chance(share, wish.seed).rows(_say)
    if _too_little(rows, by_time(rows)):
        return None
    learned = learned_from(rows, wish)
    test = learned.split.test
    return quality(test, _scores(learned.booster, test), np.ones(len(test.labels))).as_figures()


def _judged_figures(own: Judged | None, others: Judged | None, learned: Learned) -> dict[str, dict[str, object] | None]:
    """`human_judged` is of `--judgements` where they are given, else of what `--judged` held out."""
    found: dict[str, dict[str, object] | None] = {"human_judged": None}
    if own is not None:
        held_out = human_judged(own.held_out, learned.trees, learned.served, held_out=True)
        found = {"held_out_judged": held_out.as_figures(), "human_judged": held_out.as_figures()}
    if others is not None:
        found["human_judged"] = human_judged(others, learned.trees, learned.served).as_figures()
    return found


def _facts(gathered: Gathered, learned: Learned) -> dict[str, Any]:
    rows, has_places = gathered.rows, gathered.kind is not Kind.JUDGES
    return {
        "kind": gathered.kind.value,
        "source": gathered.about,
        "searches": len(rows.lists),
        "rows": len(rows.labels),
        "clicked": int((rows.labels > 0).sum()),
        "trees": learned.booster.num_trees(),
        KNOWS_SALES: learned.knows_sales,
        "looked_at": [round(float(share), 3) for share in learned.looked_at] if has_places else [],
    }


def _strongest(booster: Any) -> list[tuple[str, float]]:
    """The ten features that gained most over all splits, as shares."""
    gains = booster.feature_importance("gain")
    shares = gains / max(gains.sum(), 1e-12)
    return sorted(zip(NAMES, shares.tolist(), strict=True), key=lambda pair: -pair[1])[:10]


def _scores(booster: Any, rows: Rows) -> Floats:
    found: Floats = booster.predict(rows.features)
    return found


def _write(folder: Path, booster: Any) -> None:
    (folder / BOOSTER).write_text(booster.model_to_string(), "utf-8")


def _say(stage: str, done: int, total: int) -> None:
    """One line on stderr, written over while it is a terminal."""
    if sys.stderr.isatty():
        print(f"\r{stage}: {done:,} of {total:,}   ", end="", file=sys.stderr, flush=True)  # noqa: T201
    elif done % 2000 == 0:
        say(f"{stage}: {done:,} of {total:,}")


def read_wish(arguments: list[str] | None = None) -> Wish:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("models"), help="the folder of models")
    parser.add_argument(
        "--work", type=Path, help="where the simulated shop and log are kept; under the home if not given"
    )
    parser.add_argument("--fast", action="store_true", help="a small shop and few trees: for tests only")
    parser.add_argument("--seed", type=int, default=SEED)
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--data", type=Path, help="a log of searches in JSON Lines (docs/guides/ranking.md)")
    where.add_argument("--events", action="store_true", help="the event log in the database that the settings name")
    where.add_argument("--judged", type=Path, help="a folder with catalogue, queries and qrels to learn from")
    parser.add_argument("--judgements", type=Path, help="such a folder, only to measure the ranker on")
    given = parser.parse_args(arguments)
    size = FAST if given.fast else WHOLE
    work = given.work or load_settings().home / "ranker"
    return Wish(given.out, work, size, given.seed, given.data, given.events, given.judged, given.judgements)


def main() -> Mapping[str, object]:
    configure_logging("error")
    gc.set_threshold(200_000, 50, 100)  # a made shop is a million objects that stay: looking through them takes a third
    return train(read_wish(), load_settings())


if __name__ == "__main__":
    as_command(main)
