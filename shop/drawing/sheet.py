"""Collect the marks and definitions of one drawing under ids that no other drawing has."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from shop.drawing.cloth import Cloth
from shop.drawing.palette import Palette
from shop.drawing.trace import num


@dataclass(slots=True)
class Sheet:
    """The paper of one drawing; every id on it starts with `prefix`."""

    prefix: str
    definitions: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    _count: int = 0

    def new_id(self) -> str:
        """An id that is not on the sheet yet."""
        self._count += 1
        return f"{self.prefix}{self._count}"

    def define(self, markup: str) -> None:
        """Add something that is drawn only where it is referred to."""
        self.definitions.append(markup)

    def add(self, markup: str) -> None:
        """Add finished markup on top of what is there."""
        self.marks.append(markup)

    def url(self, tag: str) -> str:
        """The reference to one of the sheet's fixed definitions (see `light`)."""
        return f"url(#{self.prefix}{tag})"

    @contextmanager
    def moved(self, x: float = 0, y: float = 0, *, scale: float = 1, turn: float = 0) -> Iterator[None]:
        """Draw what follows moved by x and y, after scaling and turning it about the sheet's middle."""
        moves = f"translate({num(300 + x)} {num(400 + y)})"
        moves += f"rotate({num(turn)})" if turn else ""
        moves += f"scale({scale:g})" if scale != 1 else ""
        self.add(f'<g transform="{moves}translate(-300 -400)">')
        yield
        self.add("</g>")

    def panel(
        self,
        outline: str,
        cloth: Cloth,
        *,
        turn: float = 0,
        depth: float = 1,
        round_: bool = True,
        folds: str = "",
        sheen: str = "",
        inside: str = "",
    ) -> None:
        """Draw one piece of cloth.

        `turn` turns its pattern with the grain (degrees), `depth` scales the shade along its edges, `round_` makes
        it bulge from side to side. `folds` (dark) and `sheen` (light) are soft lines, `inside` is finished markup;
        all three are clipped to the piece.
        """
        tones = cloth.palette
        key = self.new_id()
        self.define(f'<path id="{key}" d="{outline}"/><clipPath id="{key}c"><use href="#{key}"/></clipPath>')
        use = f'<use href="#{key}" '
        self.add(f'{use}fill="{tones.base}"/>')
        if cloth.pattern:
            self.add(f'{use}fill="url(#{self._turned(cloth, turn)})"/>')
        if cloth.weave:
            self.add(f'{use}fill="url(#{cloth.weave})"/>')
        self.add(f'<g clip-path="url(#{key}c)">')
        if round_:
            self.add(f'{use}fill="{self.url("v")}" opacity="{num2(tones.dim * 1.5)}"/>')
        if inside:
            self.add(inside)
        soft = bool(folds or sheen)
        self.add(self._soft(use, folds, sheen, depth, tones) if soft else _edges(use, depth, tones))
        self.add(f'</g>{use}fill="none" stroke="{tones.line}" stroke-width="1.3" opacity=".62"/>')

    def _turned(self, cloth: Cloth, turn: float) -> str:
        if not turn or cloth.placed:
            return cloth.pattern
        key = self.new_id()
        self.define(
            f'<pattern id="{key}" href="#{cloth.pattern}" patternTransform="rotate({num(turn)}){cloth.moves}"/>'
        )
        return key

    def _soft(self, use: str, folds: str, sheen: str, depth: float, tones: Palette) -> str:
        """The blurred shade of a piece in one pass: along its edges, in its folds and on their crests."""
        return (
            f'<g filter="{self.url("s")}" fill="none" stroke-linecap="round" stroke="{tones.deep}" '
            f'opacity="{num2(tones.dim * 1.35)}">{use}stroke-width="{num(24 * depth)}"/>'
            f'<path d="{folds}" stroke-width="9" opacity=".7"/></g>'
            f'<path d="{sheen}" filter="{self.url("s")}" fill="none" stroke="{tones.light}" stroke-width="15" '
            f'stroke-linecap="round" opacity="{num2(tones.glow * 0.7)}"/>'
        )

    def line(self, path: str, colour: str, width: float = 1.4, opacity: float = 1) -> None:
        """Draw a seam, an edge or any other line; broad ones end square."""
        faint = f' opacity="{num2(opacity)}"' if opacity < 1 else ""
        ends = ' stroke-linecap="round"' if width < 10 else ""
        self.add(
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{num(width)}"{ends} '
            f'stroke-linejoin="round"{faint}/>'
        )

    def stitch(self, path: str, cloth: Cloth, *, opacity: float = 0.8) -> None:
        """Draw a row of top stitching."""
        thread = cloth.thread or cloth.palette.stitch
        self.add(
            f'<path d="{path}" fill="none" stroke="{thread}" stroke-width="1.5" stroke-dasharray="4.5 3" '
            f'opacity="{num2(opacity)}"/>'
        )

    def shape(self, path: str, colour: str, opacity: float = 1) -> None:
        """Fill a shape flat."""
        faint = f' opacity="{num2(opacity)}"' if opacity < 1 else ""
        self.add(f'<path d="{path}" fill="{colour}"{faint}/>')

    def shadow(self, path: str, opacity: float = 0.3) -> None:
        """Lay a soft shadow of a shape on what is already drawn."""
        self.add(
            f'<path d="{path}" fill="#15121c" stroke="#15121c" stroke-width="5" stroke-opacity=".35" '
            f'stroke-linejoin="round" opacity="{num2(opacity)}"/>'
        )


def _edges(use: str, depth: float, tones: Palette) -> str:
    """The shade along the edges of a small flat piece, without a blur."""
    if not depth:
        return ""
    steps = ((20, 0.3), (12, 0.4), (5, 0.5))
    strokes = "".join(
        f'{use}stroke-width="{num(wide * depth)}" opacity="{num2(tones.dim * share)}"/>' for wide, share in steps
    )
    return f'<g fill="none" stroke="{tones.deep}">{strokes}</g>'


def num2(value: float) -> str:
    """An opacity in as few characters as a hundredth needs, at most 1."""
    return f"{min(value, 1):.2f}".rstrip("0").rstrip(".").replace("0.", ".", 1)
