"""Draw open and light footwear: sandals, heels, flats, chappals, mojaris and socks."""

from dataclasses import replace

from shop.drawing.cloth import Cloth
from shop.drawing.colours import mix
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.motifs import rosette, sprigs
from shop.drawing.parts.shoe import FOOTBED, from_behind, pair
from shop.drawing.sheet import Sheet
from shop.drawing.trace import Trace, num
from shop.drawing.weave import Weave, woven

GOLD = "#c99f45"


def _footbeds(sheet: Sheet, bed: Cloth, *, sole: bool) -> None:
    """A pair seen from above, or its soles where `sole`."""
    for side in (-1, 1):
        sheet.add(f'<g transform="translate({300 + side * 105} 400)rotate({side * 5})scale({side * 1.3:g} 1.36)">')
        sheet.add(f'<path d="{FOOTBED}" transform="translate(0 5)" fill="{mix(bed.palette.deep, "#15121c", 0.4)}"/>')
        sheet.panel(FOOTBED, bed, depth=0.6)
        if sole:
            tread = "".join(
                f"M-44 {y}q44 {-16 if y < 0 else 12} 88 0" for y in range(-110, 130, 16) if abs(y - 26) > 24
            )
            sheet.line(tread, bed.palette.deep, 4, 0.6)
        else:
            sheet.stitch(
                (
                    "M0-141C38-143 65-108 61-56C58-10 36 20 36 64C36 108 28 141 0 141C-28 141-39 108-36 64C-32 "
                    "20-56-10-58-56C-60-108-36-141 0-141Z"
                ),
                bed,
                opacity=0.55,
            )
        sheet.add("</g>")


def chappal(sheet: Sheet, look: Look) -> Focus:
    """Slip-ons with a thong between the toes, seen from above."""
    bed = Cloth(
        palette_from(
            look.chance.pick("bed", ("#b58a5c", "#8f6239", "#3a3330", mix(look.cloth.palette.base, "#ffffff", 0.25)))
        )
    )
    bed = woven(sheet, bed, Weave.LEATHER, strength=0.5)
    _footbeds(sheet, bed, sole=look.is_back)
    if not look.is_back:
        kolhapuri = look.chance.share("kolhapuri") < 0.5
        for side in (-1, 1):
            sheet.add(f'<g transform="translate({300 + side * 105} 400)rotate({side * 5})scale({side * 1.3:g} 1.36)">')
            _thong(sheet, look, woven_straps=kolhapuri)
            sheet.add("</g>")
    return Focus(405, 330, 2.1)


def _thong(sheet: Sheet, look: Look, *, woven_straps: bool) -> None:
    strap = "M-8-96C-30-70-58-40-64-6L-46 8C-42-24-22-50-4-74C20-52 46-26 52 10L68-6C62-44 30-72 10-98Z"
    sheet.shadow(strap, 0.3)
    sheet.panel(strap, look.cloth.plain, depth=0.3, round_=False)
    sheet.stitch("M-2-88C-26-62-48-34-54 0M2-88C26-62 52-36 60 0", replace(look.cloth, thread="#f0dfb6"))
    if woven_straps:
        band = "M-58-34C-20-22 24-22 62-34L62-14C24-2-20-2-58-14Z"
        sheet.panel(band, look.cloth.plain, depth=0.3, round_=False)
        sheet.add(
            f'<path d="M-54-24C-20-12 24-12 58-24" fill="none" stroke="{GOLD}" stroke-width="6" '
            'stroke-dasharray="4 4"/>'
        )
    rosette(sheet, (0, -84), 15, look.trim.palette.base, GOLD)


def sandals(sheet: Sheet, look: Look) -> Focus:
    """Strapped sandals, seen from above."""
    bed = woven(
        sheet,
        Cloth(palette_from(look.chance.pick("bed", ("#c79f72", "#6d4b33", "#2f2b2a", "#d9c3a2")))),
        Weave.LEATHER,
        strength=0.5,
    )
    _footbeds(sheet, bed, sole=look.is_back)
    if look.is_back:
        return Focus(405, 330, 2.1)
    crossed = look.chance.share("crossed") < 0.5
    for side in (-1, 1):
        sheet.add(f'<g transform="translate({300 + side * 105} 400)rotate({side * 5})scale({side * 1.3:g} 1.36)">')
        fronts = (
            "M-70-84C-30-70 40-30 66 4L74-20C46-58-20-104-62-110Z",
            "M72-92C34-76-40-34-62-4L-70-28C-44-66 20-112 64-116Z",
        )
        bands = (
            "M-70-96C-30-84 34-84 72-96L72-66C34-54-30-54-70-66Z",
            "M-68-46C-30-34 30-34 68-46L62-18C30-6-26-6-60-18Z",
        )
        for strap in (*(fronts if crossed else bands), "M-48 56C-16 66 20 66 50 56L50 78C20 88-16 88-48 78Z"):
            sheet.shadow(strap, 0.25)
            sheet.panel(strap, look.cloth, depth=0.3, round_=False)
        sheet.line("M40 54h16v28h-16Z", "#b99a5b", 4)
        sheet.add("</g>")
    return Focus(405, 350, 2.1)


