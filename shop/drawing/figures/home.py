"""Draw linen for the house."""

from shop.drawing.cloth import Cloth
from shop.drawing.colours import mix
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.motifs import rosette
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box
from shop.drawing.weave import Weave, woven

GOLD = "#c99f45"


def bedsheet(sheet: Sheet, look: Look) -> Focus:
    """A made bed with two pillows, or the set folded up for its back."""
    if look.is_back:
        return _folded_stack(sheet, look)
    wood = Cloth(palette_from(look.chance.pick("wood", ("#8a6242", "#b08a62", "#5b4434"))))
    sheet.panel(box(50, 190, 500, 200, 26), wood, depth=0.8)
    sheet.line("M80 216H520", wood.palette.light, 3, 0.6)
    sheet.panel(box(66, 300, 468, 90, 10), Cloth(palette_from("#e9e4da")), depth=0.5)
    trim = look.trim if look.chance.share("pillows") < 0.4 else look.cloth
    for x in (178, 422):
        pillow = (
            Trace(0, 270)
            .bend(60, 262, 96, 270, 106, 280)
            .bend(112, 310, 112, 350, 104, 378)
            .bend(60, 388, 30, 388, 0, 386)
        )
        sheet.shadow(pillow.lowered(8).mirrored(x), 0.25)
        sheet.panel(
            pillow.mirrored(x),
            trim,
            folds=f"M{x - 80} 290Q{x - 50} 310 {x - 40} 340M{x + 84} 288Q{x + 60} 310 {x + 50} 344",
            sheen=f"M{x - 40} 290Q{x} 280 {x + 40} 292",
        )
        sheet.stitch(
            Trace(0, 280)
            .bend(54, 273, 86, 280, 95, 289)
            .bend(100, 316, 100, 346, 94, 368)
            .bend(56, 376, 28, 377, 0, 376)
            .mirrored(x),
            trim,
        )
    cover = (
        "M56 392C180 376 420 376 544 392L566 660C556 676 540 672 530 684C500 676 480 690 450 682C420 "
        "690 390 680 360 690C330 682 290 692 260 684C220 690 190 680 160 688C130 680 100 690 70 680"
        "C56 672 44 676 34 660Z"
    )
    folds = (
        "M120 470C110 540 100 600 96 676M240 500C236 570 230 620 226 684M380 480C388 560 392 620 400 "
        "684M480 470C494 540 504 600 508 678"
    )
    sheet.panel(
        cover,
        look.cloth,
        folds=folds,
        sheen="M160 420C156 500 150 580 140 660M320 420C322 500 322 580 318 660M440 420C450 500 456 580 460 660",
    )
    fold = "M54 398C180 384 420 384 546 398L550 442C420 428 180 428 50 442Z"
    sheet.panel(
        fold,
        look.trim
        if look.chance.share("turned") < 0.5
        else Cloth(palette_from(mix(look.cloth.palette.base, "#ffffff", 0.6))),
        depth=0.4,
    )
    return Focus(230, 390, 2)


def _folded_stack(sheet: Sheet, look: Look) -> Focus:
    for index in range(4):
        y = 560 - index * 62
        cloth = look.trim if index == 1 else look.cloth
        fold = f"M120 {y}H456C490 {y} 490 {y + 60} 456 {y + 60}H120C108 {y + 40} 108 {y + 20} 120 {y}Z"
        sheet.panel(fold, cloth, folds=f"M130 {y + 30}H460", depth=0.7)
        sheet.line(f"M116 {y + 22}H462M114 {y + 40}H462", cloth.palette.line, 1.3, 0.45)
    ribbon = "M276 372H312V622H276Z"
    sheet.panel(ribbon, Cloth(palette_from("#c9b79a")), depth=0.3)
    sheet.add(
        '<g transform="translate(294 370)" fill="#c9b79a" stroke="#6f6045"><path d="M0 0'
        'C-24-26-54-28-60-12C-62 8-36 18 0 4ZM0 0C24-26 54-28 60-12C62 8 36 18 0 4Z"/><circle r="9"/>'
        "</g>"
    )
    return Focus(300, 480, 1.9)


def cushion_cover(sheet: Sheet, look: Look) -> Focus:
    """A plump square cushion with piping or tassels."""
    plump = "M110 220C170 206 430 206 490 220C510 280 510 520 490 580C430 594 170 594 110 580C90 520 90 280 110 220Z"
    if look.chance.share("tassels") < 0.4:
        for x, y, dx, dy in ((108, 218, -1, -1), (492, 218, 1, -1), (108, 582, -1, 1), (492, 582, 1, 1)):
            threads = "".join(f"M{x} {y}l{dx * (34 + step)} {dy * (38 - step)}" for step in range(-14, 15, 5))
            sheet.line(threads, look.trim.palette.base, 4)
            sheet.add(f'<circle cx="{x}" cy="{y}" r="8" fill="{look.trim.palette.shade}"/>')
    folds = (
        "M124 236C170 260 196 300 200 340M476 236C430 262 404 300 400 340M124 566C170 540 190 510 "
        "200 470M476 566C430 540 410 510 400 470"
    )
    sheet.panel(plump, look.cloth, folds=folds, sheen="M220 260C280 246 340 246 380 262", depth=1.4)
    if look.is_back:
        sheet.line("M106 400H494", look.cloth.palette.line, 2, 0.6)
        sheet.line("M190 404H410", "#b9a06a", 5)
        return Focus(300, 400, 2)
    sheet.line(plump, look.trim.palette.base, 6)
    if not look.cloth.pattern and look.chance.share("medallion") < 0.7:
        rosette(sheet, (300, 400), 92, look.trim.palette.base, GOLD)
        rosette(sheet, (300, 400), 46, GOLD, look.trim.palette.base)
    return Focus(190, 300, 2.2)


