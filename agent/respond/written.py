"""Find what a product's own description says of a matter that no attribute holds, such as pockets or a lining."""

from __future__ import annotations

import re

from Stemmer import Stemmer

from core.domain.catalogue import Product

SHORTEST = 4
STEM = 5
"""Letters of a word's stem that are compared: "polarised" and "polarized" are one word."""
_YES_OR_NO = re.compile(
    r"(?:and |but |so |ok |aur )?(?:is|are|does|do|has|have|can|will|would|kya|kay)\b", re.IGNORECASE
)
_WORD = re.compile(rf"[a-z]{{{SHORTEST},}}")
_STOP = re.compile(r"(?<=[.!?])\s+")
SAYS_NOTHING = (
    "about after also anything available been before best come comes does doing first fifth fine fourth from give good "
    "have having here item just like look looks made make many more most much near need nice number okay once only "
    "other over piece please product really right same second show sixth some still suit sure tell than that their "
    "them there these they thing third this those very want wear wearing well were what when where which will with "
    "would could should worth your accha acha acchi chahiye chalega dikhao doosra doosri dusra dusri hain isko iska "
    "isme isse kaisa kaisi kitna kitne kitni kuch milega milegi mujhe pehla pehli teesra uska usme wahan wala wale wali"
)
"""Words of a question that do not say what is asked."""


def asks_yes_or_no(question: str) -> bool:
    return _YES_OR_NO.match(question.strip()) is not None


def telling_stems(question: str, product: Product) -> set[str]:
    """The beginnings of words that say what is asked, without those that name the product's kind."""
    return _stems(question) - _stems(SAYS_NOTHING) - _stems(product.category)


def is_named(question: str, product: Product) -> bool:
    """Whether the title itself says all that is asked."""
    telling = telling_stems(question, product)
    return bool(telling) and telling <= _stems(product.title)


def written(question: str, product: Product) -> str | None:
    """The sentence of the description that shares most telling words with the question.

    Words of the title point the product out and tell nothing, unless they are all that is asked.
    """
    telling = telling_stems(question, product)
    stems = telling - _stems(product.title) or telling
    texts = _STOP.split(product.description or "")
    best = max(texts, key=lambda text: len(stems & _stems(text)), default="")
    return best if stems & _stems(best) else None


def _stems(text: str) -> set[str]:
    return {stem[:STEM] for stem in Stemmer("english").stemWords(_WORD.findall(text.casefold()))}
