"""Draw belts, ties, headwear, sunglasses and gloves."""

from shop.drawing.cloth import Cloth
from shop.drawing.colours import mix
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.metal import GOLD, SILVER, polished
from shop.drawing.sheet import Sheet
from shop.drawing.trace import AXIS, Trace, box, circle, ellipse, spot, turned
from shop.drawing.weave import Weave, woven


def belt(sheet: Sheet, look: Look) -> Focus:
    """A coiled leather belt, its buckle in front."""
    leather = woven(sheet, look.cloth.plain, Weave.LEATHER, strength=0.5)
    tones = leather.palette
    for index, grow in enumerate((0, 26)):
        rim = (
            f"M{110 + grow} 380A{190 - grow} {104 - grow * 0.6:g} 0 0 1 {490 - grow} 380L{490 - grow} 440"
            f"A{190 - grow} {104 - grow * 0.6:g} 0 0 0 {110 + grow} 440Z"
        )
        sheet.panel(rim, Cloth(palette_from(tones.shade if index else tones.deep)), depth=0.6)
    front = (
        "M110 380C112 452 200 494 300 494C400 494 488 452 490 380L490 442C488 516 400 558 300 558"
        "C200 558 112 516 110 442Z"
    )
    sheet.panel(front, leather)
    stitched = look.chance.share("stitched") < 0.6
    sheet.stitch(
        (
            "M114 392C120 460 206 500 300 500C394 500 480 460 486 392M114 436C120 508 206 550 300 550"
            "C394 550 480 508 486 436"
        ),
        leather,
        opacity=0.9 if stitched else 0.25,
    )
    shine = polished(sheet, look.chance.pick("buckle", (SILVER, GOLD)))
    _buckle(sheet, look, shine)
    sheet.panel(box(336, 478, 26, 94, 5), leather, depth=0.3)
    holes = "".join(f"M{x} {y}h.1" for x, y in ((392, 520), (416, 510), (440, 496)))
    sheet.line(holes, tones.line, 8)
    return Focus(290, 520, 2.2)


def _buckle(sheet: Sheet, look: Look, shine: str) -> None:
    kind = look.chance.pick("buckle shape", ("square", "round", "plate", "heavy"))
    if kind == "plate":
        sheet.add(f'<rect x="216" y="474" width="104" height="96" rx="10" fill="{shine}" stroke="#4a4d52"/>')
        sheet.line("M234 492H302V552H234Z", "#5f6166", 2, 0.7)
    else:
        wide, corner = {"square": (13, 8), "round": (12, 44), "heavy": (20, 14)}[kind]
        frame = f'<rect x="222" y="476" width="92" height="98" rx="{corner}" fill="none" stroke="{shine}" '
        sheet.add(f'{frame}stroke-width="{wide}"/>')
    sheet.line("M268 482v84" if look.is_back else "M300 526H236", "#8d8f94", 8)


def tie(sheet: Sheet, look: Look) -> Focus:
    """A knotted tie."""
    silk = woven(sheet, look.cloth, Weave.TWILL, strength=0.5)
    tail = Trace(0, 170).to((20, 170)).to((42, 640), (0, 690))
    with sheet.moved(26, 0, turn=-2):
        sheet.panel(tail.mirrored(), Cloth(palette_from(silk.palette.shade)), depth=0.5)
    wide = look.chance.between("wide", 48, 70)
    blade = Trace(0, 172).to((24, 172)).bend(34, 300, wide - 10, 500, wide, 654).to((0, 728))
    sheet.panel(
        blade.mirrored(),
        silk,
        turn=0,
        folds="M290 190C294 240 286 300 280 360M312 190C316 230 318 260 326 300",
        sheen="M276 300C270 420 262 540 258 640",
    )
    knot = Trace(0, 86).to((46, 86)).bend(46, 116, 32, 150, 26, 184).bend(14, 192, 6, 192, 0, 192)
    sheet.shadow(knot.lowered(6).mirrored(), 0.3)
    sheet.panel(knot.mirrored(), silk, turn=32, folds="M270 96C290 130 296 160 294 186", depth=0.6)
    if look.is_back:
        sheet.panel(box(AXIS - 30, 420, 60, 40, 3), look.trim, depth=0.2)
    elif look.chance.share("clip") < 0.4:
        sheet.add(f'<rect x="{AXIS - 40:g}" y="400" width="72" height="12" rx="2" fill="{polished(sheet, SILVER)}"/>')
    return Focus(AXIS, 170, 2.4)


