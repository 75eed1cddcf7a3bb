"""What routes ask for: the parts of the server, and who is calling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response

from core.domain.customer import Role, Shopper
from core.domain.ids import Kind, new_id
from core.domain.ports import Storage
from core.errors import NotAllowed, SignInNeeded
from server.auth import BadToken
from server.parts import Parts

CONVERSATION_TOKEN = "X-Conversation-Token"  # noqa: S105 -- a header's name


STAFF = frozenset({Role.AGENT, Role.LEAD, Role.ADMIN})


class NotAShopper(NotAllowed):
    """Staff are known, but have no cart and no talk of their own."""


async def parts_of(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsHere = Annotated[Parts, Depends(parts_of)]


async def caller(request: Request, parts: PartsHere) -> Shopper | None:
    """The shopper that the tokens prove; None without any. With both, the anonymous one's things move over."""
    bearer = await _bearer(request, parts)
    token = request.headers.get(CONVERSATION_TOKEN)
    anonymous = parts.tokens.anonymous(token) if token else None
    if bearer is not None and anonymous is not None:
        await move(parts.storage, anonymous, bearer)
    return bearer or anonymous


Anyone = Annotated[Shopper | None, Depends(caller)]


async def staff_or_shopper(request: Request, parts: PartsHere) -> Shopper | None:
    """As `caller`, for staff as well."""
    subject = await _subject(request, parts)
    return subject if subject and subject.role in STAFF else await caller(request, parts)


StaffOrShopper = Annotated[Shopper | None, Depends(staff_or_shopper)]


async def customer(shopper: Anyone) -> Shopper:
    """The signed-in customer; raises SignInNeeded for everyone else."""
    if shopper is None or shopper.role is not Role.CUSTOMER:
        raise SignInNeeded("Please sign in to see this.")
    return shopper


SignedIn = Annotated[Shopper, Depends(customer)]


@dataclass(frozen=True, slots=True)
class Visitor:
    """A shopper who may just have been started; then `token` is theirs from now on."""

    shopper: Shopper
    token: str | None


async def visitor(shopper: Anyone, parts: PartsHere, response: Response) -> Visitor:
    """The caller, or a new anonymous shopper whose token goes into the response header."""
    if shopper is not None:
        return Visitor(shopper, None)
    newcomer = Shopper(new_id(Kind.ANONYMOUS), Role.ANONYMOUS)
    token = parts.tokens.for_conversation(newcomer.shopper_id, parts.clock.now())
    response.headers[CONVERSATION_TOKEN] = token
    return Visitor(newcomer, token)


Visiting = Annotated[Visitor, Depends(visitor)]


async def move(storage: Storage, anonymous: Shopper, customer: Shopper) -> None:
    """Cart and conversations of before the sign-in become the customer's; nothing is written when there are none."""
    before, after = anonymous.shopper_id, customer.shopper_id
    async with storage.reading() as uow:
        lines = (await uow.carts.of(before)).lines
        if not lines and not await uow.conversations.any_of(before):
            return
    async with storage.writing() as uow:
        await uow.carts.move(before, after)
        await uow.conversations.rename_shopper(before, after)


async def _bearer(request: Request, parts: Parts) -> Shopper | None:
    subject = await _subject(request, parts)
    if subject is not None and subject.role is not Role.CUSTOMER:
        raise NotAShopper("Staff cannot shop with their staff sign-in.")
    return subject


async def _subject(request: Request, parts: Parts) -> Shopper | None:
    header = request.headers.get("Authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise BadToken("The Authorization header holds no bearer token.")
    return await parts.tokens.bearer(token.strip())
