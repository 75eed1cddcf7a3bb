"""Conversations are read back, rated, forgotten and followed by their shopper alone."""

from __future__ import annotations

import pytest

from tests.integration.server.conftest import House

TOKEN = "X-Conversation-Token"


async def a_talk(house: House) -> tuple[str, dict[str, str], dict[str, object]]:
    answer = (await house.chat("good day")).json()
    return f"/v1/conversations/{answer['conversation_id']}", {TOKEN: answer["conversation_token"]}, answer


async def test_a_conversation_is_read_back_newest_last(house: House) -> None:
    path, headers, first = await a_talk(house)
    await house.chat("more", headers=headers, conversation_id=first["conversation_id"])

    told = (await house.client.get(path, headers=headers)).json()

    assert [(m["role"], m["text"]) for m in told["messages"]] == [
        ("shopper", "good day"),
        ("assistant", "good day!"),
        ("shopper", "more"),
        ("assistant", "more!"),
    ]
    assert told["messages"][0]["at"].endswith("Z")
    assert told["messages"][1]["answer"]["turn_id"] == first["turn_id"]


OTHERS = ["nobody", "another newcomer", "a customer", "a conversation that is not there"]


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize(
    ("method", "rest", "body"),
    [
        ("GET", "", None),
        ("DELETE", "", None),
        ("GET", "/events", None),
        ("POST", "/feedback", {"rating": 5}),
        ("POST", "/confirmations/F-1", {"approve": True}),
    ],
)
async def test_for_everyone_else_it_does_not_exist(
    house: House, who: str, method: str, rest: str, body: object
) -> None:
    path, own, _ = await a_talk(house)
    headers = {
        "nobody": {},
        "another newcomer": await house.newcomer(),
        "a customer": house.signed_in(),
        "a conversation that is not there": own,
    }[who]
    if who == OTHERS[-1]:
        path = "/v1/conversations/K-NONE"

    answer = await house.client.request(method, path + rest, headers=headers, json=body)

    assert answer.status_code == 404
    assert answer.json()["type"] == "urn:retailgenie:problem:UnknownConversation"


async def test_a_forgotten_conversation_is_gone(house: House) -> None:
    path, headers, answer = await a_talk(house)

    assert (await house.client.delete(path, headers=headers)).status_code == 204

    assert (await house.client.get(path, headers=headers)).status_code == 404
    again = await house.chat("hello?", headers=headers, conversation_id=answer["conversation_id"])
    assert again.status_code == 404


async def test_an_answer_and_a_whole_talk_can_be_rated(house: House) -> None:
    path, headers, answer = await a_talk(house)

    one = await house.client.post(
        f"{path}/feedback", headers=headers, json={"rating": 5, "turn_id": answer["turn_id"], "comment": "lovely"}
    )
    whole = await house.client.post(f"{path}/feedback", headers=headers, json={"rating": 1})

    assert (one.status_code, whole.status_code) == (204, 204)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"rating": 0}, 422),
        ({"rating": 6}, 422),
        ({}, 422),
        ({"rating": 3, "comment": "x" * 2001}, 422),
        ({"rating": 3, "turn_id": "T-NONE"}, 404),
    ],
)
async def test_a_rating_that_makes_no_sense_is_refused(house: House, body: object, status: int) -> None:
    path, headers, _ = await a_talk(house)

    assert (await house.client.post(f"{path}/feedback", headers=headers, json=body)).status_code == status


async def test_someone_elses_turn_cannot_be_rated(house: House) -> None:
    path, headers, _ = await a_talk(house)
    _, _, theirs = await a_talk(house)

    answer = await house.client.post(
        f"{path}/feedback", headers=headers, json={"rating": 3, "turn_id": theirs["turn_id"]}
    )

    assert answer.status_code == 404


async def test_nothing_waits_for_a_yes_or_no(house: House) -> None:
    path, headers, _ = await a_talk(house)

    answer = await house.client.post(f"{path}/confirmations/F-1", headers=headers, json={"approve": True})

    assert answer.status_code == 404
    assert answer.json()["type"] == "urn:retailgenie:problem:UnknownConfirmation"
