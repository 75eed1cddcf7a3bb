"""Draw the demo shop's product pictures as SVG."""

from shop.drawing.picture import draw
from shop.drawing.view import View

__all__ = ["View", "draw"]
