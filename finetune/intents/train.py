"""Train the intent classifier, from the project's messages or from a file with labels of its own.

Run in the training environment: `python -m finetune.intents.train` (`retailgenie train intents`). Deterministic. The
shop's own model reads the served encoder, which `retailgenie train embeddings` tunes on the same messages; a file of
one's own (`--data`) tunes a copy of the encoder first, so that the recipe is the same from end to end.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain
from operator import add
from pathlib import Path

import numpy as np

from agent.understanding.features import VERSION as FEATURES
from agent.understanding.vocabulary import Vocabulary
from core.errors import BadRequest
from core.settings import load_settings
from finetune.intents.baselines import Told, by_encoder, by_rules, by_tfidf
from finetune.intents.dataset import LABELS, Corpus, hashes_of, never_seen, shop_corpus
from finetune.intents.figures import figures
from finetune.intents.fitting import Cutting, Parts, Seen, choices, fit_cutting, fit_parts
from finetune.intents.heads import Floats, softmax
from finetune.intents.joined import joined
from finetune.intents.messages import Message, key_of_messages
from finetune.intents.own_data import own_corpus, own_encoder
from finetune.intents.packing import Trained, pack
from finetune.intents.report import write_report
from finetune.run import Arrays, Run, as_command, key_of, say
from finetune.tuning.recipe import MINILM, Recipe
from retrieval.encoder import load_encoder

VALIDATION_AUTHOR = "messages_valid"
FAST_SHARE = 0.12
JOINING = 11
"""Seed."""
EPOCHS = 6.0
"""Over messages with labels of their own."""


@dataclass(frozen=True)
class Source:
    """Where messages and vectors come from."""

    name: str
    corpus: Corpus
    labels: tuple[str, ...]
    encode: Callable[[Sequence[str]], Floats]
    encoder: str
    trained_on: str


class Trainer:
    def __init__(self, source: Source, run: Run) -> None:
        self._source, self._run = source, run

    def trained(self) -> tuple[Trained, dict[str, Floats]]:
        """The model, and probabilities on everything that is measured: of a model that has not learned from it."""
        corpus, labels = self._source.corpus, self._source.labels
        train = self._seen("train", corpus.train)
        measured = {name: self._seen(name, rows) for name, rows in self.measured().items()}
        parts = self._fitted(train)
        chosen = choices(parts, reduce(add, (measured[name] for name in self._chosen_on())), labels)
        whole = self._fitted(
            reduce(add, (self._seen(f"later-{name}", corpus.later[name]) for name in corpus.later), train)
        )
        told = {
            name: (parts if name in corpus.later else whole).told(seen, chosen["with_vector"].blend)
            for name, seen in measured.items()
        }
        found = {name: figures(told[name], measured[name].messages, labels) for name in told}
        for name, each in found.items():
            say(f"{name}: {json.dumps(each)}")
        heads = {name: choice.head(whole) for name, choice in chosen.items()}
        cutting = self._cutting(whole.vocabulary) if labels == LABELS else None
        return Trained(labels, whole.vocabulary, heads, self._source.encoder, cutting, found, self._facts()), told

    def _cutting(self, vocabulary: Vocabulary) -> Cutting:
        sides = (self._source.corpus.train, self._source.corpus.validation)
        lone = [[replace(message, context=None) for message in rows] for rows in sides]
        learned, held_out = [(hashes_of(rows), hashes_of(joined(rows, seed=JOINING))) for rows in lone]
        cutting = fit_cutting(vocabulary, learned, held_out)
        say(f"several wishes in one message: {cutting.found:.3f} of joined ones found")
        return cutting

    def _facts(self) -> dict[str, object]:
        """For the card."""
        corpus = self._source.corpus
        learned = [*corpus.train, *chain.from_iterable(corpus.later.values())]
        return {
            "trained_on": self._source.trained_on,
            "rows": len(learned),
            "families": len({message.family for message in learned}),
            "chosen_on": " and ".join(f"*{name}*" for name in self._chosen_on()),
            "later": " and ".join(f"*{name}*" for name in corpus.later),
        }

    def compared(self, backbone: str) -> dict[str, dict[str, object]]:
        """By model and by file, the figures of simpler models, and of each part of this one alone.

        All of them learn from the training messages alone.
        """
        corpus, labels = self._source.corpus, self._source.labels
        say("comparing with rules, TF-IDF and the frozen encoder")
        models: dict[str, Told] = {"regular expressions": by_rules(labels)} if labels == LABELS else {}
        models["TF-IDF, linear"] = by_tfidf(corpus.train, labels)
        models[f"{backbone} frozen, linear"] = by_encoder(corpus.train, labels, backbone)
        parts = self._fitted(self._seen("train", corpus.train))
        models["words and letters alone"] = lambda rows: softmax(parts.of_words(self._seen("compared", rows)))
        models["served encoder, linear"] = lambda rows: softmax(parts.of_vectors(self._seen("compared", rows)))
        measured = self.measured()
        return {
            name: {file: figures(told(rows), rows, labels) for file, rows in measured.items()}
            for name, told in models.items()
        }

    def measured(self) -> dict[str, list[Message]]:
        """By name, the messages that are measured on."""
        corpus = self._source.corpus
        found = {"validation": corpus.validation, "test": corpus.test}
        for message in never_seen() if self._source.labels == LABELS else ():
            found.setdefault(message.author, []).append(message)
        return {name: messages for name, messages in found.items() if messages}

    def _chosen_on(self) -> list[str]:
        return [name for name in ("validation", VALIDATION_AUTHOR) if name in self.measured()]

    def _fitted(self, seen: Seen) -> Parts:
        return fit_parts(seen, self._source.labels, self._run, encoder=self._source.encoder)

    def _seen(self, name: str, messages: Sequence[Message]) -> Seen:
        say(f"reading {len(messages):,} messages ({name})")
        texts = [message.text for message in messages]
        key = key_of(key_of_messages(messages), self._source.encoder, FEATURES)

        def read() -> Arrays:
            hashes = hashes_of(messages)
            lengths = np.asarray([len(each) for each in hashes])
            return {"hashes": np.concatenate(hashes), "lengths": lengths, "vectors": self._source.encode(texts)}

        kept = self._run.step(f"features-{name}", key, read)
        ends = np.cumsum(kept["lengths"])[:-1]
        return Seen(messages, np.split(kept["hashes"], ends), kept["vectors"])


def shop_source(arguments: argparse.Namespace) -> Source:
    share = FAST_SHARE if arguments.fast else 1.0
    corpus = shop_corpus(extra=arguments.extra, share=share)
    encoder = load_encoder(load_settings().model_copy(update={"models": arguments.models}))
    trained_on = "messages that authors wrote for this project (`finetune/intents/messages/`, `agent/intents/`)"
    trained_on += f" and {arguments.extra.name}" if arguments.extra else ", and nothing else"
    return Source("intents", corpus, LABELS, encoder.encode_many, encoder.name, trained_on)


def own_source(arguments: argparse.Namespace, recipe: Recipe, run: Run) -> Source:
    corpus = own_corpus(arguments.data, arguments.eval, fast=arguments.fast)
    labels = tuple(sorted({message.intent for message in corpus.train}))
    encode, name = own_encoder(corpus, labels, recipe, run)
    return Source(
        f"intents-{arguments.data.name.split('.')[0]}", corpus, labels, encode, name, f"`{arguments.data.name}`"
    )


def main() -> Mapping[str, object]:
    arguments = _arguments().parse_args()
    run = Run(arguments.run)
    _refuse_idle(arguments)
    recipe = _recipe(arguments)
    source = own_source(arguments, recipe, run) if arguments.data else shop_source(arguments)
    trainer = Trainer(source, run)
    trained, told = trainer.trained()
    made = pack(arguments.out or arguments.models, source.name, trained, fast=arguments.fast)
    compared = trainer.compared(arguments.backbone) if arguments.compare else {}
    report = write_report(trained, told, trainer.measured(), compared, arguments.reports)
    run.done()
    say(f"report: {report}")
    return {
        "out": str(made.folder),
        "version": made.version,
        **headline(trained.figures["test"]),
        "files": trained.figures,
    }


def _refuse_idle(arguments: argparse.Namespace) -> None:
    """Raises BadRequest for an option that would change nothing."""
    tuning = {"eval": arguments.eval, "epochs": arguments.epochs, "batch": arguments.batch}
    tuning |= {"learning-rate": arguments.learning_rate}
    idle = [name for name, value in tuning.items() if value is not None and not arguments.data]
    if idle:
        raise BadRequest(
            f"--{idle[0]} goes with --data: the shop's own model reads the encoder that `train embeddings` tuned"
        )
    if arguments.backbone != MINILM and not (arguments.data or arguments.compare):
        raise BadRequest("--backbone goes with --data or --compare: the shop's own model reads the served encoder")
    if arguments.extra and arguments.data:
        raise BadRequest("--extra adds to the shop's own messages: with --data, put its rows into that file")


def _recipe(arguments: argparse.Namespace) -> Recipe:
    given = {"epochs": arguments.epochs, "batch": arguments.batch, "learning_rate": arguments.learning_rate}
    own = Recipe(arguments.backbone, epochs=EPOCHS, max_tokens=48)
    return replace(own, **{name: value for name, value in given.items() if value is not None})


def headline(test: object) -> dict[str, object]:
    """The figures of the held-out file as plain numbers, for whoever reads the last line."""
    figures = dict(test) if isinstance(test, Mapping) else {}
    foreign = dict(figures.get("out_of_scope") or {})
    recall = foreign.get("recall_at_5_percent_rejected")
    return {
        "n": figures.get("n"),
        **{name: _mean(figures.get(name)) for name in ("accuracy", "in_scope_accuracy")},
        "macro_f1": figures.get("macro_f1"),
        "ece": figures.get("ece"),
        "out_of_scope": {"auroc": foreign.get("auroc"), "recall_at_5_percent_rejected": _mean(recall)},
    }


def _mean(interval: object) -> object:
    return interval[0] if isinstance(interval, list) else interval


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=Path("models"), help="folder of the models")
    parser.add_argument("--out", type=Path, help="where the new version goes instead")
    parser.add_argument("--run", type=Path, default=Path("var/training/intents"), help="what a killed run resumes from")
    parser.add_argument("--reports", type=Path, default=Path("reports"))
    parser.add_argument("--data", type=Path, help="messages with labels of their own")
    parser.add_argument("--eval", type=Path, help="messages to measure on; without it a share of --data is held out")
    parser.add_argument("--extra", type=Path, help="more messages with the shop's labels, to learn from")
    parser.add_argument(
        "--backbone", default=MINILM, help="for --data and --compare: minilm, or any sentence-transformers name"
    )
    parser.add_argument("--epochs", type=float)
    parser.add_argument("--batch", type=int)
    parser.add_argument("--learning-rate", type=float)
    parser.add_argument("--compare", action="store_true", help="also train simpler models, for one table")
    parser.add_argument("--fast", action="store_true", help="an eighth of everything, for tests")
    return parser


if __name__ == "__main__":
    as_command(main)
