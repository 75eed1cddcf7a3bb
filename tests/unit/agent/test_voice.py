"""Wordings vary from turn to turn, never repeat at once, and are the same when a turn is replayed."""

from __future__ import annotations

import pytest

from agent.respond.phrasebook import Phrasebook, Voice
from core.domain.answer import Claim
from core.domain.language import Language

BOOK = Phrasebook(
    {
        Language.ENGLISH: {
            "t.three": ("one {x}", "two {x}", "three {x}"),
            "t.single": ("only {x}",),
            "t.two": ("{x} and {y}", "{y} with {x}"),
        }
    }
)


def a_voice(seed: str = "T-1", **said: int) -> Voice:
    return Voice(BOOK, Language.ENGLISH, seed, {f"t.{form}": n for form, n in said.items()})


def test_a_replay_says_the_same() -> None:
    assert a_voice("T-9").line("t.three", x="a") == a_voice("T-9").line("t.three", x="a")


def test_different_turns_use_every_wording() -> None:
    said = {a_voice(f"T-{n}").line("t.three", x="a").text for n in range(40)}

    assert said == {"one a", "two a", "three a"}


@pytest.mark.parametrize("seed", [f"T-{n}" for n in range(30)])
@pytest.mark.parametrize("last", [0, 1, 2])
def test_the_last_wording_does_not_come_again_at_once(seed: str, last: int) -> None:
    voice = a_voice(seed, three=last)

    voice.line("t.three", x="a")

    assert voice.said["t.three"] != last


def test_a_form_used_twice_in_a_turn_is_worded_in_two_ways() -> None:
    voice = a_voice()

    assert voice.line("t.three", x="a") != voice.line("t.three", x="a")


def test_a_form_with_one_wording_is_said_again() -> None:
    assert a_voice(single=0).line("t.single", x="a").text == "only a"


def test_what_is_filled_in_as_a_claim_is_claimed() -> None:
    price = Claim("₹999", "product:P-1:price")

    sentence = a_voice().line("t.two", x=price, y="plain")

    assert sentence.claims == (price,)
    assert "₹999" in sentence.text


def test_a_claim_that_the_wording_does_not_name_is_not_claimed() -> None:
    assert a_voice().line("t.single", x="a", y=Claim("5", "s")).claims == ()


def test_a_form_can_be_filled_when_every_placeholder_has_a_value() -> None:
    assert a_voice().can_fill("t.two", {"x": "a", "y": "b"})
    assert not a_voice().can_fill("t.two", {"x": "a"})
    assert not a_voice().can_fill("t.unknown", {"x": "a"})