def curtain(sheet: Sheet, look: Look) -> Focus:
    """A pair of eyelet curtains on a pole."""
    pole = Cloth(palette_from(look.chance.pick("pole", ("#7a5a3c", "#3a3a3e", "#b9a06a"))))
    for x0, side in ((54, 1), (546, -1)):
        w = 222
        path = f"M{x0} 106H{x0 + side * w}"
        drop = "".join(
            f"C{x0 + side * (w - 8)} {200 + 120 * i} {x0 + side * (w + 6)} {240 + 120 * i} "
            f"{x0 + side * w} {226 + 120 * i}"
            for i in range(4)
        )
        hem = "".join(
            f"Q{x0 + side * (w - 18.5 - 37 * i):g} {734 if i % 2 else 712} {x0 + side * (w - 37 - 37 * i):g} 722"
            for i in range(6)
        )
        dark = "".join(
            (
                f"M{x0 + side * (18 + 37 * i)} 116C{x0 + side * (22 + 37 * i)} "
                f"320 {x0 + side * (14 + 37 * i)} 520 {x0 + side * (18 + 37 * i)} 718"
            )
            for i in range(6)
        )
        lit = "".join(
            (
                f"M{x0 + side * (36 + 37 * i)} 116C{x0 + side * (40 + 37 * i)} "
                f"320 {x0 + side * (32 + 37 * i)} 520 {x0 + side * (36 + 37 * i)} 712"
            )
            for i in range(5)
        )
        lining = Cloth(palette_from(mix(look.cloth.palette.base, "#f2eee6", 0.72)))
        sheet.panel(f"{path}{drop}V722{hem}Z", lining if look.is_back else look.cloth, folds=dark, sheen=lit)
        sheet.line(dark, look.cloth.palette.deep, 1.8, 0.35)
        for i in range(6):
            sheet.add(
                f'<ellipse cx="{x0 + side * (18 + 37 * i)}" cy="124" rx="9" ry="13" fill="none" '
                'stroke="#b9bcc2" stroke-width="5"/>'
            )
    sheet.panel(box(24, 114, 552, 15, 7), pole, depth=0.3)
    for x in (22, 578):
        sheet.add(f'<circle cx="{x}" cy="121" r="15" fill="{pole.palette.base}" stroke="{pole.palette.line}"/>')
    if not look.is_back and look.chance.share("border") < 0.4:
        sheet.line("M54 668H276M324 668H546", look.trim.palette.base, 26, 0.9)
    return Focus(160, 170, 2.2)


def towel(sheet: Sheet, look: Look) -> Focus:
    """Folded towels with a woven band."""
    terry = woven(sheet, look.cloth, Weave.TERRY, strength=0.9)
    pale = woven(sheet, Cloth(palette_from(mix(look.cloth.palette.base, "#ffffff", 0.55))), Weave.TERRY, strength=0.9)
    for index, (y, high, cloth) in enumerate(((500, 130, terry), (384, 124, pale), (290, 100, terry))):
        grow = index * 16
        fold = (
            f"M{110 + grow} {y + 14}C{110 + grow} {y} {120 + grow} {y} {130 + grow} {y}H{470 - grow}"
            f"C{502 - grow} {y + 6} {502 - grow} {y + high - 6} {470 - grow} {y + high}H{126 + grow}"
            f"C{108 + grow} {y + high - 10} {106 + grow} {y + 40} {110 + grow} {y + 14}Z"
        )
        sheet.panel(fold, cloth, folds=f"M{126 + grow} {y + high / 2}H{470 - grow}", depth=1)
        sheet.line(
            f"M{112 + grow} {y + high * 0.34:g}H{478 - grow}M{112 + grow} {y + high * 0.66:g}H{478 - grow}",
            cloth.palette.line,
            1.4,
            0.4,
        )
        if not look.is_back or index == 0:
            for x in (150, 172, 182):
                sheet.line(
                    f"M{x + grow} {y + 3}V{y + high - 3}",
                    look.trim.palette.base if x == 150 else cloth.palette.shade,
                    12 if x == 150 else 4,
                    0.8,
                )
    return Focus(220, 440, 2.1)


def table_runner(sheet: Sheet, look: Look) -> Focus:
    """A runner laid down the middle of a table."""
    wood = Cloth(palette_from(look.chance.pick("table", ("#a57b52", "#7f5a3b", "#c4a178"))))
    grain = "".join(
        (
            f'<path d="M60 {y}C200 {y - 8} 400 {y + 10} 540 {y}" fill="none" stroke="{wood.palette.deep}" '
            'stroke-width="1.6" opacity=".3"/>'
        )
        for y in range(150, 700, 26)
    )
    sheet.panel(box(56, 120, 488, 580, 12), wood, inside=grain)
    strip = Trace(0, 84).to((96, 84)).bend(92, 300, 100, 540, 96, 690).to((0, 744))
    sheet.shadow(strip.lowered(6).mirrored(), 0.3)
    sheet.panel(strip.mirrored(), look.cloth, folds="M250 120C256 300 244 500 250 680M352 120C346 300 356 500 350 680")
    sheet.line(Trace(0, 726).to((90, 676)).arch(), look.trim.palette.base, 12)
    sheet.line(f"M{AXIS - 84} 96V680M{AXIS + 84} 96V680", look.trim.palette.base, 8)
    if not look.is_back:
        plate = (
            '<ellipse cx="300" cy="330" rx="64" ry="64" fill="#f3efe7" stroke="#b9b2a6" '
            'stroke-width="2"/><ellipse cx="300" cy="330" rx="44" ry="44" fill="none" stroke="#d2cabd" '
            'stroke-width="3"/>'
        )
        sheet.add(plate)
    return Focus(300, 640, 2)
