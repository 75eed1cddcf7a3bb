"""Messages are cleaned of what cannot be read or stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.chat.message import BlankMessage, MessageTooLong, clean_message


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b\u200d", "\u00a0", "\x00\x1f\x7f", "\ufeff", "\ud800"])
def test_a_message_without_anything_to_see_is_blank(text: str) -> None:
    with pytest.raises(BlankMessage):
        clean_message(text, limit=100)


def test_a_message_over_the_limit_says_the_limit() -> None:
    with pytest.raises(MessageTooLong) as refused:
        clean_message("x" * 101, limit=100)

    assert refused.value.facts["limit"] == 100


def test_a_message_of_just_the_limit_is_taken() -> None:
    assert clean_message("x" * 100, limit=100) == "x" * 100


@pytest.mark.parametrize("text", ["👗", "👨\u200d👩\u200d👧", "नमस्ते", "a\nb", "क\u094d\u200dष"])
def test_what_can_be_read_stays_as_it_is(text: str) -> None:
    assert clean_message(text, limit=100) == text


@given(st.text(max_size=60))
def test_what_is_kept_can_be_stored_anywhere(text: str) -> None:
    try:
        kept = clean_message(text, limit=100)
    except BlankMessage:
        return
    assert "\x00" not in kept
    assert kept.encode("utf-8")
    assert clean_message(kept, limit=100) == kept
