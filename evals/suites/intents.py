"""How well intents are told: accuracy, F1 of each, out-of-scope messages, slices, calibration, and time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.domain.intent import IntentName
from core.errors import BadRequest
from core.settings import Settings
from evals.hearing import Heard, Message, hear, message_slices, read_messages
from evals.rows import digest_of
from evals.scorers.calibration import calibration_error
from evals.scorers.interval import Interval, Sample
from evals.scorers.labels import (
    Quality,
    auroc,
    confusion,
    macro_f1,
    macro_f1_interval,
    most_confused,
    per_label,
)
from evals.scorers.timing import percentile
from evals.suite import Evaluation, FileSuite, Measured, Progress, Table

FOREIGN = IntentName.OUT_OF_SCOPE.value
CONFUSED = 15
WORST = 50
NOTES = (
    "A message is read alone unless its row has a context; of several wishes the first counts.",
    "Macro F1 is the mean over the labels that truly occur. The time holds the encoder's pass.",
    "Calibration (ECE) takes the confidence of the intent told. A true label that is not among the four likeliest "
    "counts as given no probability.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """The labelled messages, and what was told of them."""

    messages: Sequence[Message]
    heard: Sequence[Heard]
    truth: Sequence[str]

    @property
    def said(self) -> list[str]:
        return [_name(each) for each in self.heard]

    @property
    def right(self) -> list[float]:
        return [float(true == said) for true, said in zip(self.truth, self.said, strict=True)]

    @property
    def confidence(self) -> list[float]:
        return [each.understanding.main.intent.confidence for each in self.heard]


def run(file: Path, settings: Settings, progress: Progress) -> Evaluation:
    messages = read_messages(file)
    labels = [_label(file, message) for message in messages]
    heard = hear(messages, settings, progress)
    kept = [place for place, label in enumerate(labels) if label is not None]
    told = Told([messages[p] for p in kept], [heard[p] for p in kept], [labels[p] or "" for p in kept])
    qualities = per_label(told.truth, told.said)
    slices = _slices(told)
    macro, calibration = macro_f1_interval(told.truth, told.said), calibration_error(told.confidence, told.right)
    return Evaluation(
        figures={
            **_figures(told, qualities, macro, calibration),
            "slices": {name: _slice(sample) for name, sample in slices.items()},
            "p50_ms": percentile([each.ms for each in heard], 50),
            "p95_ms": percentile([each.ms for each in heard], 95),
        },
        tables=(_summary(told, macro, calibration), _slice_table(slices), _by_intent(qualities)),
        predictions=[_name(each) for each in heard],
        notes=NOTES,
        details=(_confused(told), _worst(told)),
        measured=_measured(told, slices, macro, calibration),
        data={"file": digest_of(file)},
    )


def _figures(
    told: Told, qualities: dict[str, Quality], macro: Interval | None, calibration: Interval | None
) -> dict[str, object]:
    accuracy = Sample(told.right).interval()
    return {
        "n": len(told.truth),
        "accuracy": accuracy.mean if accuracy else None,
        "accuracy_interval": accuracy.ends if accuracy else None,
        "macro_f1": macro_f1(qualities),
        "macro_f1_interval": macro.ends if macro else None,
        "per_intent": {label: quality.figures() for label, quality in qualities.items()},
        "confusion": confusion(told.truth, told.said),
        "out_of_scope": _foreign(told, qualities),
        "ece": calibration.mean if calibration else None,
    }


def _name(heard: Heard) -> str:
    return heard.understanding.main.intent.name.value


def _label(file: Path, message: Message) -> str | None:
    """None for a row without a label. Raises BadRequest for one that is no intent."""
    label = message.row.get("intent")
    if label is None:
        return None
    if not isinstance(label, str) or label not in set(IntentName):
        known = ", ".join(IntentName)
        raise BadRequest(f"{file}:{message.line}: intent {label!r} is none of the intents ({known})")
    return label


def _foreign(told: Told, qualities: dict[str, Quality]) -> dict[str, float | None]:
    quality = qualities.get(FOREIGN)
    scores = [each.understanding.out_of_scope for each in told.heard]
    return {
        "auroc": auroc(scores, [label == FOREIGN for label in told.truth]),
        "recall": quality.recall if quality else None,
        "precision": quality.precision if quality else None,
    }


def _slices(told: Told) -> dict[str, Sample]:
    right = told.right
    places = message_slices(told.messages, told.heard)
    return {name: Sample([right[place] for place in rows]) for name, rows in places.items()}


def _slice(sample: Sample) -> dict[str, object]:
    interval = sample.interval()
    return {
        "n": len(sample.tops),
        "accuracy": interval.mean if interval else None,
        "accuracy_interval": interval.ends if interval else None,
    }


def _measured(
    told: Told, slices: Mapping[str, Sample], macro: Interval | None, calibration: Interval | None
) -> dict[str, Measured]:
    foreign = [float(label == FOREIGN) for label in told.truth]
    found = [f * r for f, r in zip(foreign, told.right, strict=True)]
    samples = {"accuracy": Sample(told.right), "out_of_scope recall": Sample(found, foreign)}
    samples |= {f"accuracy of {name}": sample for name, sample in slices.items()}
    measured = {name: Measured.of(sample) for name, sample in samples.items()}
    if macro:
        measured["macro_f1"] = Measured(macro, len(told.truth))
    if calibration:
        measured["ece"] = Measured(calibration, len(told.truth), higher_is_better=False)
    return {name: each for name, each in measured.items() if each is not None}


def _summary(told: Told, macro: Interval | None, calibration: Interval | None) -> Table:
    columns = ("rows", "accuracy [95 %]", "macro F1 [95 %]", "ECE [95 %]")
    return Table("Intents", columns, ((len(told.truth), Sample(told.right).interval(), macro, calibration),))


def _slice_table(slices: Mapping[str, Sample]) -> Table:
    rows = tuple((name, len(sample.tops), sample.interval()) for name, sample in slices.items())
    return Table("By slice", ("slice", "rows", "accuracy [95 %]"), rows)


def _by_intent(qualities: dict[str, Quality]) -> Table:
    rows = tuple((label, q.precision, q.recall, q.f1, q.n) for label, q in qualities.items())
    return Table("By intent", ("intent", "precision", "recall", "F1", "rows"), rows)


def _confused(told: Told) -> Table:
    rows = tuple(most_confused(told.truth, told.said, CONFUSED))
    return Table("Most confused", ("true", "told", "rows"), rows)


def _worst(told: Told) -> Table:
    """Of the wrong ones, those first whose true label was given the least, and the wrong one the most."""
    wrong = [
        (_given(each, true), true, each, message)
        for message, each, true in zip(told.messages, told.heard, told.truth, strict=True)
        if _name(each) != true
    ]
    wrong.sort(key=lambda row: (row[0], -row[2].understanding.main.intent.confidence, row[3].line))
    rows = tuple(
        (message.line, message.text, true, _name(each), each.understanding.main.intent.confidence, given)
        for given, true, each, message in wrong[:WORST]
    )
    return Table(f"The worst {len(rows)}", ("line", "text", "true", "told", "sure", "given to the true one"), rows)


def _given(heard: Heard, label: str) -> float:
    scores = (heard.understanding.main.intent, *heard.understanding.alternatives)
    return next((score.confidence for score in scores if score.name.value == label), 0.0)


intents = FileSuite(name="intents", about="Intents of messages, and what is out of scope.", run=run)
