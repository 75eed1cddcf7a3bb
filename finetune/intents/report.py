"""Write what a training run found: figures, the pairs most often confused, and the worst fifty messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.clock import SystemClock
from evals.report.page import write_report as write_page
from evals.suite import Evaluation, Table
from finetune.intents.figures import truth_of
from finetune.intents.heads import Floats
from finetune.intents.packing import Trained

if TYPE_CHECKING:
    from finetune.intents.messages import Message

PAIRS, WORST = 20, 50


def write_report(
    trained: Trained,
    told: Mapping[str, Floats],
    messages: Mapping[str, Sequence[Message]],
    compared: Mapping[str, Mapping[str, object]],
    folder: Path,
) -> Path:
    """Confusions and the worst messages are shown of validation files only: a test that is looked at is one no more."""
    tables = [_compared({**compared, "this model": trained.figures})]
    for name in [name for name in told if "valid" in name]:
        tables += [_confused(name, told[name], messages[name], trained.labels)]
        tables += [_worst(name, told[name], messages[name], trained.labels)]
    evaluation = Evaluation(
        {**trained.figures, "compared": compared}, tuple(tables), notes=("Blend and threshold were chosen here.",)
    )
    return write_page("train-intents", evaluation, inputs={}, at=SystemClock().now(), folder=folder)


def _compared(models: Mapping[str, Mapping[str, object]]) -> Table:
    rows = tuple(
        (model, file, each["n"], _shown(each["accuracy"]), each["macro_f1"], each["ece"])
        for model, files in models.items()
        for file, each in files.items()
        if isinstance(each, dict)
    )
    columns = ("model", "file", "n", "accuracy [95 %]", "macro F1", "ECE")
    return Table("Messages that no model saw", columns, rows)


def _shown(interval: Sequence[float]) -> str:
    return "{:.3f} [{:.3f}, {:.3f}]".format(*interval)


def _confused(name: str, told: Floats, messages: Sequence[Message], labels: Sequence[str]) -> Table:
    truth, said = truth_of(messages, labels), told.argmax(axis=1)
    pairs = Counter((labels[t], labels[s]) for t, s in zip(truth, said, strict=True) if t != s)
    rows = tuple((true, other, count) for (true, other), count in pairs.most_common(PAIRS))
    return Table(f"Most confused pairs, {name}", ("true", "told", "messages"), rows)


def _worst(name: str, told: Floats, messages: Sequence[Message], labels: Sequence[str]) -> Table:
    truth = truth_of(messages, labels)
    surely = told[np.arange(len(truth)), truth]
    return Table(
        f"The worst {WORST}, {name}",
        ("message", "true", "told", "of the true"),
        tuple(_rows(told, messages, labels, surely)),
    )


def _rows(
    told: Floats, messages: Sequence[Message], labels: Sequence[str], surely: Floats
) -> Iterator[tuple[object, ...]]:
    for place in np.argsort(surely)[:WORST].tolist():
        message = messages[place]
        yield message.text, message.intent, labels[int(told[place].argmax())], float(surely[place])
