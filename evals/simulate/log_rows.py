"""A line of the ranker's log as JSON has it, checked: what it must hold, and which values can be none."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, FiniteFloat, NonNegativeFloat, model_validator

LAST_PLACE = 10_000

Filled = Annotated[str, Field(min_length=1)]
Price = Annotated[NonNegativeFloat, Field(allow_inf_nan=False)] | None


def _moment(value: object) -> object:
    """ISO 8601; without an offset UTC."""
    if not isinstance(value, str):
        raise ValueError("must be a text like 2026-05-01T10:00:00+00:00")
    found = datetime.fromisoformat(value)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


class CardRow(BaseModel):
    model_config = ConfigDict(strict=True)

    product_id: Filled
    position: Annotated[int, Field(ge=1, le=LAST_PLACE)]
    clicked: bool = False
    carted: bool = False
    bought: bool = False
    size: str | None = None


class FilterRow(BaseModel):
    """The fields of `core.domain.search.Filters`. A name that is none of them is refused: a slip there would change
    what is searched, and nobody would see it.
    """

    model_config = ConfigDict(strict=True, extra="forbid")

    categories: list[str] = []
    colours: list[str] = []
    gender: str | None = None
    brands: list[str] = []
    sizes: list[str] = []
    occasions: list[str] = []
    materials: list[str] = []
    fits: list[str] = []
    patterns: list[str] = []
    price_min: Price = None
    price_max: Price = None
    not_categories: list[str] = []
    not_colours: list[str] = []
    not_brands: list[str] = []
    not_materials: list[str] = []
    not_patterns: list[str] = []
    not_fits: list[str] = []
    not_products: list[str] = []
    in_stock: bool = False
    min_rating: Annotated[float, Field(ge=0, le=5)] | None = None


class SearchRow(BaseModel):
    model_config = ConfigDict(strict=True)

    at: Annotated[datetime, BeforeValidator(_moment)]
    shopper: Filled | None
    text: str
    shown: list[CardRow]
    filters: FilterRow = FilterRow()
    shuffled: bool = False
    city: str | None = None
    usual_sizes: dict[str, str] = {}
    appeal: list[FiniteFloat] = []

    @model_validator(mode="after")
    def _fits(self) -> Any:
        names = [card.product_id for card in self.shown]
        if len(set(names)) < len(names):
            raise ValueError("a product stands twice in shown")
        if self.appeal and len(self.appeal) != len(names):
            raise ValueError("appeal must have a number for each card of shown")
        return self
