"""Fill a Qdrant collection from an index that was built on disk, in batches, going on where an upload stopped."""

from __future__ import annotations

import hashlib
import time
from dataclasses import asdict, replace
from pathlib import Path

from qdrant_client import QdrantClient

from core.settings import Settings
from retrieval.stores.embedded.layout import MANIFEST, VECTORS
from retrieval.stores.embedded.reader import Arrays
from retrieval.stores.qdrant.collections import (
    CollectionFacts,
    collection_name,
    facts_of,
    payload_indexes,
    quantisation,
    sparse_params,
    vector_params,
)
from retrieval.stores.qdrant.connection import connect_blocking, told_plainly
from retrieval.stores.qdrant.points import Points

BATCH = 256


def upload(settings: Settings, folder: Path) -> str:
    """The collection's name, once every point is in it. A collection with the same contents is finished, not redone."""
    arrays = Arrays(folder)
    name = collection_name(arrays.manifest.generation, _contents(folder))
    facts = CollectionFacts(
        format=arrays.manifest.format,
        generation=arrays.manifest.generation,
        encoder=arrays.manifest.encoder,
        count=arrays.count,
        newest_launch=int(arrays.launched.max()) if arrays.count else 0,
        built_at=time.time(),
        complete=False,
    )
    with told_plainly(settings):
        client = connect_blocking(settings)
        try:
            _fill(client, name, arrays, facts, settings)
        finally:
            client.close()
    return name


def _fill(client: QdrantClient, name: str, arrays: Arrays, facts: CollectionFacts, settings: Settings) -> None:
    """Each step may have been done before, wholly or in part."""
    if not client.collection_exists(name):
        client.create_collection(
            name,
            vectors_config=vector_params(arrays.manifest.dimensions),
            sparse_vectors_config=sparse_params(),
            quantization_config=quantisation(settings),
            metadata=asdict(facts),
        )
    there = facts_of(client.get_collection(name).config.metadata)
    if there is None or not there.complete:
        for field, schema in payload_indexes().items():
            client.create_payload_index(name, field, field_schema=schema, wait=False)
        _send(client, name, arrays)
    client.update_collection(name, metadata=asdict(replace(facts, complete=True)))


def _send(client: QdrantClient, name: str, arrays: Arrays) -> None:
    """Points are numbered by row and sent in order, so their number says where to go on."""
    sent = client.count(name, exact=True).count
    points = Points(arrays)
    for first in range(sent - sent % BATCH, arrays.count, BATCH):
        rows = range(first, min(first + BATCH, arrays.count))
        client.upsert(name, points=[points.point(row) for row in rows], wait=True)


def _contents(folder: Path) -> str:
    """A digest of all that the points are made of; the passages' digests stand for the vectors."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.name not in (MANIFEST, VECTORS):
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
