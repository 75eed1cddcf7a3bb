"""Lists come in pages; each page says where the next one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request

MAX_OFFSET = 1_000_000


@dataclass(frozen=True, slots=True)
class Page:
    limit: int
    offset: int


async def _page(
    limit: Annotated[int, Query(ge=1, le=100)] = 20, offset: Annotated[int, Query(ge=0, le=MAX_OFFSET)] = 0
) -> Page:
    return Page(limit, offset)


Paging = Annotated[Page, Depends(_page)]


def next_page(request: Request, page: Page) -> str:
    """The path of the page after this one, with the same filters."""
    url = request.url.include_query_params(limit=page.limit, offset=page.offset + page.limit)
    return f"{url.path}?{url.query}"
