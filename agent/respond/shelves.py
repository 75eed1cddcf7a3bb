"""Word what a search found: how many, what was loosened, which stands out, and what to do next."""

from __future__ import annotations

from dataclasses import replace

from agent.planning.plan import LESS, Call, Goal, Search
from agent.respond.describing import ASKED, described
from agent.respond.draft import Part
from agent.respond.limits import asked_of, features, in_letters, kept, loosened, name_of, named
from agent.respond.teller import Teller
from agent.respond.why import why
from agent.results import Item, Shelf
from core.domain.answer import Claim, ProductCard, Sentence
from core.domain.catalogue import Product, StockedProduct
from core.domain.intent import Sort
from core.domain.money import total
from core.domain.search import Filters, ProductQuery

TOGETHER = (Goal.OUTFIT, Goal.IDEAS)
ANY = Filters()
ALREADY_SAID = (Goal.MORE, Goal.CHEAPER, Goal.DEARER)


def tell_shelf(shelf: Shelf, teller: Teller) -> Part:
    """The part of the reply for one search."""
    if not shelf.items:
        return _nothing(shelf, teller)
    told = (kept, in_letters, loosened, features, _remarks)
    sentences = [_lead(shelf, teller), *(sentence for tell in told for sentence in tell(shelf, teller))]
    following, yes = _way_on(shelf, teller)
    return Part(
        sentences=tuple(sentences),
        cards=tuple(_card(item, shelf, teller) for item in shelf.items),
        relaxed=tuple(name_of(r, asked_of(shelf), teller) for r in shelf.relaxed),
        next=following,
        yes=yes,
        chips=_chips(shelf, teller),
    )


def _way_on(shelf: Shelf, teller: Teller) -> tuple[Sentence, Call | Search | None]:
    """What could come next, and what a yes to it does: a single product is offered, if it can be bought."""
    if len(shelf.items) > 1:
        return teller.line("next.which_to_add" if shelf.search.goal is Goal.PICK else "next.after_list"), None
    stocked = shelf.items[0].stocked
    if stocked.product.price is None or not stocked.sizes_in_stock:
        return teller.line("next.similar"), alike(stocked.product)
    return teller.line("next.after_one"), Call("add_to_cart", {"product_id": stocked.product.product_id})


def alike(product: Product) -> Search:
    """A search for products near to this one."""
    filters = Filters(categories=(product.category,), gender=product.gender)
    query = ProductQuery(product.title, filters)
    return Search(Goal.SIMILAR, (query,), like=product.product_id, text_is_message=False)


def product_card(stocked: StockedProduct, teller: Teller) -> ProductCard:
    """A product that no search asked for, with what speaks for it."""
    item = Item(stocked, number=0)
    return _shown(item, why(item, ANY, teller).text)


def _card(item: Item, shelf: Shelf, teller: Teller) -> ProductCard:
    """In a look the budget is that of the whole, and says nothing of one piece."""
    budget = None if shelf.search.goal is Goal.OUTFIT else shelf.search.budget
    reason = why(item, shelf.query.filters, teller, budget=budget)
    return _shown(item, reason.text)


def _shown(item: Item, reason: str) -> ProductCard:
    """In the colour that was asked for, where one was."""
    stocked = item.stocked
    colour = next((value for name, value in item.matched if name == "colour"), None)
    left = {variant.size for variant in stocked.variants if variant.stock and colour in (None, variant.colour)}
    sizes = tuple(size for size in stocked.sizes_in_stock if size in left)
    return ProductCard(stocked.product, stocked.sizes_in_stock, reason, colour, sizes)


def _lead(shelf: Shelf, teller: Teller) -> Sentence:
    """What was found, by why it was looked for."""
    goal, what = shelf.search.goal, described(named(shelf), teller)
    count = teller.count(max(shelf.total, len(shelf.items)), "search:total")
    if goal in TOGETHER:
        return _together(shelf, teller)
    if goal is Goal.CHEAPER and shelf.rung > 0 and shelf.rung == len(shelf.search.ladder) - 1:
        return _lowest(shelf.items[0], teller)
    if goal in ALREADY_SAID:
        return teller.line(f"search.{goal}", count=teller.count(len(shelf.items), "search:shown"))
    if len(shelf.items) == 1 and shelf.total <= 1:
        return teller.line("search.only_one", what=what)
    return teller.line(f"search.{_form(shelf)}", what=what, count=count)


def _form(shelf: Shelf) -> str:
    """An order that was asked for is told; else why it was looked for."""
    goal, sort = shelf.search.goal, shelf.query.sort
    if goal in (Goal.SIMILAR, Goal.PICK):
        return goal.value
    if sort is not Sort.RELEVANCE:
        return f"by_{sort}"
    return goal.value if goal in (Goal.RECOMMEND, Goal.POPULAR) else "found"


