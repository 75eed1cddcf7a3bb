"""The whole thing: a made shop, the real assistant, several worker processes, and what may happen to them."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import jwt
import pytest

from core.settings import Settings
from shop.making import make_shop
from tests.integration.server.running import ROOT, Running, a_server, command, environment

TOKEN = "X-Conversation-Token"
SECRET = "shared with the retailer's identity provider"


@pytest.fixture(scope="session")
def made_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with a small demo shop; copied before it is served."""
    home = tmp_path_factory.mktemp("made")
    make_shop(Settings(_env_file=None, home=home, models=ROOT / "models"), products=100)
    return home


@pytest.fixture
def home(made_shop: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_shop, tmp_path / "home"))


@pytest.fixture(scope="module")
def serving(made_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Two workers, for the tests that leave them alive."""
    home = shutil.copytree(made_shop, tmp_path_factory.mktemp("served") / "home")
    with a_server(home, workers=2, RETAILGENIE_JWT_SECRET=SECRET) as running:
        yield running
        code, said = running.stop()
    assert (code, "Traceback" in said) == (0, False)


async def first_turn(client: httpx.AsyncClient) -> tuple[str, dict[str, str]]:
    """A new conversation's id, and its shopper's header."""
    answer = (await client.post("/v1/chat", json={"message": "hello there"})).json()
    return answer["conversation_id"], {TOKEN: answer["conversation_token"]}


async def ask(
    client: httpx.AsyncClient, conversation: str, headers: dict[str, str], message: str, message_id: str
) -> httpx.Response:
    body = {"message": message, "conversation_id": conversation, "message_id": message_id}
    return await client.post("/v1/chat", json=body, headers=headers)


async def test_two_workers_serve_one_shop_from_hello_to_cart(serving: Running) -> None:
    async with serving.client() as client:
        conversation, headers = await first_turn(client)
        browse = await ask(client, conversation, headers, "what shirts do you have", "m-1")
        product = browse.json()["products"][0]
        body = {"product_id": product["product_id"], "size": product["sizes_in_stock"][0]}
        added = await client.post("/v1/cart/lines", json=body, headers=headers)
        login = await client.get("/v1/demo/customers")
        customer = next(each for each in login.json() if each["orders"])
        signed = (await client.post("/v1/demo/login", json={"customer_id": customer["customer_id"]})).json()
        both = headers | {"Authorization": f"Bearer {signed['token']}"}
        cart = await client.get("/v1/cart", headers=both)
        orders = await client.get("/v1/orders", headers=both)
        metrics = (await client.get("/metrics")).text

    assert product["category"] == "shirt"
    assert added.status_code == 200
    assert body["product_id"] in {line["product_id"] for line in cart.json()["lines"]}
    assert {order["order_id"] for order in orders.json()["items"]} <= {o["order_id"] for o in customer["orders"]}
    assert "retailgenie_messages_accepted_total" in metrics


async def test_messages_sent_at_once_to_several_workers_are_each_answered_once_and_in_order(serving: Running) -> None:
    async with serving.client() as client:
        conversation, headers = await first_turn(client)
        sent = [(f"show me kurta number {number}", str(uuid4())) for number in range(8)]
        sent += sent[:4]

        answers = await asyncio.gather(*(ask(client, conversation, headers, *each) for each in sent))

        read = (await client.get(f"/v1/conversations/{conversation}", headers=headers)).json()["messages"]

    assert {answer.status_code for answer in answers} == {200}
    assert [answers[place].json() for place in range(4)] == [answer.json() for answer in answers[8:]]
    said = [message["text"] for message in read if message["role"] == "shopper"]
    assert sorted(said[1:]) == sorted(text for text, _ in sent[:8])
    roles = [message["role"] for message in read]
    assert roles == ["shopper", "assistant"] * 9


async def test_a_stream_goes_on_at_another_worker(serving: Running) -> None:
    async with serving.client() as client:
        conversation, headers = await first_turn(client)
        stream = headers | {"Accept": "text/event-stream"}
        message_id = str(uuid4())
        whole = (await ask(client, conversation, stream, "any sarees for a wedding", message_id)).text
        ids = [line for line in whole.splitlines() if line.startswith("id: ")]

        for _ in range(6):
            resumed = stream | {"Last-Event-ID": ids[2].removeprefix("id: ")}
            rest = (await ask(client, conversation, resumed, "any sarees for a wedding", message_id)).text
            assert [line for line in rest.splitlines() if line.startswith("id: ")] == ids[3:]


async def test_a_killed_worker_loses_and_doubles_nothing(home: Path) -> None:
    with a_server(home, workers=2) as running:
        async with running.client() as client:
            conversation, headers = await first_turn(client)
            sent = [(f"do you have jeans in size {number}", str(uuid4())) for number in range(28, 40)]
            asking = [asyncio.create_task(ask(client, conversation, headers, *each)) for each in sent]
            await asyncio.sleep(0.15)
            running.workers()[0].send_signal(signal.SIGKILL)
            await asyncio.gather(*asking, return_exceptions=True)

            answers = [await answered(client, conversation, headers, *each) for each in sent]

            read = (await client.get(f"/v1/conversations/{conversation}", headers=headers)).json()["messages"]

    assert all(answer["reply"] for answer in answers)
    assert len({answer["turn_id"] for answer in answers}) == len(sent)
    assert [message["role"] for message in read] == ["shopper", "assistant"] * (len(sent) + 1)


async def answered(
    client: httpx.AsyncClient, conversation: str, headers: dict[str, str], message: str, message_id: str
) -> dict[str, object]:
    """The answer, from whichever worker lives."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            answer = await ask(client, conversation, headers, message, message_id)
        except httpx.TransportError:
            await asyncio.sleep(0.1)
            continue
        assert answer.status_code == 200, answer.text
        told: dict[str, object] = answer.json()
        return told
    raise AssertionError("never answered")


async def test_what_was_accepted_before_a_power_cut_is_answered_after_it(home: Path) -> None:
    with a_server(home) as running:
        async with running.client() as client:
            conversation, headers = await first_turn(client)
            sent = [(f"two white shirts, please, lot {number}", str(uuid4())) for number in range(10)]
            asking = [asyncio.create_task(ask(client, conversation, headers, *each)) for each in sent]
            await asyncio.sleep(0.1)
            running.kill()
            before = await asyncio.gather(*asking, return_exceptions=True)

    with a_server(home) as running:
        async with running.client() as client:
            read = await all_answered(client, conversation, headers)

    told = [each.json()["turn_id"] for each in before if isinstance(each, httpx.Response)]
    turns = [message["turn_id"] for message in read if message["role"] == "assistant"]
    assert set(told) <= set(turns)
    assert len(turns) == len(set(turns))


async def all_answered(client: httpx.AsyncClient, conversation: str, headers: dict[str, str]) -> list[dict[str, str]]:
    """The conversation, once each message in it has its answer."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        read: list[dict[str, str]] = (await client.get(f"/v1/conversations/{conversation}", headers=headers)).json()[
            "messages"
        ]
        roles = [message["role"] for message in read]
        if roles.count("shopper") == roles.count("assistant"):
            return read
        await asyncio.sleep(0.1)
    raise AssertionError("a message stayed without its answer")


async def test_a_stop_signal_ends_open_streams_and_lets_turns_finish(home: Path) -> None:
    with a_server(home) as running:
        async with running.client() as client:
            conversation, headers = await first_turn(client)
            path = f"/v1/conversations/{conversation}/events"
            async with client.stream("GET", path, headers=headers) as news:
                assert news.status_code == 200
                asking = asyncio.create_task(ask(client, conversation, headers, "show me dresses", "m-1"))
                await asyncio.sleep(0.05)
                code, said = await asyncio.to_thread(running.stop)

                answer = await asking

    assert answer.status_code == 200
    assert code == 0
    assert "Traceback" not in said


async def test_later_replies_reach_an_open_stream(serving: Running) -> None:
    async with serving.client() as client:
        conversation, headers = await first_turn(client)
        path = f"/v1/conversations/{conversation}/events"
        async with client.stream("GET", path, headers=headers) as news:
            answer = await ask(client, conversation, headers, "show me dresses", "m-1")
            completed = await completed_in(news)

    assert completed["turn_id"] == answer.json()["turn_id"]


async def completed_in(news: httpx.Response) -> dict[str, str]:
    """The answer of the first turn that ends in this stream."""
    is_last = False
    async for line in news.aiter_lines():
        if is_last and line.startswith("data: "):
            told: dict[str, str] = json.loads(line.removeprefix("data: "))
            return told
        is_last = line == "event: turn.completed" or (is_last and not line.startswith("data: "))
    raise AssertionError("the stream ended early")


async def test_a_customer_whom_only_the_identity_provider_knows_is_served(serving: Running) -> None:
    token = jwt.encode({"sub": "C-ELSEWHERE", "exp": time.time() + 60}, SECRET, "HS256")
    headers = {"Authorization": f"Bearer {token}"}

    async with serving.client() as client:
        answer = (await client.post("/v1/chat", json={"message": "good morning"}, headers=headers)).json()

    assert answer["intent"]["confidence"] > 0
    assert "conversation_token" not in answer


@pytest.mark.parametrize("is_signed_in", [False, True])
def test_the_terminal_talks_with_a_server_through_a_pipe(serving: Running, tmp_path: Path, is_signed_in: bool) -> None:
    customers = httpx.get(f"{serving.url}/v1/demo/customers").json()
    who = ["--customer", next(each["customer_id"] for each in customers if each["orders"])] if is_signed_in else []

    done = talk(
        ["--server", serving.url, *who], "any shirts?\n\nwhat is the state of my last order\n/new\nhello\n", tmp_path
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "₹" in done.stdout
    orders = {order["order_id"] for each in customers for order in each["orders"]}
    assert any(order in done.stdout for order in orders) == is_signed_in


def test_the_terminal_talks_by_itself(home: Path) -> None:
    done = talk([], "any shirts?\n/quit\nnever heard\n", home)

    assert (done.returncode, done.stderr) == (0, "")
    assert "sizes left" in done.stdout
    assert "never heard" not in done.stdout


def test_what_the_terminal_cannot_say_is_refused_in_a_line_and_the_talk_goes_on(
    serving: Running, tmp_path: Path
) -> None:
    done = talk(["--server", serving.url], "x" * 5000 + "\nhello\n", tmp_path)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "4,000" in done.stderr
    assert done.stdout.count("you ›") == 2


@pytest.mark.parametrize("customer", ["C-NOBODY", "P-1"])
def test_the_terminal_knows_no_strangers(serving: Running, home: Path, customer: str) -> None:
    for where in (["--server", serving.url], []):
        done = talk(["--customer", customer, *where], "hello\n", home)

        assert done.returncode == 2
        assert customer in done.stderr


def talk(arguments: list[str], said: str, home: Path) -> subprocess.CompletedProcess[str]:
    models = str(ROOT / "models")
    return subprocess.run(
        command("chat", *arguments),
        input=said,
        env=environment(home, RETAILGENIE_MODELS=models, PYTHONIOENCODING="utf-8"),
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
