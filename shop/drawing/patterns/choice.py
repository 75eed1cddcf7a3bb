"""Find the pattern that a name means and lay it on the sheet."""

from collections.abc import Callable
from dataclasses import replace

from shop.drawing.chance import Chance
from shop.drawing.cloth import Cloth
from shop.drawing.colours import channels, hex_of, mix
from shop.drawing.palette import Palette, luminance
from shop.drawing.patterns import crafts, placed, printed, woven
from shop.drawing.patterns.spellings import SPELLINGS
from shop.drawing.patterns.tile import Inks, Tile
from shop.drawing.sheet import Sheet
from shop.drawing.trace import num

PATTERNS: dict[str, Callable[[Inks], Tile]] = {
    "striped": woven.striped,
    "breton": woven.breton,
    "checked": woven.checked,
    "houndstooth": woven.houndstooth,
    "herringbone": woven.herringbone,
    "textured": woven.textured,
    "ikat": woven.ikat,
    "brocade": woven.brocade,
    "jacquard": woven.jacquard,
    "floral": printed.floral,
    "tropical": printed.tropical,
    "abstract": printed.abstract,
    "printed": printed.printed,
    "polka": printed.polka,
    "geometric": printed.geometric,
    "chevron": printed.chevron,
    "camouflage": printed.camouflage,
    "animal": printed.animal,
    "paisley": crafts.paisley,
    "block print": crafts.block_print,
    "bandhani": crafts.bandhani,
    "leheriya": crafts.leheriya,
    "embroidered": crafts.embroidered,
    "chikankari": crafts.chikankari,
    "mirror work": crafts.mirror_work,
    "ajrakh": crafts.ajrakh,
    "lace": crafts.lace,
    "sequinned": crafts.sequinned,
    "colourblock": placed.colourblock,
    "washed": placed.washed,
    "graphic": placed.graphic,
    "ombre": placed.ombre,
    "tie-dye": placed.tie_dye,
}

_ON_DARK = ("#f0e6d0", "#d8ad54", "#e9b7a4", "#b9d2dc", "#e8e4dc")
_ON_PALE = ("#27396b", "#7c2237", "#1e6a66", "#b5502f", "#3f6b46", "#b8326f")
_ON_MIDDLE = ("#f4ead6", "#f6f2ea", "#23304f", "#5a1e2f", "#f1d9a3")


def pattern_named(name: str) -> Callable[[Inks], Tile] | None:
    """The maker of the pattern that a name means; None for plain cloth and for names nobody knows."""
    asked = name.casefold().replace("_", " ").strip()
    for spelling in (asked, asked.replace("-", " ")):
        if spelling in PATTERNS:
            return PATTERNS[spelling]
    known = next((pattern for pattern, words in SPELLINGS if any(word in asked for word in words)), None)
    return PATTERNS[known] if known else None


def second_ink(palette: Palette, accent: str | None, chance: Chance) -> str:
    """The colour that goes with the cloth: the one asked for, else one that stands out on it."""
    if accent and _apart(hex_of(accent), palette.base) > 60:
        return hex_of(accent)
    bright = luminance(palette.base)
    choices = _ON_DARK if bright < 0.4 else _ON_PALE if bright > 0.7 else _ON_MIDDLE
    return chance.pick("accent", choices)


def _apart(one: str, other: str) -> int:
    """How far two colours are apart, summed over the channels."""
    return sum(abs(a - b) for a, b in zip(channels(one), channels(other), strict=True))


def inks_for(palette: Palette, accent: str, chance: Chance) -> Inks:
    """The inks of a pattern on this cloth."""
    bright = luminance(palette.base)
    third = chance.pick("third", ("#d6a345", "#c4574a", "#4f8a86", "#e7d3b0" if bright < 0.6 else "#47598c"))
    return Inks(ground=palette, one=accent, two=mix(third, accent, 0.15), chance=chance)


def lay(sheet: Sheet, cloth: Cloth, name: str, inks: Inks, *, canvas: bool) -> Cloth:
    """Define the pattern on the sheet; the cloth with it on. A picture needs a `canvas` to sit on."""
    maker = pattern_named(name)
    if maker is None or (maker is placed.graphic and not canvas):
        return cloth
    tile = maker(inks)
    key = sheet.new_id()
    scale = 1.0 if tile.placed else inks.chance.between("scale", 0.82, 1.18)
    moves = f"rotate({num(tile.angle)})" if tile.angle else ""
    moves += f"scale({scale:.2f})" if scale != 1 else ""
    sheet.define(
        f'<pattern id="{key}" width="{num(tile.wide)}" height="{num(tile.high)}" patternUnits="userSpaceOnUse"'
        f"{f' patternTransform={chr(34)}{moves}{chr(34)}' if moves else ''}>{tile.marks.replace('{id}', key)}</pattern>"
    )
    return replace(cloth, pattern=key, placed=tile.placed, moves=moves)
