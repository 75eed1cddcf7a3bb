"""Two ways to the assistant from a terminal: in this process, or over a server's event stream."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from uuid import uuid4

from core.errors import NotFound, RetailError, Unavailable
from core.settings import Settings

if TYPE_CHECKING:
    import httpx

    from core.domain.customer import Shopper
    from server.parts import Parts

TRIES = 3
"""A stream that broke off is taken up again so often."""
ANSWER_WITHIN_S = 60.0
CONVERSATION_TOKEN = "X-Conversation-Token"  # noqa: S105 -- a header's name

Told = tuple[str, dict[str, Any]]
"""An event's name and data."""


class ServerRefused(RetailError):
    """The server answered with a problem; the message is its own."""


class UnknownShopper(NotFound):
    """--customer names nobody who can be signed in as."""


class Talk(Protocol):
    """One conversation."""

    def say(self, message: str) -> AsyncIterator[Told]:
        """What happens, to the last event."""
        ...

    def start_over(self) -> None:
        """The next message opens a new conversation."""
        ...


@asynccontextmanager
async def talk_here(settings: Settings, customer_id: str | None) -> AsyncIterator[Talk]:
    """With an assistant in this process, over the shop's own database."""
    from server.assembly import opened
    from server.metrics import Metrics

    async with opened(settings, Metrics()) as parts:
        yield HereTalk(parts, await _shopper(parts, customer_id))


async def _shopper(parts: Parts, customer_id: str | None) -> Shopper:
    from core.domain.customer import Role, Shopper
    from core.domain.ids import Kind, new_id

    if customer_id is None:
        return Shopper(new_id(Kind.ANONYMOUS), Role.ANONYMOUS)
    async with parts.storage.reading() as uow:
        try:
            await uow.customers.get(customer_id)
        except NotFound as error:
            raise UnknownShopper(f"--customer {customer_id} is nobody of this shop") from error
    return Shopper(customer_id, Role.CUSTOMER)


@dataclass
class HereTalk:
    parts: Parts
    shopper: Shopper
    conversation_id: str | None = None

    async def say(self, message: str) -> AsyncIterator[Told]:
        from server.chat.inbox import Said
        from server.chat.message import clean_message

        text = clean_message(message, limit=self.parts.settings.max_message_characters)
        turn = (await self.parts.turns.accept(Said(self.shopper, text, self.conversation_id))).turn
        self.conversation_id = turn.conversation_id
        async for event in self.parts.turns.follow(turn):
            yield event.name.value, event.data

    def start_over(self) -> None:
        self.conversation_id = None


@asynccontextmanager
async def talk_over(server: str, customer_id: str | None) -> AsyncIterator[Talk]:
    """With a server; signs in as a demo customer where one is named."""
    import httpx

    async with httpx.AsyncClient(base_url=server.rstrip("/"), timeout=ANSWER_WITHIN_S) as client:
        talk = ServerTalk(client)
        if customer_id is not None:
            await talk.sign_in(customer_id)
        yield talk


@dataclass
class ServerTalk:
    client: httpx.AsyncClient
    conversation_id: str | None = None

    async def sign_in(self, customer_id: str) -> None:
        import httpx

        try:
            answer = await self.client.post("/v1/demo/login", json={"customer_id": customer_id})
        except httpx.TransportError as error:
            raise self._away() from error
        if answer.status_code == 404:
            raise UnknownShopper(f"--customer {customer_id} cannot be signed in as there: {_detail(answer)}")
        self._check(answer)
        self.client.headers["Authorization"] = f"Bearer {answer.json()['token']}"

    async def say(self, message: str) -> AsyncIterator[Told]:
        """Taken up where it broke off, with the same message_id: nothing is said or done twice."""
        import httpx

        body: dict[str, Any] = {"message": message, "message_id": str(uuid4())}
        if self.conversation_id is not None:
            body["conversation_id"] = self.conversation_id
        last = ""
        for attempt in range(1, TRIES + 1):
            try:
                async for event_id, name, data in self._stream(body, last):
                    last = event_id or last
                    yield name, data
                    if name in ("turn.completed", "turn.failed"):
                        self.conversation_id = data.get("conversation_id", self.conversation_id)
                        return
            except httpx.TransportError as error:
                if attempt == TRIES:
                    raise self._away() from error
        raise Unavailable("the server broke off before it had answered")

    def start_over(self) -> None:
        self.conversation_id = None

    async def _stream(self, body: dict[str, Any], last: str) -> AsyncIterator[tuple[str, str, dict[str, Any]]]:
        headers = {"Accept": "text/event-stream"} | ({"Last-Event-ID": last} if last else {})
        async with self.client.stream("POST", "/v1/chat", json=body, headers=headers) as answer:
            if answer.status_code != 200:
                await answer.aread()
            self._check(answer)
            if token := answer.headers.get(CONVERSATION_TOKEN):
                self.client.headers[CONVERSATION_TOKEN] = token
            async for event in _events(answer.aiter_lines()):
                yield event

    def _check(self, answer: httpx.Response) -> None:
        if answer.status_code >= 400:
            raise ServerRefused(_detail(answer), status=answer.status_code)

    def _away(self) -> Unavailable:
        return Unavailable(f"no server answers at {self.client.base_url}: start one with `retailgenie serve`")


async def _events(lines: AsyncIterator[str]) -> AsyncIterator[tuple[str, str, dict[str, Any]]]:
    """Id, name and data of each server-sent event."""
    import orjson

    fields: dict[str, str] = {}
    async for line in lines:
        if line and not line.startswith(":"):
            name, _, value = line.partition(":")
            fields[name] = value.removeprefix(" ")
        elif not line and "data" in fields:
            yield fields.get("id", ""), fields.get("event", "message"), orjson.loads(fields["data"])
            fields = {}


def _detail(answer: httpx.Response) -> str:
    try:
        return str(answer.json()["detail"])
    except (ValueError, KeyError, TypeError):
        return f"{answer.url} answered with status {answer.status_code}: is it a RetailGenie server?"
