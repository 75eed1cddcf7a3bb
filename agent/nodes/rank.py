"""Choose what to show of what was found: rows as they are now, sold-out last, a look within its budget."""

from __future__ import annotations

from collections.abc import Iterable

from langgraph.runtime import Runtime

from agent.context import TurnContext
from agent.nodes.step import Update, step
from agent.planning.plan import Goal
from agent.ranking.matching import has_the_colour, is_noted, matched, still_meets
from agent.ranking.outfit import fitting_look
from agent.results import Item, Shelf, Sourced
from agent.state import TurnState
from core.domain.catalogue import Gender, StockedProduct
from core.domain.intent import Sort
from core.domain.ports import UnitOfWork
from core.domain.search import Hit, ProductQuery, Relaxable, Relaxation

PAGE = 6
SMALL = frozenset(
    [
        *("tie", "pocket square", "cufflinks", "suspenders", "handkerchief", "belt", "gloves", "cap"),
        *("socks", "vest", "briefs", "boxers", "bra", "camisole", "thermals"),
    ]
)
"""What hardly anybody means by "something for a wedding": behind other goods where no kind of them is named."""
SPARE = 18
"""Read beyond a page where something of it falls short: sold out since it was indexed, or a second choice."""
PIECE_SPARE = 4
"""Where only the best piece in stock is wanted: what may have sold out since it was indexed."""
PIECE_CHOICES = 16


@step
async def rank(state: TurnState, runtime: Runtime[TurnContext]) -> Update:
    """Numbers run through all lists of the turn, as the shopper sees them."""
    context, sourced = runtime.context, state["sourced"]
    async with context.storage.reading() as uow:
        rows = await _rows(uow, (hit for s in sourced for found in s.found for hit in found.hits[: _weighed(s)]))
        thin = [s for s in sourced if _falls_short(s, rows)]
        rows |= await _rows(uow, (hit for s in thin for hit in s.found[0].hits[PAGE : PAGE + SPARE]))
    shelves, number = list[Shelf](), 1
    for source in sourced:
        shelf = _look(source, rows, number) if source.search.pieces else _list(source, rows, number, context)
        shelves.append(shelf)
        number += len(shelf.items)
    return {"shelves": tuple(shelves)}


def _weighed(source: Sourced) -> int:
    """How many of each result are read at once: a page, and for a look within a budget enough to choose from."""
    if not source.search.pieces:
        return PAGE
    return PIECE_CHOICES if source.search.goal is Goal.OUTFIT and source.search.budget else PIECE_SPARE


def _falls_short(source: Sourced, rows: dict[str, StockedProduct]) -> bool:
    """Whether something of a list's first page is gone or is a second choice."""
    if source.search.pieces:
        return False
    loosened = {r.what for r in source.found[0].relaxed}
    page = [rows.get(hit.product_id) for hit in source.found[0].hits[:PAGE]]
    return any(
        row is None
        or not still_meets(row, source.query.filters, loosened)
        or any(second_choice(row, source.query, source.search.features))
        for row in page
    )


async def _rows(uow: UnitOfWork, hits: Iterable[Hit]) -> dict[str, StockedProduct]:
    ids = list(dict.fromkeys(hit.product_id for hit in hits))
    return {row.product.product_id: row for row in await uow.products.many(ids)} if ids else {}


def _list(source: Sourced, rows: dict[str, StockedProduct], number: int, context: TurnContext) -> Shelf:
    """One page of a list; a row that no longer meets the filters, since it sold out or went up, is left out."""
    found, query = source.found[0], source.query
    loosened = {r.what for r in found.relaxed}
    found_rows = [rows[hit.product_id] for hit in found.hits if hit.product_id in rows]
    fit = [row for row in found_rows if still_meets(row, query.filters, loosened)]
    page = sorted(fit, key=lambda row: second_choice(row, query, source.search.features))[:PAGE]
    reasons = {hit.product_id: hit.reasons for hit in found.hits}
    items = tuple(
        Item(row, n, matched(row, query.filters, context.lexicon), reasons[row.product.product_id])
        for n, row in enumerate(page, number)
    )
    total = max(found.total - (len(found_rows) - len(fit)), 0)
    given_up = tuple(
        Relaxation(what, wanted=what.value) for what in (*source.search.loosened, *_past_the_price(source))
    )
    return Shelf(source.step, source.search, query, items, total, _once((*found.relaxed, *given_up)), source.rung)


def second_choice(
    row: StockedProduct, query: ProductQuery, features: tuple[str, ...] = ()
) -> tuple[bool, bool, bool, int, bool]:
    """Sold out comes last; in an order of relevance children's come behind grown-ups' where nobody said for whom, and
    off white behind white, when white was asked for. What is noted to be made as wished comes before what is not.
    """
    by_match = query.sort is Sort.RELEVANCE
    is_childs = by_match and query.filters.gender is None and row.product.gender in (Gender.GIRLS, Gender.BOYS)
    vague = by_match and not (query.filters.categories or query.filters.brands)
    small = vague and row.product.category in SMALL
    lacking = sum(by_match and not is_noted(row, feature) for feature in features)
    return not row.sizes_in_stock, is_childs, small, lacking, by_match and not has_the_colour(row, query.filters)


def _past_the_price(source: Sourced) -> tuple[Relaxable, ...]:
    """Whether nothing was found within the price of the first rung, and the one taken does without."""
    kept = source.query.filters.price_max or not source.search.ladder[0].filters.price_max
    return () if kept or source.search.goal in (Goal.CHEAPER, Goal.DEARER) else (Relaxable.PRICE,)


def _look(source: Sourced, rows: dict[str, StockedProduct], number: int) -> Shelf:
    """One product a piece; together within the budget where there is one."""
    choices = [[rows[h.product_id] for h in found.hits if h.product_id in rows] for found in source.found]
    names = [piece.filters.categories[0] for piece in source.search.pieces]
    whole = source.search.budget if source.search.goal is Goal.OUTFIT else None
    chosen = fitting_look(choices, whole)
    items = tuple(Item(row, n) for n, row in enumerate((row for row in chosen if row), number))
    left_out = tuple(name for name, row in zip(names, chosen, strict=True) if row is None)
    kept = [f for f, row in zip(source.found, chosen, strict=True) if row]
    relaxed = _once(r for found in kept for r in found.relaxed)
    return Shelf(source.step, source.search, source.query, items, len(items), relaxed, left_out=left_out)


def _once(relaxations: Iterable[Relaxation]) -> tuple[Relaxation, ...]:
    return tuple({r.what: r for r in relaxations}.values())
