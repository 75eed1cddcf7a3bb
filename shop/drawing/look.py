"""Carry what a figure needs to know about the product that it draws."""

from dataclasses import dataclass

from shop.drawing.chance import Chance
from shop.drawing.cloth import Cloth
from shop.drawing.view import View


@dataclass(frozen=True, slots=True)
class Focus:
    """The spot that the detail picture zooms in on, and how close it comes."""

    x: float
    y: float
    zoom: float


@dataclass(frozen=True, slots=True)
class Look:
    """One product: its cloth, the cloth of its trims, and the choices that are its own."""

    cloth: Cloth
    trim: Cloth
    chance: Chance
    view: View

    @property
    def is_back(self) -> bool:
        """Whether it is seen from behind."""
        return self.view is View.BACK

    @property
    def is_close(self) -> bool:
        """Whether it is seen from close by, where threads and holes can be told apart."""
        return self.view is View.DETAIL
