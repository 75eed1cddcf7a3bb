"""Build an embedded index in a scratch folder and put it in its place whole: readers see the old one or the new."""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from core.domain.catalogue import StockedProduct
from core.domain.ports import Encoder
from core.errors import Unavailable
from retrieval.ingest.documents import DocumentMaker
from retrieval.ingest.vectors import KnownVectors, VectorFile
from retrieval.stores.embedded.layout import FORMAT, VECTORS, IndexHome, Manifest, file_sizes, write_manifest
from retrieval.stores.embedded.writer import EmbeddedWriter

BATCH = 256


class IndexBeingBuilt(Unavailable):
    """Another process builds the same index right now."""


def build_folder(
    folder: Path,
    products: Iterable[StockedProduct],
    *,
    generation: str,
    encoder: Encoder,
    documents: DocumentMaker,
    known: KnownVectors,
    progress: Callable[[int], None],
) -> Manifest:
    """Fills an empty folder with an index; `progress` hears how many products are done."""
    writer = EmbeddedWriter(folder)
    vectors = VectorFile(folder, encoder, known)
    for batch in _batches(products):
        made = [documents.document(stocked) for stocked in batch]
        vectors.append([document.passage for document in made])
        writer.add(made)
        progress(writer.count)
    vectors.close()
    writer.finish()
    manifest = Manifest(
        format=FORMAT,
        generation=generation,
        encoder=encoder.name,
        dimensions=encoder.dimensions,
        count=writer.count,
        built_at=time.time(),
        files=file_sizes(folder),
    )
    write_manifest(folder, manifest)
    return manifest


@contextmanager
def scratch_folder(home: IndexHome, generation: str, encoder: Encoder) -> Iterator[tuple[Path, KnownVectors]]:
    """An empty folder that only this process fills, and what is known of earlier work on the same products.

    Raises IndexBeingBuilt while another process holds it. An interruption leaves its vectors for the next try.
    """
    scratch = home.scratch(generation, encoder.name)
    scratch.parent.mkdir(parents=True, exist_ok=True)
    with _locked(scratch.with_suffix(".lock"), generation):
        before = scratch.with_suffix(".before")
        _keep_vectors(scratch, before)
        scratch.mkdir()
        yield scratch, _known(home, encoder, before)
        shutil.rmtree(scratch, ignore_errors=True)
        shutil.rmtree(before, ignore_errors=True)


def put_in_place(scratch: Path, folder: Path) -> None:
    """One rename, when everything is on the disk; `folder` is a name never used before."""
    _to_disk(scratch)
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch.rename(folder)


def _keep_vectors(scratch: Path, before: Path) -> None:
    """The scratch of an interrupted build becomes `before`, unless it got less far than the one before it."""
    if not scratch.exists():
        return
    if _size(scratch / VECTORS) >= _size(before / VECTORS):
        shutil.rmtree(before, ignore_errors=True)
        scratch.rename(before)
    else:
        shutil.rmtree(scratch)


def _known(home: IndexHome, encoder: Encoder, before: Path) -> KnownVectors:
    known = KnownVectors(encoder.dimensions)
    known.learn(before)
    for folder, manifest in home.whole():
        if manifest.encoder == encoder.name:
            known.learn(folder)
            break
    return known


@contextmanager
def _locked(path: Path, generation: str) -> Iterator[None]:
    """The kernel drops the lock with its process, however that ends."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise IndexBeingBuilt(
                f"another process is building the search index of {generation}: wait for it"
            ) from error
        yield


def _to_disk(folder: Path) -> None:
    for path in [*folder.iterdir(), folder]:
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else -1


def _batches(products: Iterable[StockedProduct]) -> Iterator[list[StockedProduct]]:
    rest = iter(products)
    while batch := list(islice(rest, BATCH)):
        yield batch
