"""Messages of two wishes are joined from two of one wish each, in one language."""

from __future__ import annotations

import pytest

from finetune.intents.joined import SEVERAL, joined
from finetune.intents.messages import Message


def a_message(text: str, intent: str, language: str = "en") -> Message:
    return Message(text, intent, language, "someone", f"someone:{text}")


def test_two_messages_that_want_different_things_are_one_of_several() -> None:
    made = joined([a_message("any coupons?", "offers"), a_message("show me caps", "browse")] * 8, seed=1)

    assert made
    assert {message.intent for message in made} == {SEVERAL}
    assert all("coupons" in message.text and "caps" in message.text for message in made)


def test_the_same_seed_joins_the_same() -> None:
    messages = [a_message("any coupons?", "offers"), a_message("show me caps", "browse"), a_message("my bag", "cart")]

    assert joined(messages, seed=3) == joined(messages, seed=3)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (a_message("where is it", "order_status"), a_message("i want my money back", "return_exchange")),
        (a_message("show me caps", "browse"), a_message("show me hats", "browse")),
        (a_message("show me caps", "browse"), a_message("कूपन है क्या", "offers", "hi")),
        (a_message("show me caps", "browse"), a_message("hello", "greeting")),
        (a_message("show me caps", "browse"), a_message("what is the capital of peru", "out_of_scope")),
    ],
    ids=["one trouble", "one kind of wish", "two languages", "a courtesy", "foreign"],
)
def test_these_are_never_two_wishes(first: Message, second: Message) -> None:
    assert joined([first, second] * 4, seed=1) == []
