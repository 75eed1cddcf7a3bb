"""Domain values in their wire shape."""

from __future__ import annotations

from agent.wire import cart_wire, image_url, product_url
from core.domain.cart import Cart
from core.domain.catalogue import PictureView, PricePoint, Review, StockedProduct, Variant
from core.domain.money import Money
from core.domain.order import Order, OrderLine, Payment, Shipment
from core.domain.store import NearbyStore
from server.schemas import MoneyOut
from server.shop.cart_schemas import CartOut, DiscountOut
from server.shop.order_schemas import AddressOut, OrderLineOut, OrderOut, PaymentOut, ShipmentOut, TrackingEventOut
from server.shop.schemas import Images, PricePointOut, ProductAlone, ProductItem, ReviewOut, StoreOut, VariantOut


def money_out(money: Money) -> MoneyOut:
    return MoneyOut(**money.wire())


def maybe_money(money: Money | None) -> MoneyOut | None:
    return None if money is None else money_out(money)


def images_out(product_id: str, colour: str | None = None) -> Images:
    return Images(**{view.value: image_url(product_id, view, colour) for view in PictureView})


def product_item(stocked: StockedProduct, colour: str | None = None) -> ProductItem:
    """`colour`: the product's own shade of the one asked for, shown in its pictures and named first."""
    return ProductItem(**_item(stocked, colour))


def product_alone(stocked: StockedProduct, prices: list[PricePoint]) -> ProductAlone:
    product = stocked.product
    return ProductAlone(
        **_item(stocked),
        description=product.description,
        material=product.material,
        fit=product.fit,
        pattern=product.pattern,
        care=product.care,
        season=product.season,
        occasion=list(product.occasions),
        launched_on=product.launched_on,
        attributes=product.attributes,
        variants=[variant_out(variant) for variant in stocked.variants],
        prices=[PricePointOut(on=each.on, price=money_out(each.price)) for each in prices],
    )


def variant_out(variant: Variant) -> VariantOut:
    return VariantOut(id=variant.variant_id, size=variant.size, colour=variant.colour, stock=variant.stock)


def review_out(review: Review) -> ReviewOut:
    return ReviewOut(
        review_id=review.review_id,
        stars=review.stars,
        text=review.text,
        language=review.language,
        written_at=review.written_at,
    )


def store_out(near: NearbyStore) -> StoreOut:
    store = near.store
    return StoreOut(
        store_id=store.store_id,
        name=store.name,
        brand=store.brand,
        address=store.address,
        city=store.city,
        state=store.state,
        pin_code=store.pin_code,
        phone=store.phone,
        opens=store.opens,
        closes=store.closes,
        latitude=store.place.latitude,
        longitude=store.place.longitude,
        km=round(near.km, 1),
        stock=near.stock,
    )


def cart_out(cart: Cart) -> CartOut:
    """The shape that an answer's cart has too."""
    return CartOut.model_validate(cart_wire(cart))


def order_out(order: Order) -> OrderOut:
    discounts = [DiscountOut(code=order.coupon or "DISCOUNT", amount=money_out(order.discount))]
    return OrderOut(
        order_id=order.order_id,
        status=order.status,
        placed_at=order.placed_at,
        lines=[_order_line(line) for line in order.lines],
        discounts=discounts if order.discount.minor else [],
        delivery_fee=money_out(order.delivery_fee),
        total=money_out(order.total),
        address=AddressOut(
            name=order.address.name,
            line1=order.address.line1,
            line2=order.address.line2,
            city=order.address.city,
            state=order.address.state,
            pin_code=order.address.pin_code,
            phone=order.address.phone,
        ),
        payment=_payment(order.payment),
        shipment=None if order.shipment is None else _shipment(order.shipment),
        returnable_until=order.returnable_until,
        returns=[],
        exchanges=[],
    )


def _item(stocked: StockedProduct, colour: str | None = None) -> dict[str, object]:
    product = stocked.product
    return {
        "product_id": product.product_id,
        "title": product.title,
        "brand": product.brand,
        "category": product.category,
        "gender": product.gender,
        "colours": sorted(product.colours, key=lambda each: each != colour),
        "price": maybe_money(product.price),
        "mrp": maybe_money(product.mrp),
        "rating": product.rating,
        "rating_count": product.rating_count,
        "stock": stocked.stock_by_size,
        "sizes_in_stock": list(stocked.sizes_in_stock),
        "image": image_url(product.product_id, colour=colour),
        "images": images_out(product.product_id, colour),
        "url": product_url(product.product_id),
    }


def _order_line(line: OrderLine) -> OrderLineOut:
    return OrderLineOut(
        line_id=line.line_id,
        product_id=line.product_id,
        title=line.title,
        size=line.size,
        colour=line.colour,
        quantity=line.quantity,
        unit_price=money_out(line.unit_price),
        status=line.status,
        image=image_url(line.product_id, colour=line.colour),
        url=product_url(line.product_id),
    )


def _payment(payment: Payment) -> PaymentOut:
    return PaymentOut(
        method=payment.method,
        status=payment.status,
        amount=money_out(payment.amount),
        paid_at=payment.paid_at,
    )


def _shipment(shipment: Shipment) -> ShipmentOut:
    events = [
        TrackingEventOut(at=each.at, status=each.status, place=each.place, note=each.note) for each in shipment.events
    ]
    return ShipmentOut(
        carrier=shipment.carrier,
        awb=shipment.awb,
        expected_on=shipment.expected_on,
        delivered_at=shipment.delivered_at,
        events=events,
    )
