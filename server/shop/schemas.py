"""Wire shapes of products, stores, offers and delivery."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from core.domain.catalogue import Gender
from core.domain.customer import Role
from core.domain.delivery import Zone
from core.domain.events import ShopEventName
from core.domain.language import Language
from core.domain.offer import CouponRefusal
from server.schemas import Asked, Id, MoneyOut, Page, Told


class Images(Told):
    front: str
    back: str
    detail: str


class ProductItem(Told):
    """A product in a list."""

    product_id: str
    title: str
    brand: str | None
    category: str
    gender: Gender | None
    colours: list[str]
    price: MoneyOut | None = Field(description="Null: shown, but cannot be bought.")
    mrp: MoneyOut | None
    rating: float | None
    rating_count: int
    stock: dict[str, int] = Field(description="Pieces left by size, over all colours.")
    sizes_in_stock: list[str]
    image: str
    images: Images
    url: str


class VariantOut(Told):
    id: str
    size: str
    colour: str
    stock: int


class PricePointOut(Told):
    on: date
    price: MoneyOut


class ProductAlone(ProductItem):
    """A product on its own page."""

    description: str
    material: str | None
    fit: str | None
    pattern: str | None
    care: str | None
    season: str | None
    occasion: list[str]
    launched_on: date | None
    attributes: dict[str, str]
    variants: list[VariantOut]
    prices: list[PricePointOut] = Field(description="What it cost before, oldest first.")


class ProductList(Page):
    items: list[ProductItem]
    total: int


class Facet(Told):
    value: str
    count: int


class Facets(Told):
    category: list[Facet]
    brand: list[Facet]
    colour: list[Facet]
    gender: list[Facet]
    occasion: list[Facet]
    size: list[Facet]
    category_women: list[Facet] = Field(description="Categories of the women's aisle, unisex ones too.")
    category_men: list[Facet]
    category_kids: list[Facet]
    category_home: list[Facet]


class ReviewOut(Told):
    review_id: str
    stars: int
    text: str
    language: str
    written_at: datetime


class ReviewList(Page):
    items: list[ReviewOut]


class Complements(Told):
    items: list[ProductItem]


class StoreOut(Told):
    store_id: str
    name: str
    brand: str
    address: str
    city: str
    state: str
    pin_code: str
    phone: str
    opens: str = Field(description="Local time.", examples=["10:30"])
    closes: str
    latitude: float
    longitude: float
    km: float
    stock: int | None = Field(description="Pieces there of what was asked for.")


class StoreList(Told):
    near: str = Field(description="The place they are near to: a city, a pin code, or `you`.")
    items: list[StoreOut]


class OfferOut(Told):
    code: str
    title: str
    starts_on: date
    ends_on: date
    percent: float | None
    amount_off: MoneyOut | None
    minimum: MoneyOut | None
    cap: MoneyOut | None
    categories: list[str]
    brands: list[str]
    first_order_only: bool
    tier: str | None
    applies: bool = Field(description="Usable on the caller's cart as it is now.")
    refusal: CouponRefusal | None = Field(description="Why not, when it is not.")
    saving: MoneyOut | None = Field(description="What it would take off now.")


class OfferList(Told):
    items: list[OfferOut]


class DeliveryOut(Told):
    pin_code: str
    city: str | None
    zone: Zone
    earliest: date
    latest: date
    fee: MoneyOut
    free_from: MoneyOut
    cod: bool


class Me(Told):
    """Who the token says is calling."""

    role: Role
    customer_id: str | None
    name: str | None
    language: Language | None
    city: str | None
    pin_code: str | None
    usual_sizes: dict[str, str]
    loyalty_points: int | None
    tier: str | None


class SeenEvent(Asked):
    """Something a shopper did with a product that was shown."""

    name: ShopEventName = Field(description="`impression` or `click`; the shop itself records the others.")
    product_id: Id
    query: str = Field(default="", max_length=300)
    position: int | None = Field(default=None, ge=1, le=10_000, description="From 1, where it stood in the list.")
    turn_id: Id | None = None


class SeenEvents(Asked):
    events: list[SeenEvent] = Field(min_length=1, max_length=100)
