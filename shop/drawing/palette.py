"""Work out the tones in which one colour of cloth is drawn."""

from dataclasses import dataclass
from functools import lru_cache

from shop.drawing.colours import channels, hex_of, mix

INK = "#15121c"
PAPER = "#ffffff"


@dataclass(frozen=True, slots=True)
class Palette:
    """One dye in light and shade; `dim` and `glow` are how strong shadow and sheen may be on it (0 to 1)."""

    base: str
    shade: str
    deep: str
    light: str
    stitch: str
    line: str
    dim: float
    glow: float

    @property
    def is_dark(self) -> bool:
        """Whether a pale thread stands out on it better than a dark one."""
        return luminance(self.base) < 0.42


def luminance(value: str) -> float:
    """How bright a `#rrggbb` value looks, 0 to 1 (Rec. 709 weights on the raw channels)."""
    red, green, blue = channels(value)
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


@lru_cache(maxsize=1024)
def palette_from(value: str) -> Palette:
    """The palette of a `#rrggbb` value."""
    bright = luminance(value)
    dark = bright < 0.42
    return Palette(
        base=value,
        shade=mix(value, INK, 0.16 if bright > 0.8 else 0.26),
        deep=mix(value, INK, 0.38 if bright > 0.8 else 0.52),
        light=mix(value, PAPER, 0.22 if dark else 0.4),
        stitch=mix(value, PAPER, 0.3) if dark else mix(value, INK, 0.3),
        line=mix(value, INK, 0.62) if bright > 0.16 else mix(value, "#000000", 0.55),
        dim=round(0.2 + 0.3 * (1 - bright), 2),
        glow=round(0.14 + 0.34 * bright if bright > 0.16 else 0.15, 2),
    )


def palette_of(colour: str) -> Palette:
    """The palette of a colour name."""
    return palette_from(hex_of(colour))
