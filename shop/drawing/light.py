"""Set the studio: the ground, the soft shadow under the product and the light that shows the cloth's folds."""

from shop.drawing.chance import Chance
from shop.drawing.colours import mix
from shop.drawing.palette import Palette, luminance

_GROUNDS = ("#ebe6df", "#e6e7e6", "#eee5e0", "#e5e8e1", "#e7e5ea")
_DEEPER = "#cfcac4"


def ground(prefix: str, palette: Palette, chance: Chance) -> tuple[str, str]:
    """Definitions and marks of the backdrop: pale, but deeper behind a pale product."""
    tint = chance.pick("ground", _GROUNDS)
    pale = max(0.0, luminance(palette.base) - 0.62) / 0.38
    middle = mix(tint, _DEEPER, pale * 0.9)
    centre, rim = mix(middle, "#ffffff", 0.5 - 0.3 * pale), mix(middle, "#5a5048", 0.14)
    definition = (
        f'<radialGradient id="{prefix}g" cx=".46" cy=".38" r=".82"><stop stop-color="{centre}"/>'
        f'<stop offset=".55" stop-color="{middle}"/><stop offset="1" stop-color="{rim}"/></radialGradient>'
    )
    return definition, f'<rect width="600" height="800" fill="url(#{prefix}g)"/>'


def studio(prefix: str, chance: Chance, *, crumple: float) -> str:
    """The filters and the side-to-side shade that every drawing shares; `crumple` is how much the cloth creases."""
    seed = int(chance.between("crumple", 1, 90))
    return (
        f'<linearGradient id="{prefix}v"><stop stop-color="#15121c" stop-opacity=".5"/>'
        '<stop offset=".17" stop-color="#15121c" stop-opacity=".1"/>'
        '<stop offset=".36" stop-color="#fff" stop-opacity=".22"/>'
        '<stop offset=".62" stop-color="#15121c" stop-opacity=".05"/>'
        '<stop offset="1" stop-color="#15121c" stop-opacity=".62"/></linearGradient>'
        f"{_blur(prefix + 's', 6)}"
        f'<filter id="{prefix}d" x="-15%" y="-10%" width="130%" height="130%" color-interpolation-filters="sRGB">'
        f"{_crumpled(seed, crumple)}"
        '<feDropShadow in="k" dx="1" dy="3" stdDeviation="2.5" flood-color="#2a211a" flood-opacity=".3" result="n"/>'
        '<feDropShadow in="n" dx="4" dy="16" stdDeviation="15" flood-color="#2a211a" flood-opacity=".26"/></filter>'
    )


def _blur(key: str, amount: float) -> str:
    return (
        f'<filter id="{key}" x="-30%" y="-30%" width="160%" height="160%">'
        f'<feGaussianBlur stdDeviation="{amount}"/></filter>'
    )


def _crumpled(seed: int, amount: float) -> str:
    """Light raking over a rough height field, multiplied into the picture (flat cloth keeps its colour)."""
    if not amount:
        return '<feOffset in="SourceGraphic" result="k"/>'
    return (
        f'<feTurbulence type="fractalNoise" baseFrequency=".010 .005" numOctaves="2" seed="{seed}" result="t"/>'
        f'<feDiffuseLighting in="t" surfaceScale="{amount}" diffuseConstant="1"><feDistantLight azimuth="215" '
        'elevation="55"/></feDiffuseLighting>'
        '<feComposite in2="SourceGraphic" operator="arithmetic" k1="1.22" result="m"/>'
        '<feComposite in="m" in2="SourceGraphic" operator="in" result="k"/>'
    )
