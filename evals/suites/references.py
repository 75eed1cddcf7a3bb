"""How well pointing is understood: which of the products shown or carted a message means, row by row exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.memory import Memory, Shown
from agent.planning.references import Meant, meant_among, meant_products
from core.domain.intent import CartAction, DialogueContext, IntentName, Request
from core.domain.lexicon import Lexicon, load_lexicon
from core.domain.money import Money
from core.errors import BadRequest
from core.settings import Settings
from evals.hearing import Message, hear
from evals.rows import digest_of, numbered_rows
from evals.scorers.interval import Sample
from evals.suite import Evaluation, FileSuite, Measured, Progress, Table

NOTES = (
    "Each message stands right after the list of its row, which was found by a search; nothing else was said before.",
    "None meant: the message points at nothing, beyond the list, or at several that it does not tell apart.",
    'Rows of the split "dev" were looked at while the rules were mended, rows of "test" were not.',
)
_ASKING = frozenset({IntentName.PRODUCT_INFO, IntentName.CART})
"""Intents that mean a product shown even without a word that points."""
_AT_A_LINE = frozenset({CartAction.REMOVE, CartAction.CHANGE})


@dataclass(frozen=True, slots=True)
class Pointed:
    """Places from 1, in the order of the list; `in_cart`: of the cart's lines, else of the products shown."""

    numbers: tuple[int, ...] = ()
    in_cart: bool = False

    def wire(self) -> dict[str, object]:
        return {"numbers": list(self.numbers), "where": "cart" if self.in_cart and self.numbers else "shown"}


@dataclass(frozen=True, slots=True)
class Talk:
    """What stands on the page when a row's message is said."""

    memory: Memory
    cart: tuple[Shown, ...]

    @property
    def context(self) -> DialogueContext:
        return self.memory.dialogue(carted=len(self.cart), signed_in=False)


def run(file: Path, settings: Settings, progress: Progress) -> Evaluation:
    messages, talks = _read(file)
    lexicon = load_lexicon()
    heard = hear(messages, settings, progress)
    said = [_pointed(each.understanding.requests, talk, lexicon) for each, talk in zip(heard, talks, strict=True)]
    truth = [_expected(file, message) for message in messages]
    kept = [place for place, expected in enumerate(truth) if expected is not None]
    right = {place: float(said[place].wire() == (truth[place] or Pointed()).wire()) for place in kept}
    samples = {name: Sample([right[p] for p in rows]) for name, rows in _slices([messages[p] for p in kept], kept)}
    whole = Sample(list(right.values()))
    wrong = [(messages[p].line, messages[p].text, truth[p], said[p]) for p in kept if not right[p]]
    return Evaluation(
        figures={"n": len(kept), "exact_match": whole.value, "exact_match_interval": whole.ends}
        | {"slices": {name: _figures(sample) for name, sample in samples.items()}},
        tables=(_table({"all": whole, **samples}),),
        predictions=[each.wire() for each in said],
        notes=NOTES,
        details=(Table(f"{len(wrong)} rows meant otherwise", ("line", "text", "meant", "told"), tuple(wrong)),),
        measured=_measured({"exact_match": whole, **{f"exact_match of {n}": s for n, s in samples.items()}}),
        data={"file": digest_of(file)},
    )


def _pointed(requests: Sequence[Request], talk: Talk, lexicon: Lexicon) -> Pointed:
    """What the requests of one message mean together; the first that means anything says where."""
    found = [each for request in requests if (each := _of_request(request, talk, lexicon)).numbers]
    where = found[0].in_cart if found else False
    numbers = {number for each in found if each.in_cart is where for number in each.numbers}
    return Pointed(tuple(sorted(numbers)), where)


def _of_request(request: Request, talk: Talk, lexicon: Lexicon) -> Pointed:
    """As planning looks it up: in the cart for a change of one of its lines, else in the list."""
    at_a_line = request.intent.name is IntentName.CART and request.cart_action in _AT_A_LINE
    if talk.cart and (at_a_line or any(reference.in_cart for reference in request.references)):
        return Pointed(_numbers(meant_among(request, talk.cart, lexicon)), in_cart=True)
    if request.references or request.intent.name in _ASKING:
        return Pointed(_numbers(meant_products(request, talk.memory, lexicon)))
    return Pointed()


