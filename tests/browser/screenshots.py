"""Takes the README's pictures of a served shop: `python -m tests.browser.screenshots http://127.0.0.1:8000`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser.conftest import PATIENCE_MS, PHONE
from tests.browser.moves import product_count, say
from tests.conftest import SERVICES

IMAGES = Path(__file__).parents[2] / "docs" / "images"
LAPTOP: ViewportSize = {"width": 1280, "height": 800}
SEEN_ARE_LOADED = """
const inSight = ({ top, bottom, left, right }) => bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
const seen = [...document.images].filter((image) => inSight(image.getBoundingClientRect()));
Promise.race([
  Promise.all(seen.map((image) => image.decode().catch(() => undefined))),
  new Promise((resolve) => setTimeout(resolve, 5000)),
])
"""
"""Pictures out of sight load lazily and would be waited for in vain."""
WISH = "festive kurtas for women in maroon, mustard or pink, up to 2500"


def take(address: str) -> None:
    """Writes shop-desktop.png and shop-phone.png."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get(SERVICES["browser"], "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        desktop = _opened(chromium, address, LAPTOP, "/")
        say(desktop, WISH)
        _save(desktop, "shop-desktop.png")
        phone = _opened(chromium, address, PHONE, "/")
        phone.get_by_role("button", name="Ask Genie").click()
        say(phone, WISH)
        _save(phone, "shop-phone.png")
        chromium.close()


def _opened(chromium: Browser, address: str, size: ViewportSize, path: str) -> Page:
    context = chromium.new_context(base_url=address, viewport=size, locale="en-IN")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(path)
    product_count(page)
    return page


def _save(page: Page, name: str) -> None:
    page.mouse.move(0, 0)
    page.evaluate(SEEN_ARE_LOADED)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(600)
    page.screenshot(path=IMAGES / name)


if __name__ == "__main__":
    take(sys.argv[1])
