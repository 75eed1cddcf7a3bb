"""Wire shapes that several routes share."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

ID_CHARACTERS = r"^[^\x00-\x20\x7f]+$"
"""No control characters or spaces: what may stand in a path, a header and every database."""

Id = Annotated[str, Field(min_length=1, max_length=200, pattern=ID_CHARACTERS)]


class Asked(BaseModel):
    """A request body; keys it does not know are ignored, whoever they claim the caller to be."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Told(BaseModel):
    """A response body."""

    model_config = ConfigDict(frozen=True)


class MoneyOut(Told):
    amount: str = Field(examples=["1499.00"], description="Major units with two places.")
    currency: str = Field(examples=["INR"])


class Problem(BaseModel):
    """An RFC 9457 problem document; facts of the problem stand beside these keys."""

    model_config = ConfigDict(extra="allow", frozen=True)

    type: str
    title: str
    status: int
    detail: str
    instance: str


class Page(Told):
    next: str | None = Field(description="Path of the next page, or null on the last.")
