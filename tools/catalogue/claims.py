"""Where each fact about a product comes from."""

from __future__ import annotations

from core.domain.answer import Claim
from core.domain.catalogue import StockedProduct


def product_claims(stocked: StockedProduct) -> tuple[Claim, ...]:
    """One claim a fact that a card or page shows."""
    product = stocked.product
    facts = {
        "title": product.title,
        "category": product.category,
        "brand": product.brand,
        "gender": product.gender,
        "price": product.price and str(product.price.amount),
        "mrp": product.mrp and str(product.mrp.amount),
        "rating": product.rating and f"{product.rating:.1f}",
        "rating_count": str(product.rating_count) if product.rating_count else None,
        "colours": ", ".join(product.colours),
        "sizes_in_stock": ", ".join(stocked.sizes_in_stock),
        "material": product.material,
        "fit": product.fit,
        "pattern": product.pattern,
        "care": product.care,
        "season": product.season,
        "occasions": ", ".join(product.occasions),
    }
    return tuple(Claim(str(text), f"product:{product.product_id}:{fact}") for fact, text in facts.items() if text)
