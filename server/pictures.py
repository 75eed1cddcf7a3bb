"""Pictures of products, drawn when asked for and kept by browsers."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from core.domain.catalogue import PictureView, Product
from server.deps import PartsHere
from server.schemas import Id
from shop.drawing.picture import draw
from shop.drawing.view import View

router = APIRouter(tags=["pictures"])

KEPT = 512
"""Drawings remembered by a worker: about 2 MB, compressed."""
FRESH = "public, max-age=86400, stale-while-revalidate=604800"
PLAIN_COLOUR = "grey"
PLAIN_PATTERN = "solid"


@dataclass(frozen=True, slots=True)
class Picture:
    compressed: bytes
    tag: str


@router.get(
    "/images/{product_id}/{view}.svg", response_class=Response, responses={200: {"content": {"image/svg+xml": {}}}}
)
async def picture(
    product_id: Id,
    view: PictureView,
    request: Request,
    parts: PartsHere,
    colour: Annotated[
        str | None, Query(min_length=1, max_length=80, description="Of a variant; else the first.")
    ] = None,
) -> Response:
    """The product from the front, from behind or close up."""
    async with parts.storage.reading() as uow:
        product = (await uow.products.get(product_id)).product
    drawn = await asyncio.to_thread(_drawn, *_look(product, colour), View(view), _seed(product_id))
    headers = {"ETag": drawn.tag, "Cache-Control": FRESH, "Vary": "Accept-Encoding"}
    if drawn.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(drawn.compressed, headers=headers | {"Content-Encoding": "gzip"}, media_type="image/svg+xml")
    return Response(gzip.decompress(drawn.compressed), headers=headers, media_type="image/svg+xml")


def _look(product: Product, colour: str | None) -> tuple[str, str, str]:
    """Category, colour and pattern; a colour the product does not come in is not drawn."""
    known = colour if colour in product.colours else None
    first = product.colours[0] if product.colours else PLAIN_COLOUR
    return product.category, known or first, product.pattern or PLAIN_PATTERN


def _seed(product_id: str) -> int:
    return int.from_bytes(hashlib.blake2b(product_id.encode(), digest_size=4).digest())


@lru_cache(maxsize=KEPT)
def _drawn(category: str, colour: str, pattern: str, view: View, seed: int) -> Picture:
    body = draw(category=category, colour=colour, pattern=pattern, view=view, seed=seed).encode()
    return Picture(gzip.compress(body, 6, mtime=0), f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"')
