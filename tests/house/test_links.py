"""Every relative link in the README and the docs leads to a file, and to a heading where it names one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = ("*.md", "docs/**/*.md", "finetune/*.md", "finetune/**/README.md", "evals/**/README.md", "web/*.md")
PAGES = sorted(page for pattern in WRITTEN for page in ROOT.glob(pattern))
LINK = re.compile(
    r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|<(?:img|a)\b[^>]*?\b(?:src|href)=\"([^\"]+)\""
)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def links(page: Path) -> list[str]:
    """Those that stay in the repository; what stands in code is no link."""
    text = CODE.sub("", page.read_text("utf-8"))
    found = [first or second for first, second in LINK.findall(text)]
    return [link for link in found if not ELSEWHERE.match(link)]


def anchors(page: Path) -> set[str]:
    """A page's headings as GitHub names them."""
    headings = re.findall(r"^#+ +(.+?) *$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def leads_nowhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.is_relative_to(ROOT) or not target.exists():
        return True
    return bool(anchor) and target.suffix == ".md" and anchor not in anchors(target)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in links(page) if leads_nowhere(page, link)] == []


def test_a_link_to_nothing_is_seen() -> None:
    page = ROOT / "docs" / "guides" / "cli.md"

    assert leads_nowhere(page, "no-such-page.md")
    assert leads_nowhere(page, "http.md#no-such-heading")
    assert not leads_nowhere(page, "http.md#a-turn")
    assert sum(len(links(each)) for each in PAGES) > 5
