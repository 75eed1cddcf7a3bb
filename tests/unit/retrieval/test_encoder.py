"""The shipped encoder: its vectors, its files, and what it says when they are not right."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from core.errors import Misconfigured
from core.model_store import open_version
from core.settings import Settings
from retrieval.encoder import OnnxEncoder, load_encoder

SHIPPED = open_version(Settings().models, "embeddings").folder


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    loaded = load_encoder(Settings())
    assert isinstance(loaded, OnnxEncoder)
    return loaded


@pytest.fixture
def models(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "embeddings" / "v1")
    (tmp_path / "embeddings" / "current").write_text("v1", "utf-8")
    return tmp_path


async def test_vectors_have_unit_length(encoder: OnnxEncoder) -> None:
    vector = await encoder.encode("cotton kurta")

    assert vector.shape == (encoder.dimensions,) == (384,)
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-5)


def test_near_meanings_lie_nearer_than_far_ones(encoder: OnnxEncoder) -> None:
    sneakers, trainers, curtain = encoder.encode_many(["sneakers", "running shoes", "bedroom curtain"])

    assert sneakers @ trainers > sneakers @ curtain + 0.2


async def test_a_vector_does_not_depend_on_what_is_encoded_beside_it(encoder: OnnxEncoder) -> None:
    texts = ["linen shirt", "a long woollen winter coat with a belt and deep pockets", "tie"]

    alone = [encoder.embed(text) for text in texts]
    together = encoder.encode_many(texts)
    concurrent = await asyncio.gather(*(encoder.encode(text) for text in texts))

    assert np.array_equal(np.stack(alone), together)
    assert np.array_equal(np.stack(concurrent), together)


async def test_a_repeated_text_is_not_encoded_again(encoder: OnnxEncoder) -> None:
    first, second = await asyncio.gather(encoder.encode("same words"), encoder.encode("same words"))

    assert first is second
    assert await encoder.encode("same words") is first


async def test_giving_up_on_a_text_leaves_others_waiting_for_it(encoder: OnnxEncoder) -> None:
    impatient = asyncio.create_task(encoder.encode("patience"))
    patient = asyncio.create_task(encoder.encode("patience"))
    await asyncio.sleep(0)
    impatient.cancel()

    assert (await patient).shape == (384,)


def test_nothing_to_encode_gives_no_vectors(encoder: OnnxEncoder) -> None:
    assert encoder.encode_many([]).shape == (0, 384)


@pytest.mark.parametrize("text", ["", " ", "🙂🙂🙂", "लाल साड़ी", "\x00\x01", "word " * 10_000])
def test_any_text_has_a_vector(encoder: OnnxEncoder, text: str) -> None:
    assert np.isfinite(encoder.embed(text)).all()


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "manifest.json"])
def test_a_missing_file_says_how_to_mend_it(models: Path, name: str) -> None:
    (models / "embeddings" / "v1" / name).unlink()

    with pytest.raises(Misconfigured, match=f"{name} is missing.*retailgenie train embeddings") as caught:
        load_encoder(Settings(models=models))

    assert "\n" not in caught.value.message


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "manifest.json"])
def test_a_truncated_file_is_not_loaded(models: Path, name: str) -> None:
    path = models / "embeddings" / "v1" / name
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    with pytest.raises(Misconfigured, match=name):
        load_encoder(Settings(models=models))


def test_a_foreign_model_with_its_own_manifest_is_refused_by_the_runtime(models: Path) -> None:
    (models / "embeddings" / "v1" / "model.onnx").write_bytes(b"not a model")
    _sign_again(models / "embeddings" / "v1")

    with pytest.raises(Misconfigured, match="cannot read"):
        load_encoder(Settings(models=models))


def test_a_missing_models_folder_says_which_setting_names_it(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="RETAILGENIE_MODELS"):
        load_encoder(Settings(models=tmp_path))


def test_another_name_needs_the_training_environment() -> None:
    with pytest.raises(Misconfigured, match="sentence-transformers is not installed"):
        load_encoder(Settings(encoder="sentence-transformers/all-mpnet-base-v2"))


def test_the_version_of_the_settings_is_served(models: Path) -> None:
    shutil.copytree(models / "embeddings" / "v1", models / "embeddings" / "v2")
    (models / "embeddings" / "v1" / "model.onnx").unlink()

    assert load_encoder(Settings(models=models, encoder="v2")).dimensions == 384


def test_the_fingerprint_changes_with_the_model(models: Path) -> None:
    before = open_version(models, "embeddings").fingerprint
    (models / "embeddings" / "v1" / "model.onnx").write_bytes(b"other weights")
    _sign_again(models / "embeddings" / "v1")

    assert open_version(models, "embeddings").fingerprint != before


def test_encoding_needs_no_torch() -> None:
    script = "import sys; from retrieval.encoder import load_encoder; from core.settings import Settings; "
    script += (
        "load_encoder(Settings()).encode_many(['shirt']); print(sorted({'torch','transformers'} & set(sys.modules)))"
    )

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "[]"


def test_shipped_models_stay_small_and_have_cards() -> None:
    models = Settings().models
    folders = [path for path in models.iterdir() if path.is_dir()]
    size = sum(file.stat().st_size for file in models.rglob("*") if file.is_file())

    assert size <= 40 * 1024 * 1024
    assert [folder.name for folder in folders if not list(folder.rglob("card.md"))] == []
    assert "Apache-2.0" in (SHIPPED / "card.md").read_text("utf-8")


def _sign_again(folder: Path) -> None:
    import hashlib

    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["files"]["model.onnx"] = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
