"""Figures of a classifier: told rightly, told foreign, and how a threshold is drawn."""

from __future__ import annotations

import numpy as np
import pytest

from evals.scorers.calibration import calibration_error
from finetune.intents.figures import figures, threshold, truth_of
from finetune.intents.heads import Floats, Ints, fit, softmax, weighed
from finetune.intents.messages import Message

pytestmark = pytest.mark.train

LABELS = ("browse", "cart", "out_of_scope")


def messages(*intents: str) -> list[Message]:
    return [Message(f"text {number}", intent, "en", "a", f"a:{number}") for number, intent in enumerate(intents)]


def sure(*places: int) -> np.ndarray:
    return np.eye(3, dtype=np.float32)[list(places)] * 0.94 + 0.02


def test_accuracy_counts_every_message_and_in_scope_only_the_shops() -> None:
    found = figures(sure(0, 1, 0, 0), messages("browse", "cart", "cart", "out_of_scope"), LABELS)

    assert found["accuracy"][0] == 0.5  # type: ignore[index]
    assert found["in_scope_accuracy"][0] == pytest.approx(2 / 3, abs=1e-3)  # type: ignore[index]


def test_a_foreign_label_that_the_model_does_not_know_is_told_by_how_unsure_it_is() -> None:
    rows = messages("browse", "cart", "browse", "oos")
    unsure = np.asarray([[0.5, 0.5]], np.float32)

    found = figures(np.vstack([sure(0, 1, 0)[:, :2], unsure]), rows, LABELS[:2])

    assert truth_of(rows, LABELS[:2]).tolist() == [0, 1, 0, -1]
    assert found["out_of_scope"] == {"auroc": 1.0, "recall_at_5_percent_rejected": [1.0, 1.0, 1.0]}


def test_without_foreign_messages_nothing_is_said_of_them() -> None:
    found = figures(sure(0, 1), messages("browse", "cart"), LABELS)

    assert found["out_of_scope"] is None


def test_the_threshold_loses_no_more_of_the_shops_messages_than_it_may() -> None:
    confidences = np.linspace(0.5, 1.0, 101, dtype=np.float32)
    told = np.stack([confidences, 1 - confidences, np.zeros_like(confidences)], axis=1)
    truth = np.zeros(101, np.int64)

    cut = threshold(told, truth, LABELS, lost=0.05)

    assert (confidences < cut).mean() == pytest.approx(0.05, abs=0.01)


def test_blending_believes_the_part_that_is_right_and_calibrates_it() -> None:
    draw = np.random.default_rng(0)
    truth = draw.integers(0, 3, 600)
    good = np.eye(3, dtype=np.float32)[np.where(draw.random(600) < 0.9, truth, (truth + 1) % 3)] * 20
    noise = draw.normal(size=(600, 3)).astype(np.float32)

    blend = weighed(good, noise, truth)

    told = softmax(blend.words * good + blend.vector * noise)
    assert blend.words * 20 > 5 * blend.vector
    assert apart(softmax(good), truth) > 0.05 > apart(told, truth)


def apart(told: Floats, truth: Ints) -> float:
    """How far confidence and accuracy lie apart."""
    error = calibration_error(told.max(axis=1).tolist(), (told.argmax(axis=1) == truth).astype(float).tolist())
    assert error is not None
    return error.mean


def test_two_labels_are_fitted_like_many() -> None:
    matrix = np.asarray([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.9]], np.float32)

    linear = fit(matrix, np.asarray([0, 0, 1, 1]), np.ones(4, np.float32), 10.0)

    assert linear.logits(matrix).argmax(axis=1).tolist() == [0, 0, 1, 1]
