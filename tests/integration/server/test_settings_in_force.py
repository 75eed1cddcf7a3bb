"""Changing a setting changes what the server does."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import httpx
import pytest
import uvicorn

from cli.serve import server_options
from core.clock import FrozenClock
from core.settings import Settings
from server.assembly import lease_of
from server.auth import tokens_of
from server.openapi import document
from tests.builders import NOON
from tests.integration.server.conftest import House, Opens
from tests.integration.server.running import ROOT


def settings(**given: object) -> Settings:
    return Settings.model_validate({**Settings(_env_file=None).model_dump(), **given})


async def statuses_behind(house: House, proxies: str) -> list[int]:
    """Three messages in one second, from three shoppers behind one proxy."""
    chosen = settings(trusted_proxies=proxies)
    config = uvicorn.Config(house.app, **server_options(chosen) | {"lifespan": "off", "log_config": None})
    config.load()
    transport = httpx.ASGITransport(config.loaded_app, client=("10.0.0.1", 4000))
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as client:
        answers = [
            await client.post("/v1/chat", json={"message": "hi"}, headers={"X-Forwarded-For": f"203.0.113.{n}"})
            for n in range(3)
        ]
    return [answer.status_code for answer in answers]


@pytest.mark.parametrize(("proxies", "expected"), [("10.0.0.1", [200, 200, 200]), ("", [200, 429, 429])])
async def test_only_a_trusted_proxy_is_believed_about_who_sent_it(
    open_house: Opens, proxies: str, expected: list[int]
) -> None:
    async with open_house(messages_per_second=1) as house:
        assert await statuses_behind(house, proxies) == expected


def test_the_lease_is_as_set_but_never_shorter_than_a_turn() -> None:
    assert lease_of(settings(lease_s=120)) == timedelta(seconds=120)
    assert lease_of(settings(lease_s=1, turn_timeout_s=40)) > timedelta(seconds=40)


def test_tokens_are_checked_by_the_provider_that_is_set(tmp_path: Path) -> None:
    clock = FrozenClock(NOON)

    shop = tokens_of(
        settings(home=tmp_path, jwks_url="https://id.example/keys", jwt_audience="shop", demo=False), clock
    )

    assert shop.keys is not None
    assert shop.keys.uri == "https://id.example/keys"
    assert (shop.audience, shop.demo) == ("shop", False)
    assert tokens_of(settings(home=tmp_path), clock).keys is None


def test_the_pages_client_is_made_from_the_interface_as_it_is() -> None:
    assert (ROOT / "web" / "openapi.json").read_text("utf-8") == document()
