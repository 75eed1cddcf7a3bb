"""The features a classifier knows: learned from several messages, rare ones weighing more."""

from __future__ import annotations

import numpy as np
import pytest

from agent.understanding.vocabulary import LEAST, Hashes, learned_vocabulary


def hashes(*values: int) -> Hashes:
    return np.asarray(values, np.uint32)


def test_what_too_few_messages_have_is_not_known() -> None:
    messages = [hashes(1, 2)] * LEAST + [hashes(3)] * (LEAST - 1)

    vocabulary = learned_vocabulary(messages)

    assert vocabulary.hashes.tolist() == [1, 2]


def test_a_rare_feature_weighs_more_and_shares_have_unit_length() -> None:
    vocabulary = learned_vocabulary([hashes(7)] * 20 + [hashes(7, 9)] * LEAST)

    places, shares = vocabulary.weighed(hashes(7, 8, 9))

    assert vocabulary.hashes[places].tolist() == [7, 9]
    assert shares[1] > shares[0] > 0
    assert float(shares @ shares) == pytest.approx(1.0, abs=1e-6)


def test_a_message_of_unknown_features_has_no_places() -> None:
    vocabulary = learned_vocabulary([hashes(1)] * LEAST)

    places, shares = vocabulary.weighed(hashes(2, 4_000_000_000))

    assert (len(places), len(shares)) == (0, 0)
