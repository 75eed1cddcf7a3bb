"""Search as the shop does: read the message, plan its search, keep its limits hard, loosen as the shop would, rank.

A message is searched for whatever its intent, since a page of products is what is measured: one that the shop would
not search for as if it were browsing, one that it would ask back about as if it had named all it needs. Behind what
the limits leave comes what the plain text finds, to the depth of the eval: the shop itself shows none of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from time import perf_counter

from agent.context import Understander
from agent.memory import Memory
from agent.nodes.rank import second_choice
from agent.planning.joining import SEARCHED, joined
from agent.planning.ladder import Find, Taken, down_the_ladder, piece_of_look
from agent.planning.plan import Search
from agent.planning.recommending import plan_recommend, plan_shopping
from agent.planning.scene import Scene
from agent.planning.searching import is_english, plan_search
from agent.understanding.assembly import load_understander
from core.domain.cart import Cart
from core.domain.catalogue import StockedProduct
from core.domain.intent import DialogueContext, IntentName, Request, Understanding
from core.domain.lexicon import Lexicon
from core.domain.ports import Encoder
from core.domain.search import Filters, Found, ProductQuery
from evals.searching.answers import DEPTH, Answer, Method
from evals.searching.limits import Limits
from evals.searching.methods import Ground
from retrieval.encoder import load_encoder
from retrieval.pipeline import SearchPipeline
from retrieval.rank.rankers import load_ranker
from retrieval.stores.index import Vector

FETCHED = 24
"""Products that the shop fetches for a page, and puts its second choices behind."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one query of the plan found, and how the goods shall be made."""

    taken: Taken
    features: tuple[str, ...]

    @property
    def query(self) -> ProductQuery:
        return self.taken.query

    @property
    def found(self) -> Found:
        return self.taken.found


def shop_path(ground: Ground, *, depth: int = DEPTH) -> Method:
    encoder = load_encoder(ground.settings)
    base = load_understander(ground.settings, ground.lexicon, (), encoder=encoder.name)
    understander = base.selling(_brands(ground.products))
    pipeline = SearchPipeline(ground.index, encoder, ground.lexicon, ranker=load_ranker(ground.settings))
    return ShopPath(ground, encoder, understander, pipeline, depth).answer


def _brands(products: Iterable[StockedProduct]) -> list[str]:
    """The shop's own, those with the most products first."""
    counts: dict[str, int] = {}
    for stocked in products:
        if stocked.product.brand:
            counts[stocked.product.brand] = counts.get(stocked.product.brand, 0) + 1
    return sorted(counts, key=lambda brand: (-counts[brand], brand))


class ShopPath:
    """One shopper's first message after another: no talk before any."""

    def __init__(
        self, ground: Ground, encoder: Encoder, understander: Understander, pipeline: SearchPipeline, depth: int
    ) -> None:
        self._rows = {stocked.product.product_id: stocked for stocked in ground.products}
        self._lexicon: Lexicon = ground.lexicon
        self._limits = Limits(ground.products, ground.lexicon)
        self._encoder = encoder
        self._understander = understander
        self._pipeline = pipeline
        self._depth = depth

    async def answer(self, text: str) -> Answer:
        vector = await self._encoder.encode(text)
        heard = self._understander.understand(text, vector=vector, context=DialogueContext())
        searches = [search for request in _shopping(heard) for search in self._planned(request, heard)]
        own = vector if is_english(text, heard.language) else None
        taken = [each for search in searches for each in await self._taken(search, own)]
        kept = _in_turn([self._page(each) for each in taken])[: self._depth]
        shown_at = perf_counter()
        broken = [broken for each in taken for broken in self._limits.broken(each.query.filters, each.found)]
        return Answer(
            found=await self._filled_up(kept, text, own),
            kept=len(kept),
            limited=any(each.query.filters != Filters() for each in taken),
            language=heard.language,
            violations=tuple(broken),
            aside_ms=(perf_counter() - shown_at) * 1000,
        )

    def _planned(self, request: Request, heard: Understanding) -> list[Search]:
        scene = Scene(Memory(), Cart(""), self._lexicon, self._looked_up, alone=len(heard.requests) == 1)
        plan = plan_recommend if request.intent.name is IntentName.RECOMMEND else plan_shopping
        searches = [step for step in plan(request, scene) if isinstance(step, Search)]
        return searches or [plan_search(request, scene)]

    async def _looked_up(self, product_ids: Sequence[str]) -> list[StockedProduct]:
        return [self._rows[product_id] for product_id in product_ids if product_id in self._rows]

    async def _taken(self, search: Search, vector: Vector | None) -> list[Seen]:
        """One rung of a ladder; of a look, what is found for each piece of a kind that the catalogue has."""
        find = self._finder(search, vector)
        pieces = [piece for piece in map(self._known, search.pieces) if piece.filters.categories]
        if pieces:
            return [Seen(await piece_of_look(each, search, self._lexicon, find), search.features) for each in pieces]
        known = replace(search, ladder=tuple(self._known(rung) for rung in search.ladder))
        return [Seen(await down_the_ladder(known, find), search.features)]

    def _known(self, query: ProductQuery) -> ProductQuery:
        return replace(query, limit=self._depth, filters=self._limits.known(query.filters))

    def _finder(self, search: Search, vector: Vector | None) -> Find:
        async def find(query: ProductQuery) -> Found:
            given = vector if search.text_is_message else None
            return await self._pipeline.search(query, vector=given)

        return find

    def _page(self, seen: Seen) -> list[str]:
        """The first ones as the shop puts them on its page; the rest as they were found."""
        found = [hit.product_id for hit in seen.found.hits]
        shown = sorted(found[:FETCHED], key=lambda each: second_choice(self._rows[each], seen.query, seen.features))
        return [*shown, *found[FETCHED:]]

    async def _filled_up(self, kept: list[str], text: str, vector: Vector | None) -> list[str]:
        if len(kept) >= self._depth:
            return kept
        plain = await self._pipeline.search(ProductQuery(text, limit=self._depth), vector=vector)
        return list(dict.fromkeys((*kept, *(hit.product_id for hit in plain.hits))))[: self._depth]


def _shopping(heard: Understanding) -> Sequence[Request]:
    """Of several wishes those that the shop searches for; of none, all."""
    requests = joined(heard.requests)
    return [each for each in requests if each.intent.name in SEARCHED] or requests


def _in_turn(pages: Sequence[Sequence[str]]) -> list[str]:
    """Several wishes in one message share the page."""
    mixed = (product_id for row in zip_longest(*pages) for product_id in row if product_id is not None)
    return list(dict.fromkeys(mixed))
