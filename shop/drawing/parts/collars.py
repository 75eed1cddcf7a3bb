"""Draw collars: rib, band, shirt, polo and lapels."""

from shop.drawing.cloth import Cloth
from shop.drawing.look import Look
from shop.drawing.parts.cut import Cut
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, ring, spot


def _raised(cut: Cut, high: float, *, back: bool) -> Trace:
    """The inner edge of a band that stands `high` above the neckline."""
    outer = cut.neck_edge(back=back)
    narrow = (cut.neck - high * 0.72) / cut.neck
    inner = Trace(0, outer.y - high)
    for bend in outer.bends:
        if bend.first and bend.second:
            (x1, y1), (x2, y2) = bend.first, bend.second
            inner.bend(
                x1 * narrow, y1 - high, x2 * narrow, y2 - high * 0.7, bend.end[0] * narrow, bend.end[1] - high * 0.3
            )
        else:
            inner.to((bend.end[0] * narrow, bend.end[1] - high * 0.35))
    return inner


def neck_band(sheet: Sheet, cut: Cut, cloth: Cloth, *, back: bool, high: float = 15, ribbed: bool = True) -> None:
    """A band that finishes the neckline: knitted rib, or flat where not `ribbed`."""
    outer, inner = cut.neck_edge(back=back), _raised(cut, high, back=back)
    sheet.panel(ring(outer, inner), cloth, depth=0.3, round_=False)
    if ribbed:
        sheet.line(_ticks(outer, inner), cloth.palette.deep, 1.2, 0.4)
    sheet.stitch(outer.lowered(4).arch(), cloth, opacity=0.5)


def _ticks(outer: Trace, inner: Trace) -> str:
    """Short lines across a band, where both edges are one curve."""
    ticks = ""
    for index in range(1, 10):
        start, end = _along(outer, index / 10), _along(inner, index / 10)
        ticks += Trace(*start).to(end).open() + Trace(*start).to(end).open(-1)
    return ticks


def _along(trace: Trace, share: float) -> tuple[float, float]:
    """The point at `share` of the trace's first bend."""
    bend = trace.bends[0]
    start, end = (trace.x, trace.y), bend.end
    first, second = bend.first or start, bend.second or end
    rest = 1 - share
    weights = rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3
    points = start, first, second, end
    return (
        sum(weight * point[0] for weight, point in zip(weights, points, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, points, strict=True)),
    )


def standing_collar(sheet: Sheet, cut: Cut, cloth: Cloth, *, back: bool, high: float = 27) -> None:
    """A band (mandarin) collar, open at the centre front."""
    outer, inner = cut.neck_edge(back=back), _raised(cut, high, back=back)
    sheet.panel(ring(outer, inner), cloth, depth=0.45, round_=False)
    sheet.stitch(inner.lowered(4).arch(), cloth, opacity=0.7)
    sheet.stitch(outer.lowered(-4).arch(), cloth, opacity=0.5)
    if not back:
        gap = f"M{AXIS - 5} {outer.y - high - 2}L{AXIS} {outer.y - 1}L{AXIS + 5} {outer.y - high - 2}Z"
        sheet.shape(gap, cloth.palette.deep)
        sheet.line(f"M{AXIS} {outer.y - high + 8}V{outer.y + 2}", cloth.palette.line, 1.5, 0.8)


def collar_stand(sheet: Sheet, cut: Cut, cloth: Cloth) -> None:
    """The inner back of a folded collar, seen through its opening; draw it before the body."""
    top = cut.top
    upper = Trace(0, top - 34).bend(26, top - 34, 44, top - 28, 52, top - 18)
    lower = Trace(0, top + 40).bend(20, top + 20, 44, top, 52, top - 18)
    sheet.panel(ring(upper, lower), cloth.plain, depth=0.3, round_=False)
    under = Trace(0, top - 6).bend(24, top - 6, 44, top - 8, 52, top - 18)
    sheet.shape(ring(under, lower), cloth.palette.deep, 0.85)
    sheet.shape(f"M{AXIS - 17} {top - 3}h34v15h-34Z", "#f3efe6", 0.95)
    sheet.line(f"M{AXIS - 10} {top + 5}h20", "#6b625a", 1.6)


