"""Judge pairs by order alone: whether a method puts the needed product above the other one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.errors import BadRequest
from evals.baselines.search import PlainBM25
from evals.golden.pairs import Pair, share_in_order
from evals.searching.methods import SHOPS_OWN, Ground
from evals.searching.shop_path import shop_path
from retrieval.encoder import load_encoder
from retrieval.search.query_words import read_query
from retrieval.search.words import WordReader

NOWHERE = float("-inf")


async def order_of_pairs(pairs: Sequence[Pair], ground: Ground) -> dict[str, float | None]:
    """Shares in the right order, by BM25's score, by the cosine, and by the places of the shop's own list."""
    return {
        "bm25": share_in_order(_by_bm25(pairs, ground)),
        "dense": share_in_order(await _by_cosine(pairs, ground)),
        SHOPS_OWN: share_in_order(await _by_place(pairs, ground)),
    }


def _by_bm25(pairs: Sequence[Pair], ground: Ground) -> list[float]:
    bm25 = PlainBM25(ground.products)
    return [_above(bm25.scores(pair.query.text), pair) for pair in pairs]


async def _by_cosine(pairs: Sequence[Pair], ground: Ground) -> list[float]:
    encoder, reader = load_encoder(ground.settings), WordReader(ground.lexicon)
    found = []
    for pair in pairs:
        query = await encoder.encode(read_query(pair.query.text, reader, with_price=False).english)
        scores = {}
        for product in (pair.needed, pair.other):
            vector = await ground.index.vector(product)
            if vector is None:
                raise BadRequest(f"the index has no product {product}: make it again")
            scores[product] = float(query @ vector)
        found.append(_above(scores, pair))
    return found


async def _by_place(pairs: Sequence[Pair], ground: Ground) -> list[float]:
    """To the end of the list; what a limit leaves out stands below all that is in it."""
    ask = shop_path(ground, depth=len(ground.products))
    found = []
    for pair in pairs:
        shown = (await ask(pair.query.text)).found
        places = {product: float(-place) for place, product in enumerate(shown)}
        found.append(_above(places, pair))
    return found


def _above(scores: Mapping[str, float], pair: Pair) -> float:
    needed, other = scores.get(pair.needed, NOWHERE), scores.get(pair.other, NOWHERE)
    return 0.5 if needed == other else float(needed > other)
