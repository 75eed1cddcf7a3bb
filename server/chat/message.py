"""What a shopper may say: text cleaned of what cannot be read or stored, neither blank nor too long."""

from __future__ import annotations

import unicodedata

from core.errors import TooLarge, Unprocessable

KEPT_CONTROLS = "\n\t"
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"})
"""Unicode categories that show nothing by themselves."""


class BlankMessage(Unprocessable):
    """Nothing to read in it."""


class MessageTooLong(TooLarge):
    """Over the limit; `limit` says how many characters are taken."""


def clean_message(text: str, *, limit: int) -> str:
    """The text without control characters and outer space; raises BlankMessage or MessageTooLong."""
    if len(text) > limit:
        raise MessageTooLong(f"A message may have up to {limit:,} characters; this one has {len(text):,}.", limit=limit)
    kept = "".join(c for c in text if c in KEPT_CONTROLS or unicodedata.category(c) not in {"Cc", "Cs"}).strip()
    if all(unicodedata.category(c) in INVISIBLE for c in kept):
        raise BlankMessage("The message is empty: say what you are looking for.")
    return kept
