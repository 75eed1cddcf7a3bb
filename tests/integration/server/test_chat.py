"""One turn over HTTP: as JSON and as a stream, once however often it is sent."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from uuid import uuid4

import httpx
import pytest

from tests.integration.server.conftest import House, Opens

TOKEN = "X-Conversation-Token"
STREAM = {"Accept": "text/event-stream"}


def events_in(answer: httpx.Response) -> list[tuple[int, str, dict[str, object]]]:
    """Id, name and data of each event of a stream."""
    events = []
    for block in answer.text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if fields:
            events.append((int(fields["id"]), fields["event"], json.loads(fields["data"])))
    return events


async def test_the_first_message_starts_a_shopper_with_a_token(house: House) -> None:
    answer = await house.chat("good day")

    body = answer.json()
    assert answer.status_code == 200
    assert body["reply"] == "good day!"
    assert body["conversation_token"] == answer.headers[TOKEN]


async def test_the_token_opens_the_same_conversation_again(house: House) -> None:
    first = (await house.chat("good day")).json()
    headers = {TOKEN: first["conversation_token"]}

    second = await house.chat("and again", headers=headers, conversation_id=first["conversation_id"])

    assert second.json()["conversation_id"] == first["conversation_id"]
    assert "conversation_token" not in second.json()
    assert TOKEN not in second.headers


async def test_a_newcomers_repeat_gets_the_same_answer_and_token(house: House) -> None:
    message_id = str(uuid4())

    first = await house.chat("good day", message_id=message_id)
    house.clock.advance(timedelta(minutes=9))
    second = await house.chat("good day", message_id=message_id)

    assert first.json() == second.json()
    assert first.headers[TOKEN] == second.headers[TOKEN]
    assert len(house.parrot.heard) == 1


async def test_a_newcomers_repeat_after_ten_minutes_is_somebody_new(house: House) -> None:
    message_id = str(uuid4())
    first = await house.chat("good day", message_id=message_id)

    house.clock.advance(timedelta(minutes=11))
    second = await house.chat("good day", message_id=message_id)

    assert first.json()["conversation_id"] != second.json()["conversation_id"]


async def test_a_repeat_with_another_text_is_a_conflict(house: House) -> None:
    headers = await house.newcomer()
    await house.chat("good day", message_id="m-1", headers=headers)

    answer = await house.chat("good night", message_id="m-1", headers=headers)

    assert answer.status_code == 409


async def test_two_callers_do_not_see_each_others_messages(house: House) -> None:
    await house.chat("my secret", message_id="m-1", headers=house.signed_in())

    answer = await house.chat("my secret", message_id="m-1", headers=house.signed_in("C-ARJUN"))

    assert answer.json()["conversation_id"] != ""
    assert len(house.parrot.heard) == 2


async def test_a_stream_holds_every_event_and_ends_with_the_json_answer(house: House) -> None:
    message_id = str(uuid4())
    streamed = await house.chat("one two", headers=STREAM, message_id=message_id)
    told = await house.chat("one two", message_id=message_id)

    events = events_in(streamed)
    assert streamed.headers["content-type"].startswith("text/event-stream")
    assert streamed.headers[TOKEN] == told.headers[TOKEN]
    assert events[0][1] == "turn.started"
    assert events[-1][1:] == ("turn.completed", told.json())
    assert "".join(str(data["text"]) for _, name, data in events if name == "text.delta") == "onetwo!"


async def test_a_stream_is_resumed_by_the_last_event_id(house: House) -> None:
    headers = await house.newcomer()
    whole = events_in(await house.chat("a b c", headers=headers | STREAM, message_id="m-1"))

    resumed = await house.chat(
        "a b c", headers=headers | STREAM | {"Last-Event-ID": str(whole[1][0])}, message_id="m-1"
    )

    assert events_in(resumed) == whole[2:]


@pytest.mark.parametrize("last", ["", "abc", "-1", "²", "9" * 40])
async def test_a_last_event_id_that_is_not_ours_starts_over(house: House, last: str) -> None:
    headers = await house.newcomer()
    whole = events_in(await house.chat("a b", headers=headers | STREAM, message_id="m-1"))
    given = httpx.Headers(list((headers | STREAM | {"Last-Event-ID": last}).items()), encoding="utf-8")

    again = await house.client.post("/v1/chat", json={"message": "a b", "message_id": "m-1"}, headers=given)

    assert events_in(again) == whole


async def test_two_messages_at_once_are_answered_in_order(house: House) -> None:
    first = (await house.chat("0")).json()
    at = {"headers": {TOKEN: first["conversation_token"]}, "conversation_id": first["conversation_id"]}

    answers = await asyncio.gather(*(house.chat(str(number), **at) for number in range(1, 6)))

    assert all(answer.status_code == 200 for answer in answers)
    assert [turn.number for turn in house.parrot.heard] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"message": ""}, 422),
        ({"message": " \n\t\u200b\u00a0"}, 422),
        ({"message": "\x00\x01\x02"}, 422),
        ({"message": "x" * 10_000}, 413),
        ({"message": None}, 422),
        ({"message": 5}, 422),
        ({"message": ["hi"]}, 422),
        ({}, 422),
        ([], 422),
        ("hi", 422),
        ({"message": "hi", "language": "fr"}, 422),
        ({"message": "hi", "message_id": ""}, 422),
        ({"message": "hi", "message_id": "x" * 201}, 422),
        ({"message": "hi", "message_id": "a\x00b"}, 422),
        ({"message": "hi", "conversation_id": "K-NONE"}, 404),
        ({"message": "hi", "conversation_id": 7}, 422),
    ],
)
async def test_a_message_that_makes_no_sense_is_refused_and_not_kept(house: House, body: object, status: int) -> None:
    answer = await house.client.post("/v1/chat", json=body)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert not house.parrot.heard


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"message": "hi"', b"[" * 100_000])
async def test_a_body_that_is_no_json_is_a_bad_request(house: House, body: bytes) -> None:
    answer = await house.client.post("/v1/chat", content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code in (400, 413, 422)
    assert answer.json()["status"] == answer.status_code


async def test_a_lone_surrogate_is_refused(house: House) -> None:
    answer = await house.client.post(
        "/v1/chat", content=b'{"message": "\\ud800"}', headers={"Content-Type": "application/json"}
    )

    assert answer.status_code == 422


async def test_a_huge_body_is_refused_before_it_is_read(house: House) -> None:
    answer = await house.client.post("/v1/chat", json={"message": "x" * 500_000})

    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("message", ["🎉👗", "👨‍👩‍👧", "कुर्ता दिखाओ show me", "\u202egnirts lortnoc", "a\x00b", "Z̷a̷l̷g̷o̷"])
async def test_whatever_can_be_read_is_answered(house: House, message: str) -> None:
    answer = await house.chat(message)

    assert answer.status_code == 200
    assert "\x00" not in house.parrot.heard[0].text


async def test_the_longest_message_allowed_is_taken(house: House) -> None:
    assert (await house.chat("ह" * 4000)).status_code == 200


async def test_keys_that_claim_an_identity_change_nothing(house: House) -> None:
    answer = await house.client.post(
        "/v1/chat", json={"message": "hi", "customer_id": "C-MEERA", "shopper_id": "C-MEERA", "role": "admin"}
    )

    assert answer.status_code == 200
    assert house.parrot.shoppers[0].shopper_id.startswith("A-")


async def test_the_language_asked_for_reaches_the_turn(house: House) -> None:
    await house.chat("hi", language="mr")

    assert house.parrot.heard[0].language == "mr"


async def test_one_address_may_send_so_many_messages_a_second(open_house: Opens) -> None:
    async with open_house(messages_per_second=3) as house:
        answers = [await house.chat("hi") for _ in range(4)]
        house.clock.advance(timedelta(seconds=1))
        later = await house.chat("hi")

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert int(answers[-1].headers["Retry-After"]) >= 1
    assert later.status_code == 200


async def test_a_hundred_messages_a_second_from_one_address_are_taken(house: House) -> None:
    answers = await asyncio.gather(*(house.chat(f"hi {number}") for number in range(100)))

    assert {answer.status_code for answer in answers} == {200}


async def test_a_shorter_limit_of_characters_is_in_force(open_house: Opens) -> None:
    async with open_house(max_message_characters=5) as house:
        assert (await house.chat("123456")).status_code == 413
        assert (await house.chat("12345")).status_code == 200


async def test_a_fault_of_ours_reaches_the_shopper_as_an_answer(house: House) -> None:
    house.parrot.failures = [RuntimeError("secret detail /etc/passwd")]

    answer = await house.chat("hi")

    assert answer.status_code == 200
    assert answer.json()["reply"]
    assert "secret" not in answer.text


async def test_a_failed_turns_answer_has_every_key(house: House) -> None:
    house.parrot.failures = [RuntimeError("broken")]

    body = (await house.chat("hi")).json()

    assert {
        "conversation_id",
        "turn_id",
        "reply",
        "language",
        "intent",
        "products",
        "relaxed",
        "cart",
        "confirmation",
        "receipts",
        "claims",
        "handoff",
        "mode",
        "blocked",
        "timings_ms",
    } <= body.keys()


@pytest.mark.sqlite
async def test_a_full_disk_is_said_plainly_and_nothing_is_half_done(house: House) -> None:
    headers = await house.newcomer()
    await page_limit(house, more=0)
    long = "ह" * 3900

    refused = [await house.chat(long, headers=headers, message_id=f"m-{number}") for number in range(8)]
    await page_limit(house, more=1_000_000)
    later = [await house.chat(long, headers=headers, message_id=f"m-{number}") for number in range(8)]

    assert refused[-1].status_code == 503
    assert "disk is full" in refused[-1].json()["detail"]
    assert refused[-1].headers["Retry-After"]
    assert {answer.status_code for answer in later} == {200}
    assert len({answer.json()["turn_id"] for answer in later}) == 8


async def page_limit(house: House, *, more: int) -> None:
    """From now on the database may grow by so many pages."""
    async with house.parts.storage._engines.writing.transaction() as connection:  # type: ignore[attr-defined]
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count={pages + more}")
