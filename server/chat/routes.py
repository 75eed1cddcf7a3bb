"""Talking: one turn as JSON or as a stream, and conversations read back, rated and forgotten."""

from __future__ import annotations

from typing import Annotated

import orjson
from fastapi import APIRouter, Header, Request, Response

from core.domain.conversation import Turn, UnknownConversation, UnknownTurn
from core.domain.customer import Shopper
from core.domain.ports import UnitOfWork
from core.errors import NotFound
from guardrails.pipeline import masked
from server.chat.inbox import Said
from server.chat.message import clean_message
from server.chat.schemas import AnswerOut, ChatRequest, ConversationOut, Decision, EventOut, Feedback
from server.chat.stream import MEDIA_TYPE, event_stream, last_event_id
from server.deps import CONVERSATION_TOKEN, OR_NOBODY, Anyone, PartsHere
from server.limits import check_pace
from server.parts import Parts
from server.schemas import Id

router = APIRouter(prefix="/v1", tags=["chat"])

LastEventId = Annotated[str | None, Header(alias="Last-Event-ID")]
Accept = Annotated[str, Header()]
STREAM = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/EventOut"}}}


class UnknownConfirmation(NotFound):
    """Nothing waits for a yes or no under that id."""


@router.post(
    "/chat",
    response_class=Response,
    responses={
        200: {"model": AnswerOut, "content": STREAM, "description": "The answer, or the events that lead to it."}
    },
    openapi_extra=OR_NOBODY,
)
async def chat(
    asked: ChatRequest,
    request: Request,
    shopper: Anyone,
    parts: PartsHere,
    *,
    accept: Accept = "application/json",
    last_event: LastEventId = None,
) -> Response:
    """One turn. Send the same `message_id` again to get the same answer, with `Last-Event-ID` to resume a stream."""
    text = clean_message(asked.message, limit=parts.settings.max_message_characters)
    await check_pace(request, parts, asked.conversation_id)
    language = asked.language.value if asked.language else None
    said = Said(shopper, text, asked.conversation_id, asked.message_id, language)
    turn = (await parts.turns.accept(said)).turn
    token = _newcomers_token(parts, shopper, turn)
    headers = {CONVERSATION_TOKEN: token} if token else {}
    extra = {"conversation_token": token} if token else {}
    if MEDIA_TYPE in accept:
        events = parts.turns.follow(turn, after=last_event_id(last_event))
        return event_stream(events, headers=headers, extra_of_last=extra)
    answer = await parts.turns.answer(turn)
    return Response(orjson.dumps({**answer, **extra}), media_type="application/json", headers=headers)


@router.post("/conversations/{conversation_id}/confirmations/{confirmation_id}")
async def decide(
    conversation_id: Id, confirmation_id: Id, asked: Decision, shopper: Anyone, parts: PartsHere
) -> AnswerOut:
    """Yes or no to what the assistant asked."""
    async with parts.storage.reading() as uow:
        await _own(uow, conversation_id, shopper)
    raise UnknownConfirmation(
        "Nothing waits for a yes or no under that id.", confirmation_id=confirmation_id, approve=asked.approve
    )


@router.get("/conversations/{conversation_id}", responses={200: {"model": ConversationOut}}, response_class=Response)
async def read(conversation_id: Id, shopper: Anyone, parts: PartsHere) -> Response:
    """Its messages, newest last."""
    async with parts.storage.reading() as uow:
        await _own(uow, conversation_id, shopper)
        messages = await uow.journal.messages(conversation_id)
    body = {"conversation_id": conversation_id, "messages": messages}
    return Response(orjson.dumps(body, option=orjson.OPT_UTC_Z), media_type="application/json")


@router.get(
    "/conversations/{conversation_id}/events",
    response_class=Response,
    responses={
        200: {"model": EventOut, "content": STREAM, "description": "Events from now on, or from Last-Event-ID."}
    },
)
async def events(conversation_id: Id, shopper: Anyone, parts: PartsHere, last_event: LastEventId = None) -> Response:
    """Replies that come later, from staff too, until the caller leaves."""
    async with parts.storage.reading() as uow:
        await _own(uow, conversation_id, shopper)
    after = None if last_event is None else last_event_id(last_event)
    return event_stream(parts.turns.follow_conversation(conversation_id, after=after))


@router.delete("/conversations/{conversation_id}", status_code=204)
async def forget(conversation_id: Id, shopper: Anyone, parts: PartsHere) -> None:
    """Deletes it with all its messages."""
    async with parts.storage.writing() as uow:
        owner = await _own(uow, conversation_id, shopper)
        await uow.conversations.forget(conversation_id, shopper_id=owner.shopper_id)


@router.post("/conversations/{conversation_id}/feedback", status_code=204)
async def rate(conversation_id: Id, asked: Feedback, shopper: Anyone, parts: PartsHere) -> None:
    """What the shopper thought of it, or of one answer."""
    async with parts.storage.writing() as uow:
        await _own(uow, conversation_id, shopper)
        if asked.turn_id is not None and not await _has_turn(uow, conversation_id, asked.turn_id):
            raise UnknownTurn("The conversation has no such turn.", turn_id=asked.turn_id)
        comment = masked(asked.comment)
        await uow.conversations.rate(conversation_id, turn_id=asked.turn_id, rating=asked.rating, comment=comment)


async def _own(uow: UnitOfWork, conversation_id: str, shopper: Shopper | None) -> Shopper:
    """The caller, when the conversation is theirs; raises UnknownConversation as for one that does not exist."""
    if shopper is None or await uow.conversations.owner(conversation_id) != shopper.shopper_id:
        raise UnknownConversation("There is no such conversation.")
    return shopper


async def _has_turn(uow: UnitOfWork, conversation_id: str, turn_id: str) -> bool:
    try:
        return (await uow.journal.get(turn_id)).conversation_id == conversation_id
    except NotFound:
        return False


def _newcomers_token(parts: Parts, shopper: Shopper | None, turn: Turn) -> str | None:
    """The same token for every repeat of the first message."""
    return None if shopper else parts.tokens.for_conversation(turn.shopper_id, turn.received_at)
