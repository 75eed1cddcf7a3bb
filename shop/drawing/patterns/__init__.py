"""Print and weave the patterns that cloth can have."""

from shop.drawing.patterns.choice import inks_for, lay, second_ink
from shop.drawing.patterns.tile import Inks, Tile

__all__ = ["Inks", "Tile", "inks_for", "lay", "second_ink"]
