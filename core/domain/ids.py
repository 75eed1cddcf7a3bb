"""Opaque ids whose first letters tell their kind, so that ids of different kinds never coincide."""

from __future__ import annotations

import secrets
import time
from enum import StrEnum

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Kind(StrEnum):
    PRODUCT = "P"
    VARIANT = "V"
    CUSTOMER = "C"
    ANONYMOUS = "A"
    ORDER = "O"
    CONVERSATION = "K"
    TURN = "T"
    LINE = "L"
    RECEIPT = "R"
    CONFIRMATION = "F"
    REVIEW = "W"
    STORE = "S"


def new_id(kind: Kind) -> str:
    """A fresh unguessable id that sorts by time of making (48 bits of milliseconds, 80 random, Crockford 32)."""
    value = (int(time.time() * 1000) << 80) | secrets.randbits(80)
    return f"{kind}-{_base32(value, 26)}"


def _base32(value: int, width: int) -> str:
    digits = []
    for _ in range(width):
        value, rest = divmod(value, 32)
        digits.append(_ALPHABET[rest])
    return "".join(reversed(digits))
