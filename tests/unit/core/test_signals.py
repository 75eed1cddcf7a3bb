"""Click rates do not depend on where a product was shown."""

from __future__ import annotations

import pytest

from core.domain.signals import Tally, click_rates


def test_a_product_at_the_bottom_is_not_judged_by_the_clicks_at_the_top() -> None:
    """The first place draws 50 % and the tenth 5 %: each is as good as its place."""
    rates = click_rates([Tally("P-TOP", 1, 100, 50), Tally("P-LOW", 10, 100, 5)])

    assert rates == {"P-TOP": pytest.approx(1.0), "P-LOW": pytest.approx(1.0)}


def test_more_clicks_than_others_at_the_same_place_are_a_higher_rate() -> None:
    rates = click_rates([Tally("P-1", 3, 100, 30), Tally("P-2", 3, 100, 10)])

    assert rates["P-1"] == pytest.approx(34 / 24)
    assert rates["P-2"] == pytest.approx(14 / 24)


def test_one_lucky_click_changes_little() -> None:
    rates = click_rates([Tally("P-1", 1, 1, 1), Tally("P-2", 1, 99, 9)])

    assert rates["P-1"] == pytest.approx(5 / 4.1)


def test_a_shop_that_nobody_clicked_in_rates_all_alike() -> None:
    assert click_rates([Tally("P-1", 1, 10, 0)]) == {"P-1": 1.0}
    assert click_rates([]) == {}
