"""Scores of labels against scikit-learn, which only the training environment holds."""

from __future__ import annotations

import random

import pytest

from evals.scorers.labels import auroc, confusion, macro_f1, per_label

pytestmark = pytest.mark.train

LABELS = ["cart", "browse", "offers", "store"]


def drawn(seed: int, rows: int = 200) -> tuple[list[str], list[str], list[float]]:
    draw = random.Random(seed)
    truth = draw.choices(LABELS, weights=[5, 3, 2, 1], k=rows)
    said = [label if draw.random() < 0.7 else draw.choice(LABELS) for label in truth]
    return truth, said, [round(draw.random(), 1) for _ in truth]


def test_precision_recall_and_f1_agree() -> None:
    from sklearn.metrics import precision_recall_fscore_support

    truth, said, _ = drawn(1)
    published = precision_recall_fscore_support(truth, said, labels=sorted(LABELS))

    ours = [per_label(truth, said)[label] for label in sorted(LABELS)]

    assert [each.precision for each in ours] == pytest.approx(list(published[0]))
    assert [each.recall for each in ours] == pytest.approx(list(published[1]))
    assert [each.f1 for each in ours] == pytest.approx(list(published[2]))
    assert macro_f1(per_label(truth, said)) == pytest.approx(published[2].mean())


def test_confusion_agrees() -> None:
    from sklearn.metrics import confusion_matrix

    truth, said, _ = drawn(2)
    published = confusion_matrix(truth, said, labels=LABELS)

    ours = confusion(truth, said)

    assert [[ours[true].get(told, 0) for told in LABELS] for true in LABELS] == published.tolist()


def test_auroc_agrees_also_where_scores_tie() -> None:
    from sklearn.metrics import roc_auc_score

    truth, _, scores = drawn(3)
    positive = [label == "cart" for label in truth]

    assert auroc(scores, positive) == pytest.approx(roc_auc_score(positive, scores))
