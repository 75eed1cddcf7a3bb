"""What an eval suite is: named inputs, figures in the contract's shape, tables for people, a prediction a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from core.settings import Settings
from evals.scorers.interval import Interval, Sample


class Progress(Protocol):
    def __call__(self, stage: str, done: int, total: int) -> None:
        """Called now and then while a suite works."""
        ...


def no_progress(stage: str, done: int, total: int) -> None:
    """For callers that show none."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows for people; numbers are shown with three places, None as a dash."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure that a later run is compared with."""

    interval: Interval
    n: int
    sample: Sample | None = None
    """Of the rows, so that runs on the same file can be paired; None: only the intervals are compared."""
    higher_is_better: bool = True

    @classmethod
    def of(cls, sample: Sample) -> Measured | None:
        """None where there are no rows."""
        interval = sample.interval()
        return cls(interval, len(sample.tops), sample) if interval else None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a suite found; `figures` is the last line of `--json`, keys as the contracts have them."""

    figures: Mapping[str, object]
    tables: tuple[Table, ...]
    predictions: Sequence[object] = ()
    """One for each row of the file, in its order."""
    notes: tuple[str, ...] = field(default=())
    """What a reader of the report must know: what was tuned on what, what was left out."""
    details: tuple[Table, ...] = ()
    """Long tables that only the report holds."""
    measured: Mapping[str, Measured] = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)
    """What was measured on, by the SHA-256 of its content."""


@dataclass(frozen=True, slots=True)
class FileSuite:
    """A suite over one file of labelled rows; rows without a label get a prediction and count in no figure."""

    name: str
    about: str
    run: Callable[[Path, Settings, Progress], Evaluation]


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """A catalogue, its queries and their graded products; without grades nothing is scored."""

    catalogue: Path
    queries: Path
    qrels: Path | None
    synonyms: bool = True
    """Off: the lexicon holds nothing but the catalogue's own English names."""


@dataclass(frozen=True, slots=True)
class SearchSuite:
    """A suite over a whole catalogue with graded queries."""

    name: str
    about: str
    run: Callable[[SearchFiles, Settings, Progress], Evaluation]


@dataclass(frozen=True, slots=True)
class GoldenFiles:
    """Queries that say what is needed, from which the products of any catalogue are graded."""

    queries: Path | None
    """None: those that the project ships and tunes nothing on."""
    catalogue: Path | None
    """None: the open shop."""
    synonyms: bool = True


@dataclass(frozen=True, slots=True)
class GoldenSuite:
    """A suite over the open shop."""

    name: str
    about: str
    run: Callable[[GoldenFiles, Settings, Progress], Evaluation]


Suite = FileSuite | SearchSuite | GoldenSuite
