"""One shop and one browser for all tests; every test is a visitor of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from tests.browser.serving import served
from tests.conftest import SERVICES

ADDRESS = "RETAILGENIE_TEST_SHOP"
"""A shop that is served already; without it the tests make and serve one."""
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE_MS = 30_000

Visit = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if address := os.environ.get(ADDRESS):
        yield address
        return
    with served(tmp_path_factory.mktemp("shop")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ[SERVICES["browser"]], args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, shop: str) -> Iterator[Visit]:
    """Opens a page as a new visitor; whatever the page logs as an error fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def opened(path: str = "/", *, trouble_expected: bool = False, **options: Any) -> Page:
        context = browser.new_context(base_url=shop, **{"viewport": DESKTOP, "locale": "en-IN", **options})
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        if not trouble_expected:
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.goto(path, wait_until="domcontentloaded")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