def heels(sheet: Sheet, look: Look) -> Focus:
    """High heels: pumps, with or without an ankle strap."""
    high = look.chance.pick("heel", (128, 100, 76))
    if look.is_back:
        return from_behind(sheet, look, look.cloth, high=84, sole=look.cloth.palette.shade, sole_high=6, heel=high)
    return pair(sheet, lambda: _pump(sheet, look, high), (470, 500), gap=230)


def _pump(sheet: Sheet, look: Look, high: float) -> None:
    tones, lift = look.cloth.palette, high
    top = 560 - lift - 92
    heel_y = 560 - lift
    strap = look.chance.share("strap") < 0.4
    if strap:
        ankle = (
            f"M494 {top + 6}C470 {top - 60} 400 {top - 60} 384 {top - 30}C396 {top - 14} 450 {top - 10} 490 {top + 22}Z"
        )
        sheet.shape(ankle, tones.deep, 0.25)
        sheet.line(
            f"M498 {top + 10}C486 {top - 40} 420 {top - 56} 384 {top - 30}C400 {top - 6} 460 {top - 4} 496 {top + 14}",
            tones.base,
            9,
        )
        sheet.line(f"M398 {top - 18}h14v14h-14Z", "#b99a5b", 3)
    heel = (
        f"M514 {heel_y - 6}C500 {heel_y + 10} 482 {heel_y + 16} 444 {heel_y + 26}C476 {heel_y + 70} "
        f"488 530 490 562L504 562C508 520 518 {heel_y + 60} 514 {heel_y - 6}Z"
    )
    sheet.panel(heel, look.cloth.plain, depth=0.4)
    inside = (
        f"M500 {top}C470 {top + 60} 400 {heel_y + 6} 330 {heel_y + 40}C290 500 240 506 214 510L230 530"
        f"L380 {heel_y + 50}L494 {top + 60}Z"
    )
    sheet.shape(inside, mix(tones.deep, "#d8b48c", 0.35))
    upper = (
        f"M512 {heel_y + 14}C522 {heel_y - 30} 514 {top + 20} 500 {top}C484 {top + 54} "
        f"420 {heel_y + 22} 356 {heel_y + 48}"
        "C310 512 262 514 214 506C160 500 100 524 84 552C120 560 180 558 240 550C330 532 "
        f"400 {heel_y + 60} 512 {heel_y + 14}Z"
    )
    sheet.panel(
        upper,
        look.cloth,
        folds=f"M420 {heel_y + 40}C380 {heel_y + 66} 330 520 280 530",
        sheen=f"M120 536C160 520 200 520 236 526M490 {top + 44}C484 {heel_y - 20} 480 {heel_y} 470 {heel_y + 16}",
    )
    sheet.line(
        f"M84 554C120 562 180 560 240 552C330 534 400 {heel_y + 62} 456 {heel_y + 40}",
        mix(tones.base, "#2a1a14", 0.6),
        6,
    )
    if look.chance.share("bow") < 0.3:
        sheet.add(
            f'<g transform="translate(206 512)scale(.9)" fill="{tones.shade}" stroke="{tones.line}"><path '
            'd="M0 0C-14-16-34-18-38-8C-40 4-24 12 0 2ZM0 0C14-16 34-18 38-8C40 4 24 12 0 2Z"/><circle '
            'r="6"/></g>'
        )


def flats(sheet: Sheet, look: Look) -> Focus:
    """Ballerinas with a low heel."""
    if look.is_back:
        return from_behind(sheet, look, look.cloth, high=86, sole="#3a2a20", sole_high=14)
    return pair(sheet, lambda: _ballerina(sheet, look), (220, 520), gap=200)


def _ballerina(sheet: Sheet, look: Look) -> None:
    tones = look.cloth.palette
    sheet.shape("M500 452C440 500 320 506 222 500L240 528L480 520Z", mix(tones.deep, "#d8b48c", 0.4))
    upper = (
        "M514 544C522 500 514 470 500 450C470 500 400 518 330 514C290 512 250 500 214 498C150 496 96 "
        "516 84 548C200 558 400 558 514 544Z"
    )
    sheet.panel(upper, look.cloth, folds="M470 510C420 530 360 534 300 532", sheen="M118 532C150 514 190 512 220 516")
    sheet.line("M500 450C470 500 400 518 330 514C290 512 250 500 214 498", tones.line, 3.4, 0.6)
    sheet.panel(
        "M84 545C84 558 92 562 110 562L408 562L412 574L512 574L515 542C400 556 200 556 84 545Z",
        Cloth(palette_from("#3a2a20")),
        depth=0.2,
    )
    kind = look.chance.pick("front", ("bow", "buckle", "stones"))
    if kind == "bow":
        sheet.add(
            f'<g transform="translate(214 506)" fill="{tones.shade}" stroke="{tones.line}"><path d="M0 0'
            'C-14-16-34-18-38-8C-40 4-24 12 0 2ZM0 0C14-16 34-18 38-8C40 4 24 12 0 2Z"/><circle r="6"/>'
            "</g>"
        )
    elif kind == "buckle":
        sheet.line("M196 496h34v24h-34Z", "#b99a5b", 5)
    else:
        sheet.line("M180 506h.1M200 502h.1M222 502h.1M244 506h.1M192 520h.1M214 518h.1M236 520h.1", "#e8e4da", 10)