def pocket_square(sheet: Sheet, look: Look) -> Focus:
    """A folded silk square with a rolled edge."""
    silk = woven(sheet, look.cloth, Weave.SILK, strength=0.6)
    if look.is_back:
        for x, y, wide in ((176, 230, 260), (164, 300, 280)):
            sheet.panel(box(x, y, wide, 300, 4), silk, depth=0.7)
            sheet.line(box(x, y, wide, 300, 4), look.trim.palette.base, 7)
        return Focus(220, 330, 2)
    for degrees, tone in ((45, silk.palette.shade), (20, ""), (0, "")):
        corners = [turned(point, degrees, (300, 400)) for point in ((150, 250), (450, 250), (450, 550), (150, 550))]
        path = "M" + "L".join(spot(*corner) for corner in corners) + "Z"
        cloth = Cloth(palette_from(tone)) if tone else silk
        sheet.panel(path, cloth, turn=degrees, folds="M160 260C240 330 260 420 250 540" if not tone else "", depth=0.6)
        sheet.line(path, look.trim.palette.base, 7)
    return Focus(400, 330, 2)


def cap(sheet: Sheet, look: Look) -> Focus:
    """A baseball cap."""
    tones = look.cloth.palette
    crown = "M150 470C140 330 220 262 330 262C430 262 486 340 484 462C400 440 240 440 150 470Z"
    sheet.panel(
        crown,
        look.cloth,
        folds="M240 300C220 360 214 410 216 450M410 300C430 350 436 400 434 446",
        sheen="M290 290C270 350 266 400 268 440",
    )
    seams = "M330 264C300 320 290 380 292 444M330 264C390 310 420 370 426 448M330 264C250 290 200 360 196 456"
    sheet.line(seams, tones.line, 1.5, 0.6)
    sheet.stitch("M322 264C292 320 282 380 284 444M338 264C398 310 428 370 434 446", look.cloth, opacity=0.6)
    sheet.shape(ellipse(330, 262, 16, 8), tones.shade)
    eyelets = "M250 340h.1M372 330h.1"
    sheet.line(eyelets, tones.deep, 9)
    if look.is_back:
        gap = "M270 446C276 396 366 396 372 446Z"
        sheet.shape(gap, "#d9d3ca")
        sheet.panel("M256 440C300 424 344 424 386 440L386 462C344 446 300 446 256 462Z", look.cloth.plain, depth=0.3)
        return Focus(320, 420, 2)
    brim = "M150 468C240 438 400 438 484 462C430 480 380 488 330 494C230 508 120 540 64 532C52 500 90 486 150 468Z"
    sheet.shadow("M150 474C240 444 400 444 484 468C430 486 380 494 330 500C230 514 120 546 64 538Z", 0.3)
    sheet.panel(
        brim,
        look.trim if look.chance.share("brim") < 0.3 else look.cloth.plain,
        sheen="M110 516C200 500 300 480 400 470",
    )
    arcs = "".join(
        (
            f"M{130 - 14 * i} {482 + 9 * i}"
            f"C{230 - 10 * i} {456 + 9 * i} {360 - 10 * i} {452 + 9 * i} {450 - 16 * i} {468 + 7 * i}"
        )
        for i in range(4)
    )
    sheet.stitch(arcs, look.cloth, opacity=0.5)
    marks = {
        "bars": "M214 380h60M220 394h48M228 408h32",
        "peak": "M206 410l32-50l22 30l14-18l24 38",
        "ring": circle(246, 384, 24),
    }
    sheet.line(marks[look.chance.pick("badge", ("bars", "peak", "ring"))], look.trim.palette.base, 8)
    return Focus(250, 400, 2)


def hat(sheet: Sheet, look: Look) -> Focus:
    """A brimmed hat with a ribbon."""
    felt = woven(sheet, look.cloth, Weave.PLAIN, scale=1.4, strength=0.6)
    brim = "M60 500C60 440 180 420 300 420C420 420 540 440 540 500C540 556 420 574 300 574C180 574 60 556 60 500Z"
    sheet.panel(brim, felt, sheen="M110 520C180 552 260 558 320 556")
    sheet.shadow("M150 486C190 530 410 530 450 486L450 510C410 548 190 548 150 510Z", 0.3)
    crown = (
        "M156 492C150 380 176 276 240 268C270 264 286 284 300 284C314 284 330 264 360 268C424 276 "
        "450 380 444 492C400 522 200 522 156 492Z"
    )
    sheet.panel(crown, felt, folds="M300 288C296 330 280 360 262 380M300 288C310 330 326 350 344 366")
    band = "M157 444C200 474 400 474 443 444L444 490C400 522 200 522 156 490Z"
    sheet.panel(band, look.trim, depth=0.3)
    if not look.is_back:
        sheet.panel("M408 462l28-26l10 30l-6 30l-28 8Z", look.trim, depth=0.4)
    return Focus(390, 450, 2)


