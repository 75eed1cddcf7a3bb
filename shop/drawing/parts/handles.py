"""Draw the handles and zips of bags."""

from shop.drawing.cloth import Cloth
from shop.drawing.sheet import Sheet


def handle(sheet: Sheet, cloth: Cloth, path: str, wide: float) -> None:
    """A rolled handle along a path."""
    tones = cloth.palette
    sheet.line(path, tones.line, wide + 2.4)
    sheet.line(path, tones.shade, wide)
    sheet.line(path, tones.base, wide * 0.66)
    sheet.line(path, tones.light, wide * 0.16, 0.7)


def zip_line(sheet: Sheet, path: str) -> None:
    """A closed zip along a path."""
    sheet.line(path, "#2b2b30", 9, 0.85)
    sheet.add(f'<path d="{path}" fill="none" stroke="#b9bcc2" stroke-width="4" stroke-dasharray="2.4 1.8"/>')
