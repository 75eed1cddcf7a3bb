"""How search grows with the catalogue: build time, memory and speed; run: python -m bench.growth --json

For each size the demo shop's maker writes that many products, no two alike. The index is built in one fresh process
(on all cores) and searched in another (on one core). Encoding is most of a build: `--encode N` encodes the first N
passages and gives the rest vectors made from theirs, which changes neither memory nor speed; the table says so.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import psutil

from bench.figures import report
from bench.recommender import measure, on_one_core, open_newest
from core.domain.catalogue import StockedProduct
from core.domain.ports import Encoder
from core.settings import Settings
from core.telemetry import configure_logging
from retrieval.encoder import load_encoder
from retrieval.ingest.indexing import build_index
from shop.assortment.designing import Wordings, design, drafts
from shop.assortment.lines import shop_range
from shop.assortment.stocking import variants

SIZES = (10_000, 44_446, 200_000)
SEED = 7
DAY = date(2026, 1, 15)
MB = 1 / 1024**2


class PartlyEncoding:
    """The real encoder for the first `most` texts; later ones get an earlier vector, turned a little."""

    def __init__(self, encoder: Encoder, most: int) -> None:
        self._encoder = encoder
        self._most = most
        self._made: list[npt.NDArray[np.float32]] = []
        self._noise = np.random.default_rng(SEED)
        self.name, self.dimensions, self.encode = encoder.name, encoder.dimensions, encoder.encode
        self.encoded = 0
        self.seconds = 0.0

    def encode_many(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        if self.encoded >= self._most:
            return self._turned(len(texts))
        start = time.perf_counter()
        vectors = self._encoder.encode_many(texts)
        self.seconds += time.perf_counter() - start
        self.encoded += len(texts)
        self._made.append(vectors)
        return vectors

    def _turned(self, count: int) -> npt.NDArray[np.float32]:
        earlier = self._made[int(self._noise.integers(len(self._made) - 1 or 1))][:count]
        turned = earlier + self._noise.normal(0, 0.01, earlier.shape).astype(np.float32)
        unit: npt.NDArray[np.float32] = turned / np.linalg.norm(turned, axis=1, keepdims=True)
        return unit


def products(count: int) -> Iterator[StockedProduct]:
    taken = Wordings(count)
    for draft in drafts(shop_range(), count, SEED):
        made = design(draft, seed=SEED, as_of=DAY, taken=taken)
        yield StockedProduct(made.product, variants(made, SEED))


def build(home: Path, count: int, most_encoded: int) -> dict[str, float]:
    """Making the products is taken out of the time: it is the shop's, not the index's."""
    settings = Settings(home=home)
    encoder = PartlyEncoding(load_encoder(settings), most_encoded)
    clocked = _Clocked(products(count))
    report = build_index(settings, f"bench-{count}", clocked, encoder, lambda done: _told(done, count))
    return {
        "build_s": report.seconds - clocked.seconds,
        "encode_s": encoder.seconds,
        "encoded": encoder.encoded,
        "build_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "disk_mb": sum(path.stat().st_size for path in Path(report.where).iterdir()) * MB,
    }


def search(home: Path, rounds: int) -> dict[str, float]:
    on_one_core()
    process = psutil.Process()

    async def run() -> dict[str, float]:
        before = process.memory_info().rss
        start = time.perf_counter()
        pipeline = await open_newest(Settings(home=home))
        opened = time.perf_counter() - start
        figures = await measure(pipeline, rounds)
        memory = process.memory_full_info()
        return {
            "open_s": opened,
            **figures,
            "rss_mb": memory.rss * MB,
            "own_mb": memory.uss * MB,
            "start_mb": before * MB,
        }

    return asyncio.run(run())


class _Clocked:
    """Products, with the time that making them took."""

    def __init__(self, made: Iterator[StockedProduct]) -> None:
        self._made = made
        self.seconds = 0.0

    def __iter__(self) -> _Clocked:
        return self

    def __next__(self) -> StockedProduct:
        start = time.perf_counter()
        try:
            return next(self._made)
        finally:
            self.seconds += time.perf_counter() - start


def _told(done: int, count: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done:,} of {count:,}")


def _in_a_process(task: str, *arguments: object) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.growth", task, *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  # ourselves
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _grow(sizes: Sequence[int], rounds: int, most_encoded: int) -> list[dict[str, float]]:
    rows = []
    for size in sizes:
        home = Path(tempfile.mkdtemp(prefix="growth-"))
        try:
            built = _in_a_process("--build", home, size, min(most_encoded, size))
            rows.append({"products": size, **built, **_in_a_process("--search", home, rounds)})
        finally:
            shutil.rmtree(home)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--encode", type=int, default=max(SIZES), help="passages encoded at most in one build")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--build", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--search", nargs=2, help=argparse.SUPPRESS)
    wish = parser.parse_args()
    configure_logging("error")
    if wish.build:
        home, count, most = wish.build
        print(json.dumps(build(Path(home), int(count), int(most))))  # noqa: T201  # to the parent process
    elif wish.search:
        print(json.dumps(search(Path(wish.search[0]), int(wish.search[1]))))  # noqa: T201  # to the parent process
    else:
        rows = _grow(wish.sizes, wish.rounds, wish.encode)
        table: dict[str, object] = {f"{row['products']:,} {name}": value for row in rows for name, value in row.items()}
        report("Search by size of the catalogue", table, as_json=wish.json, result={"sizes": rows})


if __name__ == "__main__":
    main()
