"""The least a durable answer can cost: one encoder pass, an exact scan, BM25, fusion, one commit, called bare."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

import bm25s
import numpy as np
import Stemmer

from retrieval.encoder import OnnxEncoder, Vector
from retrieval.search.fusion import fuse

DEPTH = 100
WEIGHTS = {"dense": 1.0, "bm25": 1.0}


@dataclass(frozen=True, slots=True)
class Floor:
    """Public libraries over the shop's own vectors and texts, with nothing of the product between them."""

    encoder: OnnxEncoder
    ids: list[str]
    vectors: Vector
    bm25: bm25s.BM25
    stemmer: Stemmer.Stemmer
    database: sqlite3.Connection

    @classmethod
    def over(cls, encoder: OnnxEncoder, ids: list[str], vectors: Vector, texts: list[str], folder: Path) -> Floor:
        stemmer = Stemmer.Stemmer("english")
        bm25 = bm25s.BM25(k1=1.2, b=0.75)
        bm25.index(bm25s.tokenize(texts, stopwords="en", stemmer=stemmer, show_progress=False), show_progress=False)
        return cls(encoder, ids, np.array(vectors), bm25, stemmer, _database(folder / "floor.db"))

    def answer(self, text: str) -> dict[str, float]:
        """Milliseconds by stage for one message."""
        marks = [time.perf_counter()]
        vector = self.encoder.embed(text)
        marks.append(time.perf_counter())
        dense = self._dense(vector)
        marks.append(time.perf_counter())
        sparse = self._sparse(text)
        marks.append(time.perf_counter())
        fused = fuse({"dense": dense, "bm25": sparse}, WEIGHTS)
        best = sorted(fused, key=lambda product_id: -fused[product_id])[:24]
        marks.append(time.perf_counter())
        self._commit(text, ",".join(best))
        marks.append(time.perf_counter())
        names = ("encode", "dense", "bm25", "fuse", "commit")
        return {name: (marks[at + 1] - marks[at]) * 1000 for at, name in enumerate(names)}

    def _dense(self, vector: Vector) -> list[str]:
        scores = self.vectors @ vector
        depth = min(DEPTH, len(scores))
        best = np.argpartition(-scores, depth - 1)[:depth]
        return [self.ids[row] for row in best[np.argsort(-scores[best])]]

    def _sparse(self, text: str) -> list[str]:
        words = bm25s.tokenize([text], stopwords="en", stemmer=self.stemmer, show_progress=False)
        depth = min(DEPTH, len(self.ids))
        rows, scores = self.bm25.retrieve(words, k=depth, show_progress=False)
        return [self.ids[row] for row, score in zip(rows[0], scores[0], strict=True) if score > 0]

    def _commit(self, text: str, answer: str) -> None:
        self.database.execute("BEGIN IMMEDIATE")
        self.database.execute("INSERT INTO turns (said, answered) VALUES (?, ?)", (text, answer))
        self.database.execute("COMMIT")


def _database(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE turns (turn INTEGER PRIMARY KEY, said TEXT, answered TEXT)")
    return database
