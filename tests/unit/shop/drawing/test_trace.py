"""Half outlines close up to symmetrical shapes."""

import pytest

from shop.drawing.chance import Chance
from shop.drawing.trace import Trace, box, num, ring, through, turned


def test_a_mirrored_line_comes_back_on_the_other_side() -> None:
    half = Trace(0, 10).to((20, 10), (30, 50), (0, 50))

    assert half.mirrored(axis=100) == "M100 10L120 10L130 50L100 50L70 50L80 10L100 10Z"


def test_an_arch_runs_through_its_middle_from_left_to_right() -> None:
    assert Trace(0, 10).to((20, 30)).arch(axis=100) == "M80 30L100 10L120 30"


def test_a_ring_walks_one_edge_out_and_the_other_back() -> None:
    outer, inner = Trace(0, 30).to((20, 0)), Trace(0, 20).to((10, 0))

    assert ring(outer, inner) == "M280 0L300 30L320 0L310 0L300 20L290 0Z"


def test_lowering_a_line_moves_its_control_points_too() -> None:
    line = Trace(0, 0).bend(1, 1, 2, 2, 3, 3)

    assert line.lowered(10).open(axis=0) == "M0 10C1 11 2 12 3 13"


def test_a_smooth_loop_meets_its_start() -> None:
    path = through([(0, 0), (10, 0), (10, 10)], loop=True)

    assert path.startswith("M0 0C")
    assert path.endswith("0 0Z")


@pytest.mark.parametrize(("value", "text"), [(3.0, "3"), (3.04, "3"), (3.06, "3.1"), (-0.5, "-0.5")])
def test_numbers_are_written_short(value: float, text: str) -> None:
    assert num(value) == text


def test_a_box_without_corners_is_four_lines() -> None:
    assert box(1, 2, 30, 40) == "M1 2h30v40h-30Z"


def test_a_quarter_turn_goes_clockwise_on_the_page() -> None:
    x, y = turned((10, 0), 90, (0, 0))

    assert (round(x), round(y)) == (0, 10)


def test_choices_agree_whatever_else_was_asked() -> None:
    first, second = Chance(5), Chance(5)
    second.pick("something else", (1, 2, 3))

    assert first.pick("neck", range(100)) == second.pick("neck", range(100))


def test_choices_of_one_seed_do_not_follow_each_other() -> None:
    pairs = {(Chance(seed).pick("neck", (0, 1)), Chance(seed).pick("sleeve", (0, 1))) for seed in range(40)}

    assert len(pairs) == 4


def test_a_number_between_stays_between() -> None:
    drawn = [Chance(seed).between("length", 3, 5) for seed in range(200)]

    assert 3 <= min(drawn) < 3.2
    assert 4.8 < max(drawn) < 5
