"""Draw closed shoes: sneakers, formal shoes, loafers and boots."""

from dataclasses import replace

from shop.drawing.cloth import Cloth
from shop.drawing.colours import mix
from shop.drawing.look import Focus, Look
from shop.drawing.palette import palette_from
from shop.drawing.parts.shoe import from_behind, laces, pair
from shop.drawing.sheet import Sheet
from shop.drawing.weave import Weave, woven

_WHITE = "#f2f0ec"


def sneakers(sheet: Sheet, look: Look) -> Focus:
    """Sports shoes with a thick pale sole."""
    sole = look.chance.pick("sole", (_WHITE, _WHITE, "#e6dcc6", look.trim.palette.base, "#26262a"))
    if look.is_back:
        return from_behind(sheet, look, look.cloth, high=150, sole=sole, sole_high=38, patch=look.trim)
    return pair(sheet, lambda: _sneaker(sheet, look, sole), (290, 470))


def _sneaker(sheet: Sheet, look: Look, sole: str) -> None:
    cloth, tones = look.cloth, look.cloth.palette
    lining = "M330 362C352 340 372 352 396 388C424 414 452 408 476 382C500 364 512 380 508 400L470 440L350 420Z"
    sheet.shape(lining, tones.deep)
    tongue = "M324 372C318 346 338 330 360 338C372 346 380 366 388 384L340 420Z"
    sheet.panel(tongue, cloth.plain, depth=0.4)
    upper = (
        "M514 520C522 470 512 430 508 394C500 378 484 376 474 386C452 414 420 418 394 394C380 382 366 370 352 360"
        "C340 356 330 362 322 374C296 414 244 444 190 456C136 466 100 484 94 522C200 538 400 538 514 520Z"
    )
    folds = "M190 470C220 462 250 448 262 436M236 478C262 464 282 450 292 432M470 410C462 450 466 490 480 520"
    sheet.panel(upper, cloth, folds=folds, sheen="M140 482C180 470 220 462 246 452M430 440C400 448 380 452 360 470")
    _sneaker_overlays(sheet, look)
    rubber = Cloth(palette_from(sole))
    midsole = "M94 512C84 548 98 570 136 570L478 570C518 570 530 546 518 510C400 530 210 530 94 512Z"
    sheet.panel(midsole, rubber, depth=0.5)
    sheet.line("M92 546C200 556 400 556 522 544", rubber.palette.shade, 2)
    tread = "".join(f"M{x} 570l4-9" for x in range(124, 490, 14))
    sheet.line(tread, rubber.palette.deep, 3, 0.5)
    if look.chance.share("sole line") < 0.5:
        sheet.line("M93 534C200 546 400 546 521 532", look.trim.palette.base, 5)


def _sneaker_overlays(sheet: Sheet, look: Look) -> None:
    trim, plain = look.trim, look.cloth.plain
    accent = trim if look.chance.share("accent") < 0.7 else Cloth(palette_from(look.cloth.palette.shade))
    toe = "M96 516C102 484 140 466 186 457C200 478 204 506 200 526C160 526 120 522 96 516Z"
    sheet.panel(
        toe, Cloth(palette_from(look.cloth.palette.shade)) if look.chance.share("toe") < 0.5 else plain, depth=0.35
    )
    stay = "M352 362C372 376 384 386 396 396C380 440 330 480 254 496C244 480 240 464 244 446C290 432 326 404 352 362Z"
    sheet.panel(stay, plain, depth=0.3)
    sheet.stitch("M392 400C376 440 328 474 256 490", look.cloth)
    heel = "M508 398C512 430 522 470 514 519L452 526C452 490 462 450 486 414C494 404 502 400 508 398Z"
    sheet.panel(heel, accent, depth=0.35)
    kind = look.chance.pick("mark", ("bars", "wave", "slash", "chevron"))
    mark = {
        "bars": "M330 520L378 446M352 521L396 454M374 521L414 460",
        "wave": "M262 512C310 520 380 500 444 436",
        "slash": "M300 522L420 446",
        "chevron": "M318 520L366 470L392 522M344 520L366 496L372 522",
    }[kind]
    sheet.line(mark, accent.palette.base, {"bars": 11.0, "wave": 13.0, "slash": 17.0, "chevron": 9.0}[kind])
    dots = "".join(
        f"M{126 + 13 * i} {500 - 3 * i + 9 * (j % 2)}h.1M{130 + 13 * i} {488 - 2 * i}h.1"
        for i in range(4)
        for j in range(2)
    )
    sheet.line(dots, look.cloth.palette.deep, 3.4, 0.7)
    lace = look.chance.pick("lace", (_WHITE, _WHITE, trim.palette.base, "#2b2b2f"))
    laces(sheet, (336, 372), (258, 446), 5, lace)


