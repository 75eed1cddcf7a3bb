"""What routes ask for: the parts of the server, and who is calling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request, Response, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer
from starlette.requests import HTTPConnection

from core.domain.customer import Role, Shopper
from core.domain.ids import Kind, new_id
from core.domain.ports import Storage
from core.errors import NotAllowed, SignInNeeded
from server.auth import BadToken
from server.parts import Parts

CONVERSATION_TOKEN = "X-Conversation-Token"  # noqa: S105 -- a header's name
OR_NOBODY: dict[str, Any] = {"security": [{}]}
"""For a route's `openapi_extra`: it serves callers without any token too."""


class BearerHeader(HTTPBearer):
    """Describes the header; unlike FastAPI's own it refuses one that holds no bearer token."""

    async def __call__(self, request: HTTPConnection) -> HTTPAuthorizationCredentials | None:
        """None without the header; raises BadToken."""
        header = request.headers.get("Authorization")
        if header is None:
            return None
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise BadToken("The Authorization header holds no bearer token.")
        return HTTPAuthorizationCredentials(scheme=scheme, credentials=token.strip())


BEARER = BearerHeader(
    scheme_name="SignedIn",
    bearerFormat="JWT",
    description="A customer, by a token of the retailer's identity provider or of `/v1/demo/login`.",
)
ANONYMOUS = APIKeyHeader(
    name=CONVERSATION_TOKEN,
    scheme_name="ConversationToken",
    description="An anonymous shopper, by the token that their first message, piece in the cart or event gave them.",
    auto_error=False,
)
Bearer = Annotated[HTTPAuthorizationCredentials | None, Security(BEARER)]
ConversationToken = Annotated[str | None, Security(ANONYMOUS)]

STAFF = frozenset({Role.AGENT, Role.LEAD, Role.ADMIN})


class NotAShopper(NotAllowed):
    """Staff are known, but have no cart and no talk of their own."""


async def parts_of(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


PartsHere = Annotated[Parts, Depends(parts_of)]


async def caller(bearer: Bearer, token: ConversationToken, parts: PartsHere) -> Shopper | None:
    """The shopper that the tokens prove; None without any. With both, the anonymous one's things move over."""
    subject = await _subject(bearer, parts)
    if subject is not None and subject.role is not Role.CUSTOMER:
        raise NotAShopper("Staff cannot shop with their staff sign-in.")
    anonymous = parts.tokens.anonymous(token) if token else None
    if subject is not None and anonymous is not None:
        await move(parts.storage, anonymous, subject)
    return subject or anonymous


Anyone = Annotated[Shopper | None, Depends(caller)]


async def staff_or_shopper(bearer: Bearer, token: ConversationToken, parts: PartsHere) -> Shopper | None:
    """As `caller`, for staff as well."""
    subject = await _subject(bearer, parts)
    return subject if subject and subject.role in STAFF else await caller(bearer, token, parts)


StaffOrShopper = Annotated[Shopper | None, Depends(staff_or_shopper)]


async def customer(request: Request, bearer: Bearer, parts: PartsHere) -> Shopper:
    """The signed-in customer; raises SignInNeeded for everyone else."""
    shopper = await caller(bearer, request.headers.get(CONVERSATION_TOKEN), parts)
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


async def _subject(bearer: HTTPAuthorizationCredentials | None, parts: Parts) -> Shopper | None:
    return None if bearer is None else await parts.tokens.bearer(bearer.credentials)
