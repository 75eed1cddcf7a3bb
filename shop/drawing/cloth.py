"""Describe the cloth that a piece is cut from."""

from dataclasses import dataclass, replace

from shop.drawing.palette import Palette


@dataclass(frozen=True, slots=True)
class Cloth:
    """A dyed and printed cloth.

    `pattern` is the id of its SVG pattern, "" for plain, and `moves` that pattern's own transform; a `placed` pattern
    sits on one spot of the garment and does not turn with the grain. `weave` is the id of the texture laid over all,
    `thread` the colour of the stitching where it is not the cloth's own.
    """

    palette: Palette
    pattern: str = ""
    placed: bool = False
    moves: str = ""
    weave: str = ""
    thread: str = ""

    @property
    def plain(self) -> "Cloth":
        """The same cloth without its pattern."""
        return replace(self, pattern="", placed=False, moves="")

    @property
    def limb(self) -> "Cloth":
        """The same cloth for sleeves and trims: a picture placed on the chest does not run on to them."""
        return self.plain if self.placed else self