def sunglasses(sheet: Sheet, look: Look) -> Focus:
    """Sunglasses with folded or open arms."""
    tones = look.cloth.palette
    frame = tones.base
    arms = "M112 366L352 470M488 366L248 470" if not look.is_back else "M112 372V620q4 26 22 34M488 372V620q-4 26-22 34"
    sheet.line(arms, tones.deep, 13)
    sheet.line(arms, frame, 9)
    key = sheet.new_id()
    glass = look.chance.pick("glass", ("#26262c", "#4a3524", "#24443c", "#5a3a52"))
    sheet.define(
        f'<linearGradient id="{key}" x2="0" y2="1"><stop stop-color="{glass}"/><stop offset="1" '
        f'stop-color="{mix(glass, "#ffffff", 0.55)}"/></linearGradient>'
    )
    shape = look.chance.pick("shape", ("wayfarer", "aviator", "round", "cat"))
    half = {
        "wayfarer": Trace(28, 378)
        .bend(60, 352, 160, 350, 200, 362)
        .bend(206, 420, 190, 482, 120, 486)
        .bend(60, 486, 34, 440, 28, 378),
        "aviator": Trace(26, 376)
        .bend(60, 348, 160, 346, 196, 366)
        .bend(206, 440, 170, 512, 116, 510)
        .bend(60, 506, 24, 440, 26, 376),
        "round": Trace(24, 420).bend(24, 330, 194, 330, 194, 420).bend(194, 510, 24, 510, 24, 420),
        "cat": Trace(28, 390)
        .bend(60, 360, 150, 352, 218, 330)
        .bend(214, 410, 180, 480, 116, 480)
        .bend(56, 478, 34, 440, 28, 390),
    }[shape]
    wide = 6 if shape in ("aviator", "round") else 14
    for side in (-1, 1):
        sheet.add(f'<path d="{half.closed(side)}" fill="url(#{key})" opacity=".88"/>')
        glint = Trace(60, 380).to((100, 372), (64, 470), (44, 440))
        sheet.shape(glint.closed(side), "#ffffff", 0.14)
        sheet.line(half.closed(side), tones.deep, wide + 3)
        sheet.line(half.closed(side), frame, wide)
        sheet.line(half.closed(side), tones.light, 1.6, 0.5)
    bridge = "M272 392C284 376 316 376 328 392" + ("M262 372C284 362 316 362 338 372" if shape == "aviator" else "")
    sheet.line(bridge, tones.deep, wide + 2)
    sheet.line(bridge, frame, wide - 1)
    return Focus(410, 410, 2.2)


def umbrella(sheet: Sheet, look: Look) -> Focus:
    """An umbrella, open; rolled up for its back."""
    if look.is_back:
        sheet.line("M300 130V640q0 44-38 44t-36-38", "#3a3330", 11)
        rolled = Trace(0, 170).bend(20, 190, 46, 480, 40, 560).to((0, 572))
        sheet.panel(
            rolled.mirrored(), look.cloth, folds="M290 190C280 320 276 440 284 560M312 190C322 320 326 440 318 560"
        )
        sheet.line("M262 470Q300 490 340 470", look.trim.palette.base, 12)
        return Focus(300, 400, 2)
    sheet.line("M300 240V640q0 44-38 44t-36-38", "#3a3330", 11)
    canopy = (
        "M60 430C70 270 190 180 300 180C410 180 530 270 540 430C510 404 470 404 440 430C410 404 370 "
        "404 340 430Q300 400 260 430C230 404 190 404 160 430C130 404 90 404 60 430Z"
    )
    sheet.panel(canopy, look.cloth, folds="M300 184C220 240 170 330 160 426M300 184C380 240 430 330 440 426")
    sheet.line(
        (
            "M300 182C200 240 166 330 160 428M300 182C270 260 258 340 260 428M300 182C330 260 342 340 "
            "340 428M300 182C400 240 434 330 440 428"
        ),
        look.cloth.palette.line,
        1.6,
        0.6,
    )
    sheet.line("M300 182v-26", "#3a3330", 9)
    return Focus(250, 320, 2)


def gloves(sheet: Sheet, look: Look) -> Focus:
    """A pair of knitted gloves."""
    yarn = woven(sheet, look.cloth, Weave.KNIT, scale=0.7, strength=0.8)
    hand = (
        "M-60 150L-62 20C-90 0-116-40-126-66C-130-86-106-92-96-78L-64-30L-66-150"
        "C-66-172-38-172-36-150L-32-70L-28-186C-26-208 0-208 2-186L4-72L12-176C14-196 40-196 40-174"
        "L38-66L50-140C54-160 78-156 76-136L66 20L62 150Z"
    )
    for side in (-1, 1):
        sheet.add(f'<g transform="translate({300 + side * 118} 400)scale({side} 1.1)">')
        sheet.panel(hand, yarn, depth=0.6)
        if not look.is_back:
            sheet.line("M-34-30v70M2-40v76M36-30v70", yarn.palette.deep, 4, 0.5)
        sheet.panel("M-64 120H66V196H-64Z", yarn, depth=0.4)
        sheet.line("".join(f"M{x} 122v72" for x in range(-58, 64, 9)), yarn.palette.deep, 2, 0.4)
        sheet.add("</g>")
    return Focus(410, 380, 2)
