"""Say which limits hold for what is shown: which were carried over, put in other words, or given up."""

from __future__ import annotations

from dataclasses import replace

from agent.ranking.matching import is_noted, matched
from agent.respond.describing import ASKED
from agent.respond.teller import Teller
from agent.results import Shelf
from core.domain.answer import Claim, Sentence
from core.domain.intent import RULED_OUT, Sort
from core.domain.search import Filters, Relaxable, Relaxation
from core.domain.sizes import is_same_size


def asked_of(shelf: Shelf) -> Filters:
    """With the budget where nothing was found within it."""
    asked = shelf.search.asked or shelf.query.filters
    past = asked.price_max is None and any(relaxation.what is Relaxable.PRICE for relaxation in shelf.relaxed)
    return replace(asked, price_max=shelf.search.budget) if past else asked


def named(shelf: Shelf) -> Filters:
    """The limits as they hold for what is shown: not what was loosened, nor what is told as kept from before."""
    changes: dict[str, object] = {}
    if "budget" in shelf.search.kept and _holds(shelf, "price_max"):
        changes |= _without(Relaxable.PRICE)
    elif "budget" not in shelf.search.kept and "gender" in shelf.search.kept and _holds(shelf, "gender"):
        changes["gender"] = None
    for relaxation in shelf.relaxed:
        changes |= _without(relaxation.what)
    return replace(shelf.query.filters, **changes)  # type: ignore[arg-type]


def _without(what: Relaxable) -> dict[str, object]:
    match what:
        case Relaxable.PRICE:
            return {"price_min": None, "price_max": None}
        case Relaxable.FIT | Relaxable.PATTERN | Relaxable.MATERIAL | Relaxable.OCCASION | Relaxable.BRAND:
            return {f"{what}s": ()}
        case Relaxable.COLOUR | Relaxable.SIZE:
            return {f"{what}s": ()}


def kept(shelf: Shelf, teller: Teller) -> list[Sentence]:
    """What was carried over from the search before, so that it never limits silently."""
    budget = shelf.search.budget
    if "budget" in shelf.search.kept and budget:
        held = _holds(shelf, "price_max")
        return [teller.line("search.kept_budget", price=teller.money(budget, ASKED))] if held else []
    if "gender" not in shelf.search.kept or not _holds(shelf, "gender"):
        return []
    gender = teller.label(teller.lexicon.genders, shelf.query.filters.gender or "")
    return [teller.line("search.kept_gender", gender=Claim(gender, ASKED))] if gender else []


def _holds(shelf: Shelf, limit: str) -> bool:
    """Whether the rung taken has what the first one carried over."""
    first, taken = shelf.search.ladder[0].filters, shelf.query.filters
    return bool(getattr(taken, limit)) and getattr(taken, limit) == getattr(first, limit)


def in_letters(shelf: Shelf, teller: Teller) -> list[Sentence]:
    """A chest size in inches that was looked for by its letter, since the goods are sold in letters."""
    said, taken = shelf.search.ladder[0].filters.sizes, shelf.query.filters.sizes
    if not taken or said == taken:
        return []
    number, letter = Claim(teller.also(said), ASKED), Claim(teller.also(taken), "sizes:chest in inches")
    return [teller.line("search.in_letters", number=number, letter=letter)]


def features(shelf: Shelf, teller: Teller) -> list[Sentence]:
    """Whether what is shown is noted to be made as wished."""
    wished = [f for f in shelf.search.features if teller.can_say(f) and not f.startswith(RULED_OUT)]
    if not wished or shelf.query.sort is not Sort.RELEVANCE:
        return []
    noted = any(is_noted(item.stocked, feature) for item in shelf.items for feature in wished)
    form = "features_first" if noted else "features_unknown"
    return [teller.line(f"search.{form}", what=Claim(teller.also(wished), ASKED))]


def loosened(shelf: Shelf, teller: Teller) -> list[Sentence]:
    said = []
    for relaxation in shelf.relaxed:
        wanted = _wanted(relaxation, asked_of(shelf), teller)
        form = "no_such_size" if _is_unknown_size(relaxation, shelf) else relaxation.what.value
        form = "not_all" if _is_met_by_some(relaxation, shelf, teller) else form
        said.append(teller.line(f"relaxed.{form}", wanted=Claim(wanted, ASKED)))
    return said


def _is_met_by_some(relaxation: Relaxation, shelf: Shelf, teller: Teller) -> bool:
    """Of a look, whose pieces were searched one by one."""
    asked = asked_of(shelf)
    return bool(shelf.search.pieces) and any(
        name == relaxation.what.value
        for item in shelf.items
        for name, _ in matched(item.stocked, asked, teller.lexicon)
    )


def _is_unknown_size(relaxation: Relaxation, shelf: Shelf) -> bool:
    """Whether nothing shown is made in the size, sold out or not."""
    made = {variant.size for item in shelf.items for variant in item.stocked.variants}
    asked = asked_of(shelf).sizes
    return relaxation.what is Relaxable.SIZE and not any(is_same_size(own, size) for own in made for size in asked)


def _wanted(relaxation: Relaxation, filters: Filters, teller: Teller) -> str:
    """The loosened wish in the shopper's language."""
    lexicon = teller.lexicon
    match relaxation.what:
        case Relaxable.PRICE:
            bound = filters.price_max or filters.price_min
            return teller.money(bound, ASKED).text if bound else relaxation.wanted
        case Relaxable.SIZE:
            return teller.also(filters.sizes)
        case Relaxable.BRAND:
            return teller.also(filters.brands)
        case Relaxable.COLOUR:
            values, terms = filters.colours, lexicon.colours
        case Relaxable.MATERIAL:
            values, terms = filters.materials, lexicon.materials
        case Relaxable.PATTERN:
            values, terms = filters.patterns, lexicon.patterns
        case Relaxable.OCCASION:
            values, terms = filters.occasions, lexicon.occasions
        case Relaxable.FIT:
            values, terms = filters.fits, lexicon.fits
    return teller.also(teller.labels(terms, values)) or teller.word("what.wish")


def name_of(relaxation: Relaxation, filters: Filters, teller: Teller) -> str:
    """For the answer's `relaxed`: "colour: maroon"."""
    name = teller.word(f"relaxed.name_{relaxation.what}")
    return f"{name}: {_wanted(relaxation, filters, teller)}"