def mojari(sheet: Sheet, look: Look) -> Focus:
    """Embroidered slip-ons with a curled toe."""
    if look.is_back:
        return from_behind(sheet, look, look.cloth, high=96, sole="#8a6238", sole_high=14)
    return pair(sheet, lambda: _curled(sheet, look), (190, 510), gap=200)


def _curled(sheet: Sheet, look: Look) -> None:
    tones, thread = look.cloth.palette, look.trim.palette.base
    sheet.shape("M500 440C450 480 330 494 270 478L290 520L480 520Z", mix(tones.deep, "#c9a06a", 0.4))
    upper = (
        "M514 544C524 500 514 462 502 436C470 488 410 508 356 504C320 500 292 482 262 474C214 466 150 486 112 512"
        "C92 524 74 510 80 486C84 470 100 470 102 482C92 474 84 494 66 500C44 520 60 548 96 552C220 "
        "560 400 558 514 544Z"
    )
    sheet.panel(upper, look.cloth, folds="M470 506C420 526 370 528 320 524", sheen="M140 520C180 500 220 494 260 498")
    sheet.line("M502 440C470 490 410 510 356 506C320 502 292 484 262 476", GOLD, 6)
    sheet.add(
        '<path d="M496 470C464 508 410 526 350 522C310 518 280 498 240 494" fill="none" '
        f'stroke="{thread}" stroke-width="4" stroke-dasharray="1 8" stroke-linecap="round"/>'
    )
    for x, y, size in ((250, 520, 17), (206, 522, 12), (168, 528, 10), (296, 532, 12)):
        rosette(sheet, (x, y), size, thread, GOLD)
    sprigs(sheet, [(440, 530, 0.9), (400, 536, 0.8), (482, 516, 0.9), (350, 540, 0.7)], thread, GOLD)
    sheet.panel(
        "M66 536C80 556 100 560 130 560L514 560L515 544C400 558 200 558 96 552Z",
        Cloth(palette_from("#8a6238")),
        depth=0.2,
    )
    sheet.stitch("M96 553C220 561 400 559 513 548", replace(look.cloth, thread="#f0dfb6"))


def socks(sheet: Sheet, look: Look) -> Focus:
    """A pair of ribbed socks."""
    tall = look.chance.pick("sock", (300, 210, 140))
    yarn = woven(sheet, look.cloth, Weave.KNIT, scale=0.6, strength=0.7)
    accent = look.trim
    for dx, dy in ((66, -26), (-30, 26)) if not look.is_back else ((30, 26), (-66, -26)):
        with sheet.moved(dx, dy):
            _sock(sheet, yarn, accent, tall)
    return Focus(330, 300 + (300 - tall) * 0.5, 2)


def _sock(sheet: Sheet, yarn: Cloth, accent: Cloth, tall: float) -> None:
    top = 480 - tall
    leg = (
        f"M262 {top}C262 {top + 60} 264 430 258 470C240 520 190 560 168 590C150 622 176 650 212 644"
        f"C260 632 330 590 358 540C372 510 370 480 366 440C362 400 366 {top + 60} 366 {top}Z"
    )
    sheet.panel(
        leg,
        yarn,
        folds=(
            f"M270 500C300 506 330 500 352 486M262 474C290 484 320 480 346 466M290 {num(top + 60)}"
            f"C292 {num(top + 100)} 290 {num(top + 140)} 292 440"
        ),
        sheen=f"M326 {num(top + 40)}C328 {num(top + 100)} 326 400 330 440",
    )
    sheet.panel("M196 560C170 586 148 616 168 636C186 652 214 646 236 636C238 606 222 576 196 560Z", accent, depth=0.35)
    sheet.panel("M366 476C376 520 352 560 316 586C300 556 318 500 366 476Z", accent, depth=0.35)
    cuff = Trace(-40, top - 4).to((70, top - 4), (69, top + 38), (-39, top + 38))
    sheet.panel(cuff.closed(), yarn, depth=0.4)
    sheet.line("".join(f"M{x} {num(top - 2)}v38" for x in range(268, 368, 8)), yarn.palette.deep, 2, 0.4)
    sheet.line(f"M262 {num(top + 54)}H366M262 {num(top + 66)}H366", accent.palette.base, 6)