def formal_shoes(sheet: Sheet, look: Look) -> Focus:
    """Leather lace-ups: oxford, derby or brogue."""
    leather = replace(look, cloth=woven(sheet, look.cloth.plain, Weave.LEATHER, strength=0.35))
    if look.is_back:
        return from_behind(sheet, leather, leather.cloth, high=138, sole="#3a2a20", sole_high=30)
    return pair(sheet, lambda: _oxford(sheet, leather, laced=True), (250, 490))


def loafers(sheet: Sheet, look: Look) -> Focus:
    """Slip-on leather shoes with a strap, a bit or tassels."""
    leather = replace(look, cloth=woven(sheet, look.cloth.plain, Weave.LEATHER, strength=0.35))
    if look.is_back:
        return from_behind(sheet, leather, leather.cloth, high=112, sole="#3a2a20", sole_high=24)
    return pair(sheet, lambda: _oxford(sheet, leather, laced=False), (290, 480))


def _oxford(sheet: Sheet, look: Look, *, laced: bool) -> None:
    tones = look.cloth.palette
    throat = (
        "M372 384C398 410 440 424 492 408L486 450L380 440Z"
        if laced
        else "M318 436C360 470 440 452 494 420L480 470L330 474Z"
    )
    sheet.shape(throat, tones.deep)
    top = (
        "C468 424 432 426 402 404C390 394 380 386 368 380"
        if laced
        else "C450 452 390 468 352 452C338 446 328 440 314 434"
    )
    vamp = (
        "C336 424 276 452 206 466C140 478 92 496 86 534" if laced else "C286 446 244 458 206 468C140 480 92 498 86 534"
    )
    upper = f"M512 532C520 480 506 436 494 408{top}{vamp}C200 546 400 546 512 532Z"
    folds = "M214 482C240 474 262 462 280 444M238 490C264 480 286 466 300 450M480 440C474 480 478 510 488 530"
    sheet.panel(
        upper,
        look.cloth,
        folds=folds,
        sheen="M116 506C140 490 176 484 204 482M300 486C350 470 380 470 420 480",
        depth=0.9,
    )
    _oxford_details(sheet, look, laced=laced)
    sole = Cloth(palette_from(look.chance.pick("outsole", ("#33251d", "#4d3626", "#1f1d1f"))))
    sheet.panel(
        "M86 528C80 546 88 556 110 556L404 556L410 584L514 584L516 528C400 542 200 542 86 528Z", sole, depth=0.3
    )
    sheet.line("M86 533C200 547 400 547 515 533", mix(tones.base, "#d9b98c", 0.5), 1.6, 0.8)


