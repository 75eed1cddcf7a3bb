"""What the intent model is compared with: regular expressions, TF-IDF with a linear model, a frozen encoder."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from core.domain.romanising import in_latin
from finetune.intents.dataset import weights
from finetune.intents.figures import truth_of
from finetune.intents.heads import STRENGTH_VECTOR, STRENGTH_WORDS, Floats, fit, softmax
from finetune.intents.messages import Message
from finetune.tuning.recipe import Recipe
from finetune.tuning.tune import load_backbone, vectors_of

Told = Callable[[Sequence[Message]], Floats]
"""Messages to probabilities, shape (messages, labels)."""

RULES: Mapping[str, str] = {
    "greeting": r"\b(hi|hello|hey|namaste|good (morning|evening|afternoon))\b",
    "goodbye": r"\b(bye|goodbye|thanks?|thank you|see you)\b",
    "human": r"\b(agent|human|representative|customer care|executive)\b",
    "help": r"\b(help|what can you do|how does this work)\b",
    "return_exchange": r"\b(return|refund|exchange|replace)\b",
    "order_change": r"\b(cancel|change (my )?(order|address)|modify)\b",
    "order_status": r"\b(track|where is|order status|my order|shipped|parcel)\b",
    "payment": r"\b(pay|payment|emi|cod|upi|invoice|charged)\b",
    "delivery": r"\b(delivery|deliver|shipping|pin ?code)\b",
    "offers": r"\b(offer|coupon|discount|sale|promo|points)\b",
    "cart": r"\b(cart|bag|add|remove|check ?out)\b",
    "store": r"\b(store|shop near|outlet|pick ?up)\b",
    "account": r"\b(account|login|password|profile|address)\b",
    "complaint": r"\b(complaint|worst|terrible|pathetic|disappointed)\b",
    "feedback": r"\b(feedback|review|rating|rate)\b",
    "product_info": r"\b(size|fabric|material|price|available|stock|colou?rs?)\b",
    "recommend": r"\b(recommend|suggest|gift|outfit|which)\b",
    "browse": r"\b(show|find|search|looking for|want|need|buy)\b",
}
"""Of the kind that the prototype had: the first that matches, in this order; nothing matches: out of scope."""


def by_rules(labels: Sequence[str]) -> Told:
    compiled = [(labels.index(label), re.compile(rule, re.IGNORECASE)) for label, rule in RULES.items()]
    foreign = labels.index("out_of_scope")

    def told(messages: Sequence[Message]) -> Floats:
        chosen = [next((at for at, rule in compiled if rule.search(m.text)), foreign) for m in messages]
        return np.eye(len(labels), dtype=np.float32)[chosen]

    return told


def by_tfidf(train: Sequence[Message], labels: Sequence[str]) -> Told:
    """Words and pairs of words, and letters in groups of two to five within words."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\S+", sublinear_tf=True)  # noqa: S106  # no password
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    union = make_union(words, letters)
    truth = truth_of(train, labels)
    linear = fit(union.fit_transform(_texts(train)), truth, weights(train, labels)[truth], STRENGTH_WORDS)
    return lambda messages: softmax(linear.logits(union.transform(_texts(messages))))


def by_encoder(train: Sequence[Message], labels: Sequence[str], backbone: str) -> Told:
    """The published encoder as it is, with a linear model over its vectors."""
    model = load_backbone(Recipe(backbone=backbone, max_tokens=48))

    def vectors(messages: Sequence[Message]) -> Floats:
        found: Floats = vectors_of(model, _texts(messages))
        return found

    truth = truth_of(train, labels)
    linear = fit(vectors(train), truth, weights(train, labels)[truth], STRENGTH_VECTOR)
    return lambda messages: softmax(linear.logits(vectors(messages)))


def _texts(messages: Sequence[Message]) -> list[str]:
    return [in_latin(message.text).lower() for message in messages]