def _lowest(item: Item, teller: Teller) -> Sentence:
    """Nothing is cheaper than what was shown: the least of it by name."""
    product = item.stocked.product
    source = f"product:{product.product_id}"
    if product.price is None:
        return teller.line("search.no_cheaper")
    price = teller.money(product.price, f"{source}:price")
    return teller.line("search.lowest", title=Claim(product.title, f"{source}:title"), price=price)


def _together(shelf: Shelf, teller: Teller) -> Sentence:
    """A look with its sum, or a few ideas."""
    prices = [item.stocked.product.price for item in shelf.items]
    count = teller.count(len(shelf.items), "search:shown")
    if len(shelf.items) == 1:
        return teller.line("search.only_one", what=described(_one_kind(shelf), teller))
    if shelf.search.goal is Goal.IDEAS or not all(prices):
        limits = replace(named(shelf), categories=(), sizes=(), fits=(), materials=(), patterns=(), price_min=None)
        return teller.line("search.ideas", count=count, what=described(limits, teller))
    cost = teller.money(total([p for p in prices if p is not None]), "products:sum of prices")
    if shelf.search.budget and LESS not in shelf.search.kept:
        budget = teller.money(shelf.search.budget, ASKED)
        return teller.line("search.outfit_within", count=count, cost=cost, budget=budget)
    return teller.line("search.outfit", count=count, cost=cost)


def _one_kind(shelf: Shelf) -> Filters:
    """Of a look that came to one piece: its category alone."""
    return Filters(categories=(shelf.items[0].stocked.product.category,))


def _remarks(shelf: Shelf, teller: Teller) -> list[Sentence]:
    """The piece that stands out, pieces that cannot be bought, and those of a look that did not fit."""
    said = []
    if shelf.left_out and shelf.search.goal is Goal.OUTFIT:
        names = teller.also([teller.goods(c, many=False) for c in shelf.left_out])
        said.append(teller.line("search.left_out", what=names))
    if _matches_best_first(shelf):
        said += _outstanding(shelf.items[0], teller)
    if any(item.stocked.product.price is None for item in shelf.items):
        said.append(teller.line("search.unpriced"))
    return said


def _matches_best_first(shelf: Shelf) -> bool:
    by_match = shelf.search.goal in (Goal.BROWSE, Goal.RECOMMEND) and shelf.query.sort is Sort.RELEVANCE
    return by_match and len(shelf.items) > 1


def _outstanding(item: Item, teller: Teller) -> list[Sentence]:
    product = item.stocked.product
    source = f"product:{product.product_id}"
    if product.price is None:
        return []
    title = Claim(product.title, f"{source}:title")
    return [teller.line("search.top", title=title, price=teller.money(product.price, f"{source}:price"))]


def _nothing(shelf: Shelf, teller: Teller) -> Part:
    """Nothing found, and what could be tried instead."""
    goal = shelf.search.goal
    what = described(shelf.query.filters, teller)
    if goal in ALREADY_SAID:
        lead = teller.line(f"search.no_{goal}")
    else:
        lead = teller.line("search.no_outfit") if goal in TOGETHER else teller.line("search.nothing", what=what)
    return Part((lead,), next=teller.line("next.try_other"), chips=_widening(shelf, teller))


def _widening(shelf: Shelf, teller: Teller) -> tuple[str, ...]:
    """The same goods without other wishes, and goods of a near kind."""
    filters = shelf.query.filters
    if not filters.categories:
        return (teller.word("chip.new"), teller.word("chip.offers"))
    own = filters.categories[0]
    wider = [own] if replace(filters, categories=(), not_products=()) != ANY else []
    term = teller.lexicon.categories.get(own)
    near = [*wider, *(term.kin if term else ())]
    return tuple(teller.word("chip.show", what=teller.goods(category)) for category in near[:2])


def _chips(shelf: Shelf, teller: Teller) -> tuple[str, ...]:
    if shelf.search.goal is Goal.PICK:
        return (teller.word("chip.add_first"), teller.word("chip.add_second"))[: len(shelf.items)]
    if len(shelf.items) == 1 and shelf.items[0].stocked.product.price is None:
        return (teller.word("chip.similar"), teller.word("chip.new"))
    if len(shelf.items) == 1:
        return (teller.word("chip.add_it"), teller.word("chip.sizes"), teller.word("chip.similar"))
    chips = [teller.word("chip.cheaper"), teller.word("chip.sizes_of_second")]
    if shelf.total > len(shelf.items):
        chips.append(teller.word("chip.more"))
    return (*chips, teller.word("chip.add_first"))
