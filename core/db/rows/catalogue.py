"""Products, variants, reviews, shops and cities as rows."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from core.domain.catalogue import Gender, PricePoint, Product, Review, StoreStock, Variant
from core.domain.money import Money
from core.domain.store import City, Place, Store

Values = dict[str, Any]

_GENDERS: dict[str | None, Gender | None] = {None: None, **{gender.value: gender for gender in Gender}}


def product_values(product: Product) -> Values:
    price = product.price or product.mrp
    return {
        "product_id": product.product_id,
        "title": product.title,
        "category": product.category,
        "description": product.description,
        "brand": product.brand,
        "gender": product.gender,
        "colours": product.colours,
        "price_minor": minor(product.price),
        "mrp_minor": minor(product.mrp),
        "currency": price.currency if price else "INR",
        "rating": product.rating,
        "rating_count": product.rating_count,
        "material": product.material,
        "fit": product.fit,
        "pattern": product.pattern,
        "care": product.care,
        "season": product.season,
        "occasions": product.occasions,
        "launched_on": product.launched_on,
        "attributes": product.attributes,
    }


def product_from(row: Row[*tuple[Any, ...]]) -> Product:
    """From a row of all columns of `products`, in their order."""
    (
        product_id,
        title,
        category,
        description,
        brand,
        gender,
        colours,
        price_minor,
        mrp_minor,
        currency,
        rating,
        rating_count,
        material,
        fit,
        pattern,
        care,
        season,
        occasions,
        launched_on,
        attributes,
    ) = row
    return Product(
        product_id=product_id,
        title=title,
        category=category,
        description=description,
        brand=brand,
        gender=_GENDERS[gender],
        colours=tuple(colours),
        price=money(price_minor, currency),
        mrp=money(mrp_minor, currency),
        rating=rating,
        rating_count=rating_count,
        material=material,
        fit=fit,
        pattern=pattern,
        care=care,
        season=season,
        occasions=tuple(occasions),
        launched_on=launched_on,
        attributes=attributes,
    )


def variant_values(variant: Variant, position: int) -> Values:
    return {
        "product_id": variant.product_id,
        "position": position,
        "variant_id": variant.variant_id,
        "size": variant.size,
        "colour": variant.colour,
        "stock": variant.stock,
        "stock_made": variant.stock,
    }


def store_stock_values(stock: StoreStock) -> Values:
    return {"variant_id": stock.variant_id, "store_id": stock.store_id, "quantity": stock.quantity}


def review_values(review: Review) -> Values:
    return {
        "review_id": review.review_id,
        "product_id": review.product_id,
        "customer_id": review.customer_id,
        "order_id": review.order_id,
        "stars": review.stars,
        "text": review.text,
        "language": review.language,
        "written_at": review.written_at,
    }


def price_point_values(point: PricePoint) -> Values:
    return {
        "product_id": point.product_id,
        "day": point.on,
        "price_minor": point.price.minor,
        "currency": point.price.currency,
    }


def store_values(store: Store) -> Values:
    return {
        "store_id": store.store_id,
        "name": store.name,
        "brand": store.brand,
        "address": store.address,
        "city": store.city,
        "state": store.state,
        "pin_code": store.pin_code,
        "latitude": store.place.latitude,
        "longitude": store.place.longitude,
        "phone": store.phone,
        "opens": store.opens,
        "closes": store.closes,
    }


def store_from(row: Row[Any]) -> Store:
    return Store(
        store_id=row.store_id,
        name=row.name,
        brand=row.brand,
        address=row.address,
        city=row.city,
        state=row.state,
        pin_code=row.pin_code,
        place=Place(row.latitude, row.longitude),
        phone=row.phone,
        opens=row.opens,
        closes=row.closes,
    )


def city_values(city: City) -> Values:
    return {
        "name": city.name,
        "state": city.state,
        "latitude": city.place.latitude,
        "longitude": city.place.longitude,
        "pin_prefixes": city.pin_prefixes,
        "is_metro": city.is_metro,
        "names": city.names,
    }


def city_from(row: Row[Any]) -> City:
    return City(
        name=row.name,
        state=row.state,
        place=Place(row.latitude, row.longitude),
        pin_prefixes=tuple(row.pin_prefixes),
        is_metro=row.is_metro,
        names=tuple(row.names),
    )


def minor(amount: Money | None) -> int | None:
    return None if amount is None else amount.minor


def money(amount: int | None, currency: str = "INR") -> Money | None:
    return None if amount is None else Money(amount, currency)
