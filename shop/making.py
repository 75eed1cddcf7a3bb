"""Make the demo shop: the same seed and day give the same bytes, and the old shop stands until the new one is whole."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime

from core.errors import BadRequest
from core.settings import Settings
from retrieval.encoder import load_encoder
from shop.progress import Progress, silent
from shop.switching import switch_shop
from shop.turn import making_alone
from shop.whole import WholeShop, whole_shop

DEFAULT_PRODUCTS = 10_000
DEFAULT_SEED = 7
FEWEST, MOST = 100, 1_000_000


@dataclass(frozen=True, slots=True)
class ShopReport:
    generation: str
    content_hash: str
    rows: dict[str, int]
    """How many of each kind."""
    categories: int
    stars: dict[str, float]
    """Share of the reviews by stars, in per cent."""
    seconds: float


def make_shop(
    settings: Settings,
    *,
    products: int = DEFAULT_PRODUCTS,
    seed: int = DEFAULT_SEED,
    as_of: date | None = None,
    progress: Progress = silent,
) -> ShopReport:
    """Builds the shop and switches to it. `as_of` is the day it stands at, today (UTC) when not given.

    Raises BadRequest for a number of products that cannot be made, ShopBeingMade while another process makes one, and
    what the index and the database raise.
    """
    if not FEWEST <= products <= MOST:
        raise BadRequest(f"--products is {products}: a shop has {FEWEST} to {MOST:,} of them", products=products)
    start = time.monotonic()
    with making_alone(settings.home):
        encoder = load_encoder(settings)
        made = whole_shop(products, seed=seed, as_of=as_of or datetime.now(UTC).date(), progress=progress)
        content = made.content_hash(progress)
        generation = f"demo-{content[:16]}"
        switch_shop(
            settings,
            generation,
            encoder=encoder,
            products=made.products,
            product_count=len(made.products),
            rows=made.rows,
            signals=made.signals,
            progress=progress,
        )
    return _report(made, generation, content, time.monotonic() - start)


def _report(made: WholeShop, generation: str, content: str, seconds: float) -> ShopReport:
    stars = Counter(review.stars for review in made.reviews)
    return ShopReport(
        generation=generation,
        content_hash=content,
        rows=dict(sorted(Counter(_kind(type(row).__name__) for row in made.rows()).items())),
        categories=len({stocked.product.category for stocked in made.products}),
        stars={str(star): round(100 * count / len(made.reviews), 2) for star, count in sorted(stars.items())},
        seconds=round(seconds, 1),
    )


def _kind(name: str) -> str:
    """StoreStock as "store_stock"."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
