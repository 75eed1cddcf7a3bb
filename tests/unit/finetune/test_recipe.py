"""A recipe with which nothing can be learned is refused before anything is trained."""

from __future__ import annotations

import pytest

from core.errors import BadRequest
from finetune.tuning.recipe import Recipe


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"keep": 3.0}, "keep is 3.0, and must be a share from 0 to 1"),
        ({"keep": -0.1}, "keep"),
        ({"epochs": -1.0}, "epochs is -1.0, and must be above 0"),
        ({"epochs": float("nan")}, "epochs"),
        ({"batch": 0}, "batch"),
        ({"learning_rate": 0.0}, "learning-rate"),
    ],
)
def test_numbers_out_of_range_are_refused(given: dict[str, float], fault: str) -> None:
    with pytest.raises(BadRequest, match=fault):
        Recipe(**given)  # type: ignore[arg-type]  # numbers of either kind


def test_all_or_none_of_the_published_weights_may_be_kept() -> None:
    assert [Recipe(keep=share).keep for share in (0.0, 1.0)] == [0.0, 1.0]
