"""Name the three pictures that every product has."""

from enum import StrEnum


class View(StrEnum):
    """Which picture of a product is drawn."""

    FRONT = "front"
    BACK = "back"
    DETAIL = "detail"
