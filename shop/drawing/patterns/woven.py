"""Stripes, checks and other patterns that the loom makes."""

from shop.drawing.patterns.tile import Inks, Tile, fill, stroke

_STRIPES = ("pin", "bengal", "double", "awning")


def striped(inks: Inks) -> Tile:
    """Upright stripes, from pin to awning."""
    kind = inks.chance.pick("stripe", _STRIPES)
    if kind == "pin":
        return Tile(13, 40, stroke("M6.5 0V40", inks.one, 1.6))
    if kind == "double":
        return Tile(30, 40, stroke("M9 0V40M15 0V40", inks.one, 2.6) + stroke("M23.500 0V40", inks.two, 1.2))
    if kind == "awning":
        return Tile(44, 40, fill("M0 0h20v40h-20Z", inks.one) + stroke("M24 0V40M40 0V40", inks.one, 1.4))
    return Tile(16, 40, fill("M0 0h7v40h-7Z", inks.one))


def breton(inks: Inks) -> Tile:
    """Stripes across, as on a sailor's jersey."""
    if inks.chance.share("breton") < 0.5:
        return Tile(40, 34, fill("M0 8h40v12h-40Z", inks.one))
    return Tile(40, 48, fill("M0 4h40v20h-40Z", inks.one) + stroke("M0 30H40M0 38H40", inks.two, 2.4))


def checked(inks: Inks) -> Tile:
    """Gingham, tartan or windowpane."""
    kind = inks.chance.pick("check", ("gingham", "tartan", "window", "madras"))
    if kind == "gingham":
        bars = fill("M0 0h14v28h-14ZM0 0h28v14h-28Z", inks.one, ' opacity=".5"')
        return Tile(28, 28, bars + fill("M0 0h14v14h-14Z", inks.one, ' opacity=".55"'))
    if kind == "window":
        return Tile(46, 46, stroke("M23 0V46M0 23H46", inks.one, 2.2) + stroke("M26.500 0V46", inks.two, 0.8))
    if kind == "madras":
        wide = fill("M0 0h22v72h-22ZM0 8h72v20h-72Z", inks.one, ' opacity=".45"')
        thin = stroke("M34 0V72M0 44H72", inks.two, 5, ' opacity=".7"')
        return Tile(72, 72, wide + thin + stroke("M58 0V72M0 62H72", inks.ground.light, 2))
    bands = fill("M0 0h24v64h-24ZM0 0h64v24h-64Z", inks.one, ' opacity=".42"')
    lines = stroke("M36 0V64M52 0V64M0 36H64M0 52H64", inks.two, 2, ' opacity=".85"')
    return Tile(64, 64, bands + lines + stroke("M12 0V64M0 12H64", inks.ground.deep, 1.4, ' opacity=".6"'))


def houndstooth(inks: Inks) -> Tile:
    """Broken checks with four points."""
    return Tile(24, 24, fill("M0 0h12v12l12 0v0l-12 12v-12h-12ZM12 0l6 0-6 6ZM0 18l6-6h-6Z", inks.one))


def herringbone(inks: Inks) -> Tile:
    """Twill that turns back on itself."""
    lines = "M0 10L10 0M0 20L20 0M10 20L20 10M20 0L40 20M20 10L30 20M30 0L40 10"
    return Tile(40, 20, stroke(lines, inks.tonal, 2.2, ' opacity=".8"'))


def textured(inks: Inks) -> Tile:
    """A raised weave in the cloth's own colour."""
    kind = inks.chance.pick("texture", ("slub", "waffle", "twill"))
    if kind == "waffle":
        return Tile(12, 12, stroke("M0 0H12M0 0V12", inks.tonal, 2.4, ' opacity=".55"'))
    if kind == "twill":
        return Tile(9, 9, stroke("M-1 10L10 -1M-1 1L1 -1M8 10L10 8", inks.tonal, 1.7, ' opacity=".7"'))
    slubs = "M2 6h26M40 6h14M10 14h40M0 22h18M30 22h28M6 30h30M46 30h12M0 38h12M24 38h30"
    return Tile(60, 44, stroke(slubs, inks.tonal, 1.8, ' opacity=".6"'))


def ikat(inks: Inks) -> Tile:
    """Lozenges with the feathered edges of resist-dyed yarn."""
    outer = "M36 2l4 10 2-4 4 12 2-4 5 14 2-4 6 14-6 14-2-4-5 14-2-4-4 12-2-4-4 10-4-10-2 4-4-12-2 4-5-14-2 4-6-14 "
    outer += "6-14 2 4 5-14 2 4 4-12 2 4Z"
    inner = "M36 20l3 7 2-3 6 16-6 16-2-3-3 7-3-7-2 3-6-16 6-16 2 3Z"
    sides = "M0 22l3 6 2-2 4 14-4 14-2-2-3 6ZM72 22l-3 6-2-2-4 14 4 14 2-2 3 6Z"
    core = "M36 32l4 8-4 8-4-8Z"
    return Tile(72, 80, fill(outer, inks.one) + fill(inner, inks.ground.base) + fill(core + sides, inks.two))


def brocade(inks: Inks) -> Tile:
    """Small flowering sprigs woven in metal thread."""
    sprig = "M20 8c5 4 5 9 0 14c-5-5-5-10 0-14ZM20 22c-3-5-8-6-12-4c2 5 7 7 12 4ZM20 22c3-5 8-6 12-4c-2 5-7 7-12 4Z"
    other = "M50 40c5 4 5 9 0 14c-5-5-5-10 0-14ZM50 54c-3-5-8-6-12-4c2 5 7 7 12 4ZM50 54c3-5 8-6 12-4c-2 5-7 7-12 4Z"
    stems = stroke("M20 22V30M50 54V62", inks.one, 1.6)
    return Tile(60, 66, fill(sprig + other, inks.one) + stems)


def jacquard(inks: Inks) -> Tile:
    """A lattice of leaves in the cloth's own colour."""
    leaf = "M24 2c8 8 8 14 0 22c-8-8-8-14 0-22ZM0 26c8 8 8 14 0 22ZM48 26c-8 8-8 14 0 22Z"
    lattice = stroke("M0 24L24 48L48 24L24 0Z", inks.tonal, 1.5, ' opacity=".6"')
    return Tile(48, 48, lattice + fill(leaf, inks.tonal, ' opacity=".6"'))
