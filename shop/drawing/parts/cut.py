"""Give the measures that the upper body of a garment is cut to."""

from dataclasses import dataclass
from enum import StrEnum

from shop.drawing.trace import Trace


class Hem(StrEnum):
    """How the lower edge runs."""

    STRAIGHT = "straight"
    SHIRT_TAIL = "shirt tail"
    ROUND = "round"
    SLIT = "slit"


class Neck(StrEnum):
    """How the neckline runs from the centre front up to the shoulder."""

    CREW = "crew"
    V = "v"
    DEEP_V = "deep v"
    SCOOP = "scoop"
    BOAT = "boat"
    SQUARE = "square"
    SWEETHEART = "sweetheart"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Cut:
    """Half widths from the centre line and heights down the page (600 x 800)."""

    neck: float = 58
    top: float = 128
    shoulder: float = 152
    slope: float = 34
    chest: float = 150
    underarm: float = 300
    waist: float = 142
    waist_y: float = 440
    hem: float = 150
    length: float = 690
    neckline: Neck = Neck.CREW
    drop: float = 40
    edge: Hem = Hem.STRAIGHT

    @property
    def shoulder_y(self) -> float:
        """The height of the shoulder's end."""
        return self.top + self.slope

    def half_at(self, y: float) -> float:
        """About how far the body reaches from the centre line at a height."""
        if y < self.waist_y:
            share = max(0.0, (y - self.underarm) / (self.waist_y - self.underarm))
            return self.chest + (self.waist - self.chest) * share
        return self.waist + (self.hem - self.waist) * (y - self.waist_y) / (self.length - self.waist_y)

    def neck_edge(self, *, back: bool) -> Trace:
        """The neckline's right half, from the centre to the shoulder."""
        side, top = self.neck, self.top
        if back:
            return Trace(0, top + 17).bend(side * 0.45, top + 17, side * 0.85, top + 11, side, top)
        return self._front_edge()

    def _front_edge(self) -> Trace:
        side, top = self.neck, self.top
        low = top + self.drop
        match self.neckline:
            case Neck.V | Neck.DEEP_V:
                return Trace(0, low).bend(side * 0.4, low - self.drop * 0.42, side * 0.84, top + 26, side, top)
            case Neck.SCOOP:
                return Trace(0, low).bend(side * 0.75, low, side * 0.98, top + self.drop * 0.5, side, top)
            case Neck.SQUARE:
                return Trace(0, low).to((side * 0.86, low), (side, top))
            case Neck.SWEETHEART:
                rise = low - 22
                trace = Trace(0, low).bend(side * 0.1, rise, side * 0.6, rise - 8, side * 0.84, rise)
                return trace.bend(side * 0.95, top + 40, side, top + 20, side, top)
            case Neck.BOAT:
                return Trace(0, low).bend(side * 0.6, low, side * 0.9, top + 8, side, top)
            case _:
                return Trace(0, low).bend(side * 0.62, low, side * 0.98, top + self.drop * 0.6, side, top)

    def body(self, *, back: bool) -> Trace:
        """The right half of the body, from the centre of the neckline to the centre of the hem."""
        trace = self.neck_edge(back=back)
        sx, sy, ux, uy = self.shoulder, self.shoulder_y, self.chest, self.underarm
        trace.bend(self.neck + 20, self.top + 8, sx - 24, sy - 8, sx, sy)
        trace.bend(sx - 9, sy + 34, min(sx, ux) - 14, uy - 44, ux, uy)
        trace.bend(ux - 1, uy + 50, self.waist, self.waist_y - 60, self.waist, self.waist_y)
        return self._skirt(trace)

    def _skirt(self, trace: Trace) -> Trace:
        corner = self.length
        match self.edge:
            case Hem.SHIRT_TAIL:
                corner = self.length - 46
            case Hem.ROUND:
                corner = self.length - 20
            case _:
                corner = self.length - 5
        fall = (corner - self.waist_y) * 0.4
        lean = (self.hem - self.waist) * 0.35
        trace.bend(self.waist, self.waist_y + fall * 0.7, self.hem - lean, corner - fall, self.hem, corner)
        if self.edge is Hem.SHIRT_TAIL:
            return trace.bend(self.hem - 16, corner + 16, self.hem - 46, self.length, 0, self.length)
        return trace.bend(self.hem * 0.66, self.length + 1, self.hem * 0.3, self.length + 2, 0, self.length + 2)

    def hem_line(self, lift: float) -> Trace:
        """The right half of a line that follows the hem, `lift` above it."""
        if self.edge is Hem.SHIRT_TAIL:
            corner = self.length - 46 - lift
            start = Trace(0, self.length - lift)
            return start.bend(self.hem - 46, self.length - lift, self.hem - 16, corner + 16, self.hem - 1, corner)
        corner = self.length - (20 if self.edge is Hem.ROUND else 5) - lift
        flat = self.length + 2 - lift
        return Trace(0, flat).bend(self.hem * 0.3, flat, self.hem * 0.66, flat - 1, self.hem - 1, corner)
