"""What a shopper's doings say of their taste, by hand-computed shares."""

from __future__ import annotations

import pytest

from core.domain.taste import Liked, taste_of


def test_shares_leave_room_for_doubt() -> None:
    once = taste_of([Liked(1.0, brand="fabindia")])
    often = taste_of([Liked(6.0, brand="fabindia")] * 4)

    assert once.brands["fabindia"] == pytest.approx(0.2)
    assert often.brands["fabindia"] == pytest.approx(24 / 28)


def test_buying_says_more_than_clicking() -> None:
    taste = taste_of([Liked(6.0, category="kurta"), Liked(1.0, category="jeans")])

    assert taste.categories["kurta"] > taste.categories["jeans"]


def test_the_price_band_is_the_weighed_mean() -> None:
    taste = taste_of([Liked(3.0, price_ratio=0.4), Liked(1.0, price_ratio=-0.4), Liked(5.0)])

    assert taste.price_ratio == pytest.approx(0.2)


def test_nothing_done_is_no_price_band() -> None:
    assert taste_of([]).price_ratio is None


def test_the_size_bought_most_goes_before_the_profiles() -> None:
    bought = [Liked(6.0, category="kurta", size=size) for size in ("L", "XL", "XL")]

    taste = taste_of(bought, {"kurta": "M", "jeans": "32"})

    assert taste.sizes == {"kurta": "XL", "jeans": "32"}


def test_of_sizes_bought_equally_often_the_newer_one_counts() -> None:
    taste = taste_of([Liked(6.0, category="kurta", size=size) for size in ("L", "XL")])

    assert taste.sizes == {"kurta": "L"}
