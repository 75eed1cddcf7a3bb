"""A payment card number that a shopper sends is kept nowhere: no table, no file, no log, no answer."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import inspect, text

from core.db.migrate import plain_engine
from core.settings import Settings
from server.chat import inbox
from shop.making import make_shop
from tests.integration.server.conftest import House
from tests.integration.server.running import ROOT, a_server

CARD = "5555 5555 5555 4444"
OTHER_CARD = "4111 1111 1111 1111"
DIGITS = re.sub(r"\D", "", CARD)
TOKEN = "X-Conversation-Token"


def holds_card(data: bytes) -> bool:
    """Its digits in one run, or in the groups they came in."""
    return any(form.encode() in data for form in (DIGITS, CARD, CARD.replace(" ", "-")))


def rows_with_card(database: str) -> list[str]:
    """The tables that hold the card's digits, whatever a column's type is."""
    engine = plain_engine(database)
    found = []
    with engine.connect() as connection:
        for table in inspect(connection).get_table_names():
            for row in connection.execute(text(f'SELECT * FROM "{table}"')):  # noqa: S608 -- names of our tables
                if any(holds_card(value if isinstance(value, bytes) else str(value).encode()) for value in row):
                    found.append(table)
    return found


def files_with_card(home: Path) -> list[str]:
    return [path.name for path in home.rglob("*") if path.is_file() and holds_card(path.read_bytes())]


async def pay_talk(client: httpx.AsyncClient) -> list[httpx.Response]:
    """A card number everywhere a visitor can write."""
    said = {"message": f"paid with {CARD} and nothing came", "message_id": str(uuid4())}
    first = await client.post("/v1/chat", json=said)
    headers = {TOKEN: first.headers[TOKEN]}
    path = f"/v1/conversations/{first.json()['conversation_id']}"
    seen = {"name": "click", "product_id": "P-1", "query": f"refund {CARD}"}
    return [
        first,
        await client.post("/v1/chat", json=said, headers={**headers, "Accept": "text/event-stream"}),
        await client.post(f"{path}/feedback", json={"rating": 1, "comment": f"card {CARD}"}, headers=headers),
        await client.post("/v1/events", json={"events": [seen]}, headers=headers),
        await client.get(path, headers=headers),
    ]


async def test_a_card_number_is_in_no_table_file_log_or_answer(tmp_path: Path) -> None:
    made = tmp_path / "made"
    make_shop(Settings(_env_file=None, home=made, models=ROOT / "models"), products=100)
    home = Path(shutil.copytree(made, tmp_path / "home"))

    with a_server(home, RETAILGENIE_LOG_LEVEL="debug") as running:
        async with running.client() as client:
            answers = await pay_talk(client)
        _, said = running.stop()

    assert [answer.status_code for answer in answers] == [200, 200, 204, 204, 200]
    assert "•••• 4444" in answers[-1].text
    assert not any(holds_card(answer.content) for answer in answers)
    assert rows_with_card(Settings(_env_file=None, home=home).database) == []
    assert not holds_card(said.encode())
    assert files_with_card(home) == []


async def test_without_masking_the_journal_would_hold_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "masked", lambda text: text)

    await house.chat(f"paid with {CARD}")

    assert "turns" in rows_with_card(house.parts.settings.database)


async def test_a_repeat_with_a_card_number_is_known_again(house: House) -> None:
    message_id = str(uuid4())
    headers = await house.newcomer()

    first, again, other_card, other_words = [
        await house.chat(message, headers=headers, message_id=message_id)
        for message in (f"paid with {CARD}", f"paid with {CARD}", f"paid with {OTHER_CARD}", "paid in cash")
    ]

    assert again.json() == first.json()
    assert [other_card.status_code, other_words.status_code] == [409, 409]
    assert len(house.parrot.heard) == 1
    assert house.parrot.heard[0].text == "paid with •••• 4444"
