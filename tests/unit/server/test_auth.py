"""A token proves who calls, or nothing at all."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from core.clock import FrozenClock
from core.domain.customer import Role, Shopper
from core.errors import Unavailable
from server.auth import BadToken, Tokens
from tests.builders import NOON

SECRET = "a secret that is long enough for every algorithm that a stranger may choose to sign with"
LATER = NOON.timestamp() + 3600


def tokens(**settings: Any) -> Tokens:
    return Tokens(**{"secret": SECRET, "clock": FrozenClock(NOON), "demo": True, **settings})


def a_providers_token(key: Any = SECRET, algorithm: str = "HS256", *, kid: str = "k1", **claims: Any) -> str:
    told = {"sub": "C-1", "exp": LATER, **claims}
    return jwt.encode({k: v for k, v in told.items() if v is not None}, key, algorithm, headers={"kid": kid})


async def test_a_customers_token_signs_them_in() -> None:
    one = tokens()

    assert await one.bearer(one.for_customer("C-1")) == Shopper("C-1", Role.CUSTOMER)


@pytest.mark.parametrize("role", [Role.AGENT, Role.LEAD, Role.ADMIN])
async def test_a_staff_token_says_the_role(role: Role) -> None:
    one = tokens()

    assert (await one.bearer(one.for_staff(role))).role is role


def test_a_conversation_token_is_the_same_for_the_same_start() -> None:
    one = tokens()

    first = one.for_conversation("A-1", NOON)
    one.clock.advance(timedelta(minutes=5))  # type: ignore[attr-defined]

    assert one.for_conversation("A-1", NOON) == first
    assert one.anonymous(first) == Shopper("A-1", Role.ANONYMOUS)


async def test_the_providers_token_signed_with_the_shared_secret_signs_in() -> None:
    assert await tokens().bearer(a_providers_token()) == Shopper("C-1", Role.CUSTOMER)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "garbage",
        "a.b.c",
        "ü.ü.ü",
        a_providers_token("another secret of more than thirty-two letters"),
        a_providers_token(exp=NOON.timestamp()),
        a_providers_token(exp=None),
        a_providers_token(sub=None),
        a_providers_token(sub="A-1"),
        a_providers_token(sub="staff-admin"),
        a_providers_token(nbf=LATER),
        a_providers_token(exp=True),
        a_providers_token(use="conversation"),
        a_providers_token(use="something"),
        jwt.encode({"sub": "C-1", "exp": LATER}, "", "none"),
        jwt.encode({"sub": "C-1", "exp": LATER}, SECRET, "HS512"),
    ],
)
async def test_a_token_that_proves_nothing_is_refused(token: str) -> None:
    with pytest.raises(BadToken):
        await tokens().bearer(token)


async def test_one_kind_of_token_does_not_do_for_the_other() -> None:
    one = tokens()

    with pytest.raises(BadToken):
        await one.bearer(one.for_conversation("A-1", NOON))
    with pytest.raises(BadToken):
        one.anonymous(one.for_customer("C-1"))
    with pytest.raises(BadToken):
        one.anonymous(a_providers_token(sub="A-1"))


async def test_tokens_run_out() -> None:
    one = tokens()
    customer, anonymous = one.for_customer("C-1"), one.for_conversation("A-1", NOON)

    one.clock.advance(timedelta(days=181))  # type: ignore[attr-defined]

    with pytest.raises(BadToken):
        await one.bearer(customer)
    with pytest.raises(BadToken):
        one.anonymous(anonymous)


async def test_without_the_demo_its_tokens_are_worth_nothing() -> None:
    demo, shop = tokens(), tokens(demo=False)

    for token in (demo.for_customer("C-1"), demo.for_staff(Role.ADMIN)):
        with pytest.raises(BadToken):
            await shop.bearer(token)
    assert await shop.bearer(a_providers_token()) == Shopper("C-1", Role.CUSTOMER)


async def test_the_provider_must_name_the_audience() -> None:
    shop = tokens(audience="shop")

    assert await shop.bearer(a_providers_token(aud=["shop", "blog"])) == Shopper("C-1", Role.CUSTOMER)
    for aud in (None, "blog", ["blog"]):
        with pytest.raises(BadToken):
            await shop.bearer(a_providers_token(aud=aud))


@pytest.fixture(scope="module")
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture
def provider(key: rsa.RSAPrivateKey) -> Iterator[str]:
    """A provider's JWKS address."""
    public = json.loads(RSAAlgorithm.to_jwk(key.public_key())) | {"kid": "k1", "alg": "RS256", "use": "sig"}

    class Keys(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps({"keys": [public]}).encode())

        def log_message(self, *_: Any) -> None:
            """Nothing: tests are quiet."""

    server = HTTPServer(("127.0.0.1", 0), Keys)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/keys"
    server.shutdown()
    server.server_close()


async def test_the_providers_published_key_signs_in(provider: str, key: rsa.RSAPrivateKey) -> None:
    shop = tokens(keys=jwt.PyJWKClient(provider), audience="shop")

    assert await shop.bearer(a_providers_token(key, "RS256", aud="shop")) == Shopper("C-1", Role.CUSTOMER)


async def test_a_key_the_provider_did_not_publish_signs_nobody_in(provider: str, key: rsa.RSAPrivateKey) -> None:
    shop = tokens(keys=jwt.PyJWKClient(provider))
    stranger = rsa.generate_private_key(65537, 2048)

    for token in (
        a_providers_token(stranger, "RS256"),
        a_providers_token(key, "RS256", kid="unknown"),
        a_providers_token(key, "RS256", exp=NOON.timestamp() - 1),
        a_providers_token(key, "RS256", sub="A-1"),
    ):
        with pytest.raises(BadToken):
            await shop.bearer(token)


async def test_a_provider_that_cannot_be_reached_can_be_tried_again(key: rsa.RSAPrivateKey) -> None:
    shop = tokens(keys=jwt.PyJWKClient("http://127.0.0.1:9/keys", timeout=1))

    with pytest.raises(Unavailable):
        await shop.bearer(a_providers_token(key, "RS256"))
