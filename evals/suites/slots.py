"""How well slots are read: micro F1 over (slot, value), exact rows, and each slot apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from core.domain.intent import Slots
from core.domain.money import Money
from core.errors import BadRequest
from core.settings import Settings
from evals.hearing import Message, hear, message_slices, read_messages
from evals.rows import digest_of
from evals.scorers.interval import Sample
from evals.scorers.labels import Quality
from evals.scorers.slots import Pair, micro, pairs_of, per_slot
from evals.suite import Evaluation, FileSuite, Measured, Progress, Table

NOTES = (
    "A message is read alone unless its row has a context; the slots of its several wishes are taken together.",
    "A category is the shopper's own word for the garment, a colour its full phrase; broad words are no category.",
)


def run(file: Path, settings: Settings, progress: Progress) -> Evaluation:
    messages = read_messages(file)
    kept = [place for place, message in enumerate(messages) if message.row.get("slots") is not None]
    truth = [pairs_of(_slots(file, messages[place])) for place in kept]
    heard = hear(messages, settings, progress)
    predictions = [wire_slots([request.slots for request in each.understanding.requests]) for each in heard]
    said = [pairs_of(predictions[place]) for place in kept]
    slices = message_slices([messages[place] for place in kept], [heard[place] for place in kept])
    samples = {name: _f1([truth[p] for p in rows], [said[p] for p in rows]) for name, rows in slices.items()}
    whole, each = _f1(truth, said), per_slot(truth, said)
    exact = Sample([float(t == s) for t, s in zip(truth, said, strict=True)])
    return Evaluation(
        figures={
            "n": len(kept),
            "slot_f1": micro(truth, said).f1,
            "slot_f1_interval": whole.ends,
            "exact_match": exact.value,
            "exact_match_interval": exact.ends,
            "per_slot": {name: quality.figures() for name, quality in each.items()},
            "slices": {
                name: {"n": len(slices[name]), "slot_f1": _value(sample), "slot_f1_interval": sample.ends}
                for name, sample in samples.items()
            },
        },
        tables=(_summary(len(kept), whole, exact), _slice_table(slices, samples), _table(each)),
        predictions=predictions,
        notes=NOTES,
        details=(_missed([messages[place] for place in kept], truth, said),),
        measured=_measured({"slot_f1": whole, "exact_match": exact}, samples),
        data={"file": digest_of(file)},
    )


def _slots(file: Path, message: Message) -> Mapping[str, object]:
    value = message.row["slots"]
    if not isinstance(value, Mapping):
        raise BadRequest(f"{file}:{message.line}: slots must be an object")
    return value


def _f1(truth: Sequence[set[Pair]], said: Sequence[set[Pair]]) -> Sample:
    """A row counts with its pairs: twice the right ones over those true and those said."""
    pairs = list(zip(truth, said, strict=True))
    return Sample([2.0 * len(t & s) for t, s in pairs], [float(len(t) + len(s)) for t, s in pairs])


def _value(sample: Sample) -> float | None:
    interval = sample.interval()
    return interval.mean if interval else None


def _measured(whole: Mapping[str, Sample], slices: Mapping[str, Sample]) -> dict[str, Measured]:
    samples = {**whole, **{f"slot_f1 of {name}": sample for name, sample in slices.items()}}
    found = {name: Measured.of(sample) for name, sample in samples.items()}
    return {name: each for name, each in found.items() if each is not None}


def _summary(n: int, whole: Sample, exact: Sample) -> Table:
    return Table("Slots", ("rows", "F1 [95 %]", "exact rows [95 %]"), ((n, whole.interval(), exact.interval()),))


def _slice_table(slices: Mapping[str, list[int]], samples: Mapping[str, Sample]) -> Table:
    rows = tuple((name, len(slices[name]), sample.interval()) for name, sample in samples.items())
    return Table("By slice", ("slice", "rows", "F1 [95 %]"), rows)


def _missed(messages: Sequence[Message], truth: Sequence[set[Pair]], said: Sequence[set[Pair]]) -> Table:
    rows = [
        (message.line, message.text, _spoken(true - told), _spoken(told - true))
        for message, true, told in zip(messages, truth, said, strict=True)
        if true != told
    ]
    return Table(f"{len(rows)} rows with a slot missed or made up", ("line", "text", "missed", "made up"), tuple(rows))


def _spoken(pairs: set[Pair]) -> str:
    return ", ".join(f"{slot} {value}" for slot, value in sorted(pairs))


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
        "not.category": slots.not_garments,
        "not.colour": slots.not_shades,
        "not.brand": slots.not_brands,
        "not.size": slots.not_sizes,
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
