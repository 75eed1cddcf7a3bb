"""Lay the texture of yarn, twill, knit or leather over a cloth."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from shop.drawing.cloth import Cloth
from shop.drawing.palette import Palette
from shop.drawing.sheet import Sheet


class Weave(StrEnum):
    """How the cloth's yarn runs."""

    PLAIN = "plain"
    TWILL = "twill"
    KNIT = "knit"
    RIB = "rib"
    SILK = "silk"
    LEATHER = "leather"
    TERRY = "terry"
    CABLE = "cable"


def woven(sheet: Sheet, cloth: Cloth, weave: Weave, *, scale: float = 1, strength: float = 1) -> Cloth:
    """The cloth with the texture over it, at `scale` and `strength` times the usual."""
    wide, high, marks = _TEXTURES[weave](cloth.palette)
    key = sheet.new_id()
    sheet.define(
        f'<pattern id="{key}" width="{wide}" height="{high}" patternUnits="userSpaceOnUse" '
        f'patternTransform="scale({scale:g})"><g opacity="{strength:g}">{marks}</g></pattern>'
    )
    return replace(cloth, weave=key)


def _plain(tones: Palette) -> tuple[int, int, str]:
    dark = f'<path d="M0 1H2M2 3H4" stroke="{tones.deep}" stroke-width="1" opacity=".34"/>'
    return 4, 4, dark + f'<path d="M2 .8H4M0 2.800H2" stroke="{tones.light}" stroke-width=".9" opacity=".4"/>'


def _twill(tones: Palette) -> tuple[int, int, str]:
    dark = f'<path d="M-1 5L5 -1M-1 1L1 -1M3 5L5 3" stroke="{tones.deep}" stroke-width="1" opacity=".5"/>'
    return 4, 4, dark + f'<path d="M0 2L2 0M2 4L4 2" stroke="{tones.light}" stroke-width=".8" opacity=".42"/>'


def _knit(tones: Palette) -> tuple[int, int, str]:
    loops = "M0 1L5 6L10 1M0 9L5 14L10 9"
    dark = f'<path d="{loops}" fill="none" stroke="{tones.deep}" stroke-width="1.8" opacity=".36"/>'
    return 10, 8, dark + f'<path d="M0 -1L5 4L10 -1M0 -2L5 3L10 -2" fill="none" stroke="{tones.light}" opacity=".34"/>'


def _rib(tones: Palette) -> tuple[int, int, str]:
    dark = f'<path d="M1 0V10" stroke="{tones.deep}" stroke-width="2" opacity=".42"/>'
    return 7, 10, dark + f'<path d="M4.500 0V10" stroke="{tones.light}" stroke-width="1.4" opacity=".38"/>'


def _silk(tones: Palette) -> tuple[int, int, str]:
    dark = f'<path d="M0 1H9M3 4H14" stroke="{tones.deep}" stroke-width=".7" opacity=".22"/>'
    return 14, 6, dark + f'<path d="M4 2.500H14M0 5.500H8" stroke="{tones.light}" stroke-width=".7" opacity=".34"/>'


def _leather(tones: Palette) -> tuple[int, int, str]:
    pores = "M2 3q2-1 3 1M9 6q2 0 2 2M4 11q2 0 3 1M12 13q1-2 3-1M14 2q1 1 0 3M9 15q-1-1 0-2"
    dark = f'<path d="{pores}" fill="none" stroke="{tones.deep}" stroke-width=".8" opacity=".4"/>'
    return 17, 17, dark + f'<path d="M3 4q2-1 3 1M10 7q2 0 2 2" fill="none" stroke="{tones.light}" opacity=".25"/>'


def _terry(tones: Palette) -> tuple[int, int, str]:
    loops = "M2 5q0-4 3-4t2 4M9 10q0-4 3-4t2 4M1 11q0-4 3-3M11 3q0-3 3-2"
    dark = f'<path d="{loops}" fill="none" stroke="{tones.deep}" stroke-width="1.1" opacity=".3"/>'
    return 14, 12, dark + f'<path d="M3 6q0-4 3-4M10 11q0-4 3-4" fill="none" stroke="{tones.light}" opacity=".5"/>'


def _cable(tones: Palette) -> tuple[int, int, str]:
    ropes = "M8 0C8 14 26 14 26 28S8 42 8 56M26 0C26 14 8 14 8 28S26 42 26 56"
    dark = f'<path d="{ropes}" fill="none" stroke="{tones.deep}" stroke-width="3" opacity=".38"/>'
    light = (
        f'<path d="M11 0C11 14 29 14 29 28S11 42 11 56" fill="none" stroke="{tones.light}" '
        'stroke-width="2" opacity=".4"/>'
    )
    purl = (
        f'<path d="M38 0V56M44 0V56M50 0V56" stroke="{tones.deep}" stroke-width="2" '
        'stroke-dasharray="3 2" opacity=".3"/>'
    )
    return 56, 56, dark + light + purl


_TEXTURES: dict[Weave, Callable[[Palette], tuple[int, int, str]]] = {
    Weave.PLAIN: _plain,
    Weave.TWILL: _twill,
    Weave.KNIT: _knit,
    Weave.RIB: _rib,
    Weave.SILK: _silk,
    Weave.LEATHER: _leather,
    Weave.TERRY: _terry,
    Weave.CABLE: _cable,
}
