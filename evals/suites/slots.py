"""How well slots are read: micro F1 over (slot, value), exact rows, and each slot apart."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from core.domain.intent import Slots
from core.domain.money import Money
from core.errors import BadRequest
from core.settings import Settings
from evals.hearing import hear
from evals.rows import read_rows
from evals.scorers.interval import bootstrap
from evals.scorers.labels import Quality
from evals.scorers.slots import micro, pairs_of, per_slot
from evals.suite import Evaluation, FileSuite, Progress, Table

NOTES = (
    "Each message is read alone; the slots of several wishes in one message are taken together.",
    "A category is the shopper's own word for the garment, a colour its full phrase; broad words are no category.",
)


def run(file: Path, settings: Settings, progress: Progress) -> Evaluation:
    rows = list(read_rows(file, required=("text",)))
    heard = hear([str(row["text"]) for row in rows], settings, progress)
    predictions = [wire_slots([request.slots for request in each.understanding.requests]) for each in heard]
    labelled = [number for number, row in enumerate(rows) if row.get("slots") is not None]
    truth = [pairs_of(_slots(file, number, rows[number]["slots"])) for number in labelled]
    said = [pairs_of(predictions[number]) for number in labelled]
    whole, each = micro(truth, said), per_slot(truth, said)
    exact = bootstrap([float(t == s) for t, s in zip(truth, said, strict=True)])
    return Evaluation(
        figures={
            "n": len(labelled),
            "slot_f1": whole.f1,
            "exact_match": exact.mean if exact else None,
            "exact_match_interval": [exact.low, exact.high] if exact else None,
            "per_slot": {name: quality.figures() for name, quality in each.items()},
        },
        tables=(
            Table("Slots", ("rows", "F1", "exact rows"), ((len(labelled), whole.f1, str(exact)),)),
            _table(each),
        ),
        predictions=predictions,
        notes=NOTES,
    )


def _slots(file: Path, number: int, value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise BadRequest(f"{file}: row {number}: slots must be an object")
    return value


def wire_slots(requests: list[Slots]) -> dict[str, object]:
    """Slots in the contract's form: one value as it is, several as a list, ruled-out ones under "not"."""
    merged: dict[str, object] = {}
    for slots in requests:
        for name, value in _named(slots).items():
            merged[name] = _together(merged.get(name), value)
    ruled_out = {name.removeprefix("not."): merged.pop(name) for name in list(merged) if name.startswith("not.")}
    return merged | ({"not": ruled_out} if ruled_out else {})


def _named(slots: Slots) -> dict[str, object]:
    each: dict[str, object] = {
        "category": slots.garments,
        "colour": slots.shades,
        "gender": slots.gender,
        "brand": slots.brands,
        "size": () if slots.child_age is not None else slots.sizes,
        "price_min": _rupees(slots.price_min),
        "price_max": _rupees(slots.price_max),
        "sort": slots.sort.value if slots.sort else None,
        "quantity": slots.quantity,
        "order_id": slots.order_ids,
        "not.category": slots.not_categories,
        "not.colour": slots.not_colours,
        "not.brand": slots.not_brands,
    }
    return {name: _single(value) for name, value in each.items() if value not in (None, ())}


def _single(value: object) -> object:
    if isinstance(value, tuple):
        return value[0] if len(value) == 1 else list(value)
    return value


def _together(before: object, value: object) -> object:
    if before is None or before == value:
        return value
    both = [*(before if isinstance(before, list) else [before]), *(value if isinstance(value, list) else [value])]
    return _single(tuple(dict.fromkeys(both)))


def _rupees(price: Money | None) -> int | float | None:
    if price is None:
        return None
    return int(price.amount) if price.amount == price.amount.to_integral_value() else float(Decimal(price.amount))


def _table(each: dict[str, Quality]) -> Table:
    rows = tuple((name, q.precision, q.recall, q.f1, q.n) for name, q in each.items())
    return Table("By slot", ("slot", "precision", "recall", "F1", "values"), rows)


slots = FileSuite(
    name="slots", about="Slots that messages name: categories, colours, prices, sizes and the rest.", run=run
)
