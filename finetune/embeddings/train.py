"""Tune the sentence encoder that search and intents share, and publish it as int8 ONNX beside the versions before.

Run in the training environment: `python -m finetune.embeddings.train` (`retailgenie train embeddings`). It learns three
things at once: to lay a shopper's query beside the products that meet it (MultipleNegativesRankingLoss with mined
negatives), to tell the intents apart, on the same messages that the intent model learns from, and not to forget what it
knew of the rest of the world. `--catalogue` takes a catalogue of one's own in place of a made shop's products; a tenth
of it is held out and judged on.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from core.domain.catalogue import StockedProduct
from core.errors import BadRequest
from core.model_store import ModelVersion
from evals.catalogue import read_catalogue
from finetune.embeddings.export import MAX_TOKENS, Exported, export
from finetune.embeddings.judging import DEV, TEST, Encode, before_and_after, found_by, judged, mean_mrr
from finetune.embeddings.own_products import Parted, own_queries, parted
from finetune.embeddings.packing import Made, pack
from finetune.embeddings.pairs import Pairs, make_pairs
from finetune.embeddings.remembering import phrases_task
from finetune.intents.dataset import LABELS, Corpus, shop_corpus
from finetune.intents.own_data import messages_task
from finetune.run import Run, as_command, key_of, key_of_texts, say
from finetune.tuning.recipe import MINILM, Recipe
from finetune.tuning.tune import Task, load_backbone, tune, vectors_of
from retrieval.encoder import OnnxEncoder

AS_OF = date(2026, 11, 1)
SHOP_SEED = 7
"""Another shop than the demo shop: of its products nothing is learned, and on them the encoder is judged."""
JUDGED_PRODUCTS = 3_000
PHRASES = 12_000
FAST_PRODUCTS, FAST_SHARE = 300, 0.05
OWN = "own_products"
"""What the figures on a catalogue of one's own are called."""


def train(arguments: argparse.Namespace, recipe: Recipe) -> tuple[ModelVersion, dict[str, object]]:
    run = Run(arguments.run)
    products = _products(arguments)
    corpus = shop_corpus(share=FAST_SHARE if arguments.fast else 1.0)
    plain = load_backbone(recipe)
    phrases = phrases_task(plain, count=FAST_PRODUCTS if arguments.fast else PHRASES, seed=recipe.seed)
    pairs = make_pairs(
        products.learned,
        plain,
        run,
        backbone=recipe.backbone,
        a_product=arguments.queries_per_product,
        seed=recipe.seed,
    )
    tuned = load_backbone(_named(recipe, _tuned(recipe, pairs, corpus, phrases, run)))
    with tempfile.TemporaryDirectory() as scratch:
        exported = _exported(tuned, Path(scratch))
        figures = _figures(plain, exported, _unseen(arguments), own=products.held_out, seed=recipe.seed)
        facts = Made(figures, len(pairs.queries), len(corpus.train), recipe, _source(arguments), arguments.fast)
        made = pack(arguments.out, exported, facts)
    run.done()
    return made, figures


def _tuned(recipe: Recipe, pairs: Pairs, corpus: Corpus, phrases: Task, run: Run) -> Path:
    """The folder of the tuned model; a finished one is kept for resuming."""
    texts = (*pairs.queries, *pairs.negatives, *(m.text for m in corpus.train), *phrases.columns["text"])
    key = key_of(recipe.key, key_of_texts(texts))

    def fill(folder: Path) -> None:
        say(f"tuning on {len(pairs.queries):,} pairs and {len(corpus.train):,} messages")
        tasks = [_pairs_task(pairs), messages_task(corpus.train, LABELS, recipe), phrases]
        held_out = messages_task(corpus.validation, LABELS, recipe)
        tune(recipe, tasks, run.folder / "tuning", held_out=held_out).save(str(folder))

    return run.folder_step("encoder", key, fill)


def _pairs_task(pairs: Pairs) -> Task:
    def loss(model: Any) -> Any:
        from sentence_transformers.losses import MultipleNegativesRankingLoss

        return MultipleNegativesRankingLoss(model)

    return Task("pairs", {"query": pairs.queries, "passage": pairs.passages, "negative": pairs.negatives}, loss)