def shirt_collar(sheet: Sheet, cut: Cut, look: Look, cloth: Cloth, *, spread: float = 0.5, soft: bool = False) -> None:
    """A folded collar; `spread` from 0 (points close together) to 1 (cutaway), `soft` for knitted ones."""
    top = cut.top
    if look.is_back:
        upper = Trace(0, top - 36).bend(28, top - 36, 50, top - 30, 58, top - 16)
        lower = Trace(0, top + 18).bend(34, top + 18, 60, top + 14, 74, top + 4)
        sheet.shadow(ring(upper, lower.lowered(5)), 0.22)
        sheet.panel(upper.arch() + lower.arch_back() + "Z", cloth, depth=0.5, round_=False)
        sheet.stitch(lower.lowered(-5).arch(), cloth)
        return
    tip = 44 + 34 * spread, top + 78 - 22 * spread
    leaf = Trace(3, top + 34).bend(18, top + 12, 42, top - 14, 50, top - 24)
    leaf.bend(60, top - 20, 70, top - 8, 72, top + 4)
    if soft:
        leaf.bend(74, top + 30, tip[0] + 8, tip[1] - 22, *tip).bend(tip[0] - 14, tip[1] - 8, 18, top + 44, 3, top + 34)
    else:
        leaf.bend(74, top + 24, tip[0] + 4, tip[1] - 22, *tip).bend(tip[0] - 16, tip[1] - 12, 20, top + 46, 3, top + 34)
    hem = Trace(70, top + 8).bend(70, top + 26, tip[0], tip[1] - 24, tip[0] - 3, tip[1] - 7)
    hem.bend(tip[0] - 18, tip[1] - 18, 22, top + 42, 8, top + 34)
    for side in (-1, 1):
        sheet.shadow(leaf.lowered(5).closed(side), 0.24)
        sheet.panel(leaf.closed(side), cloth, turn=side * 24, depth=0.35, round_=False)
        sheet.stitch(hem.open(side), cloth)
        fold = Trace(10, top + 28).bend(24, top + 12, 44, top - 6, 58, top - 14)
        sheet.line(fold.open(side), cloth.palette.deep, 4, 0.14)


def lapels(
    sheet: Sheet, cut: Cut, look: Look, cloth: Cloth, *, low: float, peak: bool = False, shawl: bool = False
) -> None:
    """Turned-back fronts down to `low`, notched, peaked or as a shawl collar."""
    top = cut.top
    if look.is_back:
        upper = Trace(0, top - 26).bend(28, top - 26, 50, top - 22, 58, top - 12)
        lower = Trace(0, top + 16).bend(34, top + 16, 58, top + 12, 70, top + 6)
        sheet.panel(ring(upper, lower), cloth, depth=0.5, round_=False)
        return
    if shawl:
        piece = Trace(2, low).bend(34, low - 110, 52, top + 60, 44, top - 20)
        piece.bend(58, top - 22, 70, top - 6, 76, top + 16).bend(100, top + 90, 96, low - 150, 2, low)
        _lapel(sheet, piece, cloth)
        return
    rise = -18 if peak else 8
    piece = Trace(2, low).bend(26, low - 110, 44, top + 100, 46, top - 18)
    piece.bend(56, top - 8, 66, top + 20, 78, top + 78).to((116, top + 86 + rise))
    piece.bend(106, top + 150, 62, low - 70, 2, low)
    _lapel(sheet, piece, cloth)
    collar = Trace(40, top - 24).bend(54, top - 24, 68, top - 10, 74, top + 6)
    collar.bend(84, top + 26, 92, top + 44, 98, top + 62).to((78, top + 78)).bend(
        62, top + 40, 52, top + 10, 40, top - 24
    )
    for side in (-1, 1):
        sheet.shadow(collar.lowered(3).closed(side), 0.18)
        sheet.panel(collar.closed(side), cloth, turn=side * 30, depth=0.3, round_=False)
    back = Trace(0, top - 32).bend(22, top - 32, 36, top - 30, 44, top - 22)
    under = Trace(0, top - 8).bend(20, top - 8, 36, top - 10, 47, top - 4)
    sheet.panel(ring(back, under), cloth, depth=0.3, round_=False)


def _lapel(sheet: Sheet, piece: Trace, cloth: Cloth) -> None:
    for side in (-1, 1):
        sheet.shadow(piece.lowered(6).closed(side), 0.26)
        sheet.panel(piece.closed(side), cloth, turn=side * 16, depth=0.4, round_=False)


def bow(sheet: Sheet, cloth: Cloth, x: float, y: float, size: float = 1) -> None:
    """A tied bow with hanging ends."""
    loops = "M0 0C-14-16-34-18-38-8C-40 4-24 12 0 2ZM0 0C14-16 34-18 38-8C40 4 24 12 0 2Z"
    ends = "M-2 4C-6 22-12 40-20 52l10 4C-4 40 0 24 2 6ZM2 4C6 22 14 38 20 50l-10 6C6 40 0 24-2 6Z"
    tones = cloth.palette
    sheet.add(
        f'<g transform="translate({spot(x, y)})scale({size:g})" fill="{tones.base}" stroke="{tones.line}" '
        f'stroke-width="1"><path d="{ends}"/><path d="{loops}"/><ellipse cy="1" rx="6" ry="5"/></g>'
    )