def _numbers(meant: Meant) -> tuple[int, ...]:
    return tuple(sorted(product.number for product in meant.products))


def _read(file: Path) -> tuple[list[Message], list[Talk]]:
    """Raises BadRequest naming the line that is wrong, or that there is none."""
    messages, talks = list[Message](), list[Talk]()
    for line, row in numbered_rows(file, required=("text", "shown")):
        talk = _talk(f"{file}:{line}", row)
        messages.append(Message(line, str(row["text"]), row, talk.context))
        talks.append(talk)
    if not messages:
        raise BadRequest(f"{file} holds no row")
    return messages, talks


def _talk(place: str, row: Mapping[str, Any]) -> Talk:
    shown, cart = (_products(place, name, row.get(name)) for name in ("shown", "cart"))
    focus = row.get("focus")
    if focus is not None and (type(focus) is not int or not 1 <= focus <= len(shown)):
        raise BadRequest(f"{place}: focus must be a place in shown")
    chosen = shown[focus - 1] if focus else None
    last = IntentName.PRODUCT_INFO if chosen else IntentName.BROWSE
    return Talk(Memory(shown=shown, focus=chosen, last_intent=last), cart)


def _products(place: str, name: str, value: object) -> tuple[Shown, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
        raise BadRequest(f"{place}: {name} must be a list of products")
    return tuple(_product(f"{place}: {name}", name, number, each) for number, each in enumerate(value, 1))


def _product(place: str, name: str, number: int, row: Mapping[str, Any]) -> Shown:
    """As it would have been shown; what a row does not say is not known."""
    if not isinstance(row.get("title"), str):
        raise BadRequest(f"{place}: product {number} has no title")
    price, texts = row.get("price"), ("brand", "gender", "material", "pattern", "fit")
    return Shown(
        product_id=f"P-{name}{number}",
        title=row["title"],
        category=str(row.get("category") or ""),
        number=number,
        colours=tuple(str(colour) for colour in row.get("colours") or ()),
        sizes=tuple(str(size) for size in row.get("sizes") or ()),
        price=Money.of(price) if price is not None else None,
        rating=float(row["rating"]) if row.get("rating") is not None else None,
        **{key: str(row[key]) for key in texts if row.get(key) is not None},
    )


def _expected(file: Path, message: Message) -> Pointed | None:
    value, where = message.row.get("expect"), message.row.get("where", "shown")
    if value is None:
        return None
    if not isinstance(value, list) or not all(type(number) is int for number in value):
        raise BadRequest(f"{file}:{message.line}: expect must be a list of places")
    if where not in ("shown", "cart"):
        raise BadRequest(f"{file}:{message.line}: where is shown or cart, not {where!r}")
    return Pointed(tuple(sorted(value)), where == "cart")


def _slices(messages: Sequence[Message], places: Sequence[int]) -> list[tuple[str, list[int]]]:
    found: dict[str, list[int]] = {}
    for place, message in zip(places, messages, strict=True):
        split = message.row.get("split")
        names = [f"language {message.language}"] if message.language else []
        names += [f"split {split}", *(f"{split}, {name}" for name in names)] if split else []
        for name in names:
            found.setdefault(name, []).append(place)
    return sorted(found.items())


def _figures(sample: Sample) -> dict[str, object]:
    return {"n": len(sample.tops), "exact_match": sample.value, "exact_match_interval": sample.ends}


def _measured(samples: Mapping[str, Sample]) -> dict[str, Measured]:
    found = {name: Measured.of(sample) for name, sample in samples.items()}
    return {name: each for name, each in found.items() if each is not None}


def _table(samples: Mapping[str, Sample]) -> Table:
    rows = tuple((name, len(sample.tops), sample.interval()) for name, sample in samples.items())
    return Table("References", ("slice", "rows", "exact [95 %]"), rows)


references = FileSuite(
    name="references",
    about="What messages point at among products shown or carted: the second, the red one, it.",
    run=run,
)