def _figures(
    plain: Any, exported: Exported, unseen: Sequence[StockedProduct], *, own: Sequence[StockedProduct], seed: int
) -> dict[str, object]:
    """Of what is served; queries_dev is there to try things on, queries_test for the report alone.

    `own`: products of a catalogue of one's own that were held out.
    """
    served = OnnxEncoder.open(exported.model, exported.tokenizer, name="tuned", max_tokens=MAX_TOKENS, threads=1)
    found: dict[str, object] = {}
    for name, queries in (("queries_dev", DEV), ("queries_test", TEST)):
        before, after = (judged(encode, unseen, queries) for encode in (partial(vectors_of, plain), served.encode_many))
        found[name] = before_and_after(before, after)
        say(f"{name}, {len(unseen):,} unseen products, MRR@10: {mean_mrr(before['all'])} -> {mean_mrr(after['all'])}")
    return (_of_own(partial(vectors_of, plain), served.encode_many, own, seed) if own else {}) | found


def _of_own(before: Encode, after: Encode, products: Sequence[StockedProduct], seed: int) -> dict[str, object]:
    queries = own_queries(products, seed=seed)
    was, now = ({"all": found_by(encode, products, queries.texts, queries.grades)} for encode in (before, after))
    say(f"{OWN}, {len(products):,} held-out products, MRR@10: {mean_mrr(was['all'])} -> {mean_mrr(now['all'])}")
    return {OWN: before_and_after(was, now)}


def _exported(tuned: Any, scratch: Path) -> Exported:
    source = scratch / "tuned"
    tuned.save(str(source))
    say("exporting to int8 ONNX")
    return export(source, scratch)


def _source(arguments: argparse.Namespace) -> str:
    if arguments.catalogue:
        return (
            f"of `{arguments.catalogue.name}`, less a tenth by title: {OWN} are queries for those, simulated as the "
            "ones it learned from; the golden queries are asked of the demo shop's products"
        )
    return "of a made shop of another seed than the demo shop, of whose products it has seen none"


def _products(arguments: argparse.Namespace) -> Parted:
    """Of a made shop all are learned: the demo shop's are judged on."""
    if arguments.catalogue:
        return parted(list(read_catalogue(arguments.catalogue)), of=arguments.catalogue.name)
    return Parted(_made(FAST_PRODUCTS if arguments.fast else 10_000, SHOP_SEED), ())


def _unseen(arguments: argparse.Namespace) -> Sequence[StockedProduct]:
    from shop.making import DEFAULT_SEED

    return _made(FAST_PRODUCTS if arguments.fast else JUDGED_PRODUCTS, DEFAULT_SEED)


def _made(count: int, seed: int) -> Sequence[StockedProduct]:
    from shop.whole import bare_range

    say(f"making {count:,} products")
    return bare_range(count, seed=seed, as_of=AS_OF)


def _named(recipe: Recipe, folder: Path) -> Recipe:
    from dataclasses import replace

    return replace(recipe, backbone=str(folder))


def main() -> Mapping[str, object]:
    arguments = _arguments().parse_args()
    if not arguments.queries_per_product > 0:
        raise BadRequest(f"queries-per-product is {arguments.queries_per_product}, and must be above 0")
    recipe = Recipe(
        arguments.backbone,
        arguments.epochs,
        arguments.batch,
        arguments.learning_rate,
        keep=arguments.keep,
        max_tokens=64,
    )
    made, figures = train(arguments, recipe)
    return {"out": str(made.folder), "version": made.version, **figures}


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("models"), help="folder of the models")
    parser.add_argument("--run", type=Path, default=Path("var/training/embeddings"))
    parser.add_argument("--catalogue", type=Path, help="products to learn from, in place of the demo shop's")
    parser.add_argument("--backbone", default=MINILM, help="minilm, or any sentence-transformers name")
    parser.add_argument("--epochs", type=float, default=1.5)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--learning-rate", type=float, default=1.5e-4)
    parser.add_argument("--keep", type=float, default=0.35, help="share of the published weights that is kept")
    parser.add_argument("--queries-per-product", type=float, default=0.8)
    parser.add_argument("--fast", action="store_true", help="a small part of everything, for tests")
    return parser


if __name__ == "__main__":
    as_command(main)