def _oxford_details(sheet: Sheet, look: Look, *, laced: bool) -> None:
    tones = look.cloth.palette
    kind = look.chance.pick("toe", ("cap", "brogue", "plain", "wing"))
    if kind in ("cap", "brogue", "wing"):
        cap = "M178 472C190 494 190 520 184 541" if kind != "wing" else "M196 469C206 496 260 506 330 524"
        sheet.line(cap, tones.line, 1.8, 0.7)
        sheet.stitch(cap, look.cloth, opacity=0.5)
    if kind in ("brogue", "wing"):
        sheet.add(
            '<path d="M172 476C182 496 184 518 178 540M126 508q10-14 24-8M132 520q8-10 20-6" fill="none" '
            f'stroke="{tones.line}" stroke-width="4" stroke-linecap="round" stroke-dasharray=".1 7"/>'
        )
    heel = "M494 412C470 440 452 480 450 536"
    sheet.line(heel, tones.line, 1.6, 0.6)
    sheet.stitch("M490 412C464 440 446 480 444 536", look.cloth, opacity=0.45)
    if laced:
        quarter = (
            "M368 382C388 400 402 410 414 416C396 456 344 494 270 506C262 490 262 472 268 456C310 438 342 416 368 382Z"
        )
        sheet.panel(quarter, look.cloth, depth=0.3)
        sheet.stitch("M408 420C390 456 340 488 274 500", look.cloth, opacity=0.5)
        laces(sheet, (352, 392), (284, 452), 4, mix(tones.base, "#1b1a1c", 0.4), reach=26)
        return
    apron = "M316 438C286 452 236 464 190 476C176 486 200 498 236 496C292 492 340 478 362 458"
    sheet.line(apron, tones.line, 2, 0.7)
    sheet.stitch("M314 446C284 460 240 470 200 480", look.cloth, opacity=0.6)
    strap = "M262 452C300 448 348 462 384 486L372 514C336 494 296 482 252 484Z"
    sheet.panel(strap, look.cloth, depth=0.35)
    kind = look.chance.pick("bit", ("penny", "bit", "tassel"))
    if kind == "bit":
        sheet.line("M280 468q14-10 26 2t28 6", "#b99a5b", 6)
    elif kind == "penny":
        sheet.line("M298 470l30 10", tones.deep, 6)
    else:
        sheet.line("M300 470q-14 14-20 34M306 470q2 16-2 36", tones.deep, 7)


def boots(sheet: Sheet, look: Look) -> Focus:
    """Ankle boots, laced or with elastic sides."""
    leather = replace(look, cloth=woven(sheet, look.cloth.plain, Weave.LEATHER, strength=0.4))
    if look.is_back:
        return from_behind(sheet, leather, leather.cloth, high=270, sole="#2c2420", sole_high=38)
    return pair(sheet, lambda: _boot(sheet, leather), (330, 420), gap=230)


def _boot(sheet: Sheet, look: Look) -> None:
    tones = look.cloth.palette
    sheet.shape("M352 268C390 250 470 248 510 262L504 300L360 300Z", tones.deep)
    upper = (
        "M514 532C522 460 512 360 512 262C470 276 390 280 350 268C352 330 350 376 336 408C300 440 260 456 206 466"
        "C140 478 92 496 86 534C200 546 400 546 514 532Z"
    )
    folds = "M350 392C390 410 440 404 486 388M344 412C390 430 440 426 490 410M220 482C250 474 276 462 296 446"
    sheet.panel(
        upper, look.cloth, folds=folds, sheen="M384 290C388 340 386 370 380 396M120 504C150 488 180 484 210 480"
    )
    if look.chance.share("chelsea") < 0.5:
        gore = "M400 276C404 340 410 390 424 420C440 390 450 340 452 274Z"
        sheet.panel(gore, Cloth(palette_from(mix(tones.base, "#1a1a1d", 0.45))), depth=0.3)
        ribs = "".join(f"M{x} 278l{(426 - x) * 0.6:.0f} 128" for x in range(406, 452, 7))
        sheet.line(ribs, tones.deep, 1.6, 0.7)
        sheet.line("M508 262C506 240 516 226 524 236C528 250 520 262 512 274", tones.base, 7)
    else:
        stay = (
            "M352 272C372 276 388 278 400 278C404 350 392 410 300 474C282 466 274 458 268 446C330 424 352 390 352 272Z"
        )
        sheet.panel(stay, look.cloth, depth=0.3)
        laces(sheet, (340, 292), (296, 438), 7, "#3a3230", reach=28)
    sole = Cloth(palette_from(look.chance.pick("outsole", ("#2c2420", "#6b4a30", "#1f1d1f"))))
    sheet.panel(
        "M84 524C76 550 88 566 112 566L404 566L408 588L518 588L520 524C400 542 200 542 84 524Z", sole, depth=0.35
    )
    sheet.stitch("M88 536C200 550 400 550 514 536", replace(look.cloth, thread="#d3b382"))
