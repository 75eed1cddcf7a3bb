"""How well intents are told: accuracy, F1 of each, out-of-scope messages, and time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.domain.intent import IntentName
from core.errors import BadRequest
from core.settings import Settings
from evals.hearing import Heard, hear
from evals.rows import read_rows
from evals.scorers.interval import bootstrap
from evals.scorers.labels import Quality, auroc, confusion, macro_f1, per_label
from evals.scorers.timing import percentile
from evals.suite import Evaluation, FileSuite, Progress, Table

FOREIGN = IntentName.OUT_OF_SCOPE.value
NOTES = (
    "Each message is read alone, without a talk before it; of several wishes the first counts.",
    "Macro F1 is the mean over the labels that truly occur. The time holds the encoder's pass.",
    "Trained on this project's own seed wordings only (models/intents/*/card.md).",
)


def run(file: Path, settings: Settings, progress: Progress) -> Evaluation:
    rows = list(read_rows(file, required=("text",)))
    truth = [_label(file, number, row.get("intent")) for number, row in enumerate(rows)]
    heard = hear([str(row["text"]) for row in rows], settings, progress)
    predicted = [each.understanding.main.intent.name.value for each in heard]
    labelled = [number for number, label in enumerate(truth) if label is not None]
    true, said = [truth[n] or "" for n in labelled], [predicted[n] for n in labelled]
    qualities = per_label(true, said)
    right = [float(t == p) for t, p in zip(true, said, strict=True)]
    accuracy = bootstrap(right)
    return Evaluation(
        figures={
            "n": len(labelled),
            "accuracy": accuracy.mean if accuracy else None,
            "accuracy_interval": [accuracy.low, accuracy.high] if accuracy else None,
            "macro_f1": macro_f1(qualities),
            "per_intent": {label: quality.figures() for label, quality in qualities.items()},
            "confusion": confusion(true, said),
            "out_of_scope": _foreign([heard[n] for n in labelled], true, qualities),
            "p50_ms": percentile([each.ms for each in heard], 50),
            "p95_ms": percentile([each.ms for each in heard], 95),
        },
        tables=(_summary(accuracy, qualities, len(labelled)), _table(qualities)),
        predictions=predicted,
        notes=NOTES,
    )


def _label(file: Path, number: int, label: object) -> str | None:
    if label is None:
        return None
    if label not in set(IntentName):
        raise BadRequest(f"{file}: row {number}: {label!r} is none of the intents ({', '.join(IntentName)})")
    return str(label)


def _foreign(heard: Sequence[Heard], truth: Sequence[str], qualities: dict[str, Quality]) -> dict[str, float | None]:
    foreign = [label == FOREIGN for label in truth]
    quality = qualities.get(FOREIGN)
    return {
        "auroc": auroc([each.understanding.out_of_scope for each in heard], foreign),
        "recall": quality.recall if quality else None,
        "precision": quality.precision if quality else None,
    }


def _summary(accuracy: object, qualities: dict[str, Quality], n: int) -> Table:
    return Table("Intents", ("rows", "accuracy", "macro F1"), ((n, str(accuracy), macro_f1(qualities)),))


def _table(qualities: dict[str, Quality]) -> Table:
    rows = tuple((label, q.precision, q.recall, q.f1, q.n) for label, q in qualities.items())
    return Table("By intent", ("intent", "precision", "recall", "F1", "rows"), rows)


intents = FileSuite(name="intents", about="Intents of messages, and what is out of scope.", run=run)
