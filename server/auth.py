"""Who is calling, as a signed token proves it, and the tokens that this server signs itself."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import jwt
from jwt.types import Options

from core.clock import Clock
from core.domain.customer import Role, Shopper
from core.errors import SignInNeeded, Unavailable
from core.settings import Settings
from server.secret import token_secret

ISSUER = "retailgenie"
OWN_ALGORITHM = "HS256"
PROVIDER_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
SIGNED_IN_FOR = timedelta(hours=12)
ANONYMOUS_FOR = timedelta(days=180)
CUSTOMER_PREFIX = "C-"
LEEWAY_S = 30
KEYS_TIMEOUT_S = 3.0
NO_TIMES: Options = {"verify_exp": False, "verify_iat": False, "verify_nbf": False}
"""Times are checked against our own clock."""


class BadToken(SignInNeeded):
    """Expired, forged, or meant for something else."""


class Use(StrEnum):
    """What a token signed here is for; a provider's token does not say."""

    CONVERSATION = "conversation"
    CUSTOMER = "customer"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Signs and verifies. Customers' tokens come from the identity provider: by its published keys, or this secret."""

    secret: str
    clock: Clock
    demo: bool
    audience: str = ""
    keys: jwt.PyJWKClient | None = None

    def for_conversation(self, shopper_id: str, started_at: datetime) -> str:
        """An anonymous shopper's token; the same for the same shopper and start."""
        return self._sign(shopper_id, Use.CONVERSATION, started_at, ANONYMOUS_FOR)

    def for_customer(self, customer_id: str) -> str:
        return self._sign(customer_id, Use.CUSTOMER, self.clock.now(), SIGNED_IN_FOR)

    def for_staff(self, role: Role) -> str:
        return self._sign(f"staff-{role}", Use.STAFF, self.clock.now(), SIGNED_IN_FOR, role=role.value)

    def anonymous(self, token: str) -> Shopper:
        """The shopper of a conversation token; raises BadToken."""
        claims = self._verified(token, self.secret, (OWN_ALGORITHM,), None)
        if claims.get("use") != Use.CONVERSATION:
            raise BadToken("The conversation token is not one.")
        return Shopper(str(claims["sub"]), Role.ANONYMOUS)

    async def bearer(self, token: str) -> Shopper:
        """The customer or staff member of an Authorization header; raises BadToken."""
        if self.keys is not None and _algorithm(token) != OWN_ALGORITHM:
            return _customer(await self._provider_claims(token))
        claims = self._verified(token, self.secret, (OWN_ALGORITHM,), None)
        match claims.get("use"):
            case None:
                return _customer(self._for_us(claims))
            case Use.CUSTOMER if self.demo:
                return _customer(claims)
            case Use.STAFF if self.demo:
                return Shopper(str(claims["sub"]), Role(claims["role"]))
            case _:
                raise BadToken("The token does not sign anyone in.")

    def _sign(self, subject: str, use: Use, at: datetime, lasts: timedelta, **more: str) -> str:
        claims = {"iss": ISSUER, "sub": subject, "use": use.value, "iat": int(at.timestamp()), **more}
        return jwt.encode(claims | {"exp": int((at + lasts).timestamp())}, self.secret, OWN_ALGORITHM)

    def _verified(self, token: str, key: Any, algorithms: tuple[str, ...], audience: str | None) -> dict[str, Any]:
        """Claims of a token with a right signature that is valid now."""
        options: Options = {"require": ["exp", "sub"], "verify_aud": audience is not None, **NO_TIMES}
        try:
            claims = jwt.decode(token, key, algorithms=list(algorithms), audience=audience, options=options)
        except jwt.PyJWTError as error:
            raise BadToken("The token is not valid; sign in again.") from error
        now = self.clock.now().timestamp()
        if _seconds(claims["exp"]) <= now or _seconds(claims.get("nbf", 0)) > now + LEEWAY_S:
            raise BadToken("The token has expired or is not valid yet; sign in again.")
        return claims

    def _for_us(self, claims: dict[str, Any]) -> dict[str, Any]:
        named = claims.get("aud", [])
        if self.audience and self.audience not in ([named] if isinstance(named, str) else named):
            raise BadToken("The token is meant for somebody else.")
        return claims

    async def _provider_claims(self, token: str) -> dict[str, Any]:
        assert self.keys is not None  # noqa: S101 -- only called with keys
        try:
            key = await asyncio.to_thread(self.keys.get_signing_key_from_jwt, token)
        except jwt.PyJWKClientConnectionError as error:
            raise Unavailable("Sign-in cannot be checked just now; please try again.") from error
        except jwt.PyJWTError as error:
            raise BadToken("The token is not valid; sign in again.") from error
        return self._verified(token, key, PROVIDER_ALGORITHMS, self.audience or None)


def tokens_of(settings: Settings, clock: Clock) -> Tokens:
    """Raises Misconfigured; the provider's keys are fetched at the first token that needs them."""
    keys = jwt.PyJWKClient(settings.jwks_url, timeout=KEYS_TIMEOUT_S) if settings.jwks_url else None
    return Tokens(token_secret(settings), clock, settings.demo, settings.jwt_audience, keys)


def _customer(claims: dict[str, Any]) -> Shopper:
    subject = str(claims["sub"])
    if not subject.startswith(CUSTOMER_PREFIX):
        raise BadToken("The token does not name a customer.")
    return Shopper(subject, Role.CUSTOMER)


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadToken("The token is not valid; sign in again.")
    return value


def _algorithm(token: str) -> str | None:
    try:
        algorithm: str | None = jwt.get_unverified_header(token).get("alg")
    except jwt.PyJWTError as error:
        raise BadToken("The token is not valid; sign in again.") from error
    return algorithm
