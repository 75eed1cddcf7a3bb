"""Models are kept in versions: published whole, chosen by name, refused when damaged, and one can go back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from core.errors import Misconfigured
from core.model_store import ModelVersion, UnknownModel, open_version, publish, use_version, versions


def a_model(models: Path, weights: str = "one", *, accuracy: float = 0.5, fails: bool = False) -> ModelVersion:
    def fill(folder: Path) -> None:
        (folder / "weights.txt").write_text(weights, "utf-8")
        if fails:
            raise KeyboardInterrupt

    return publish(
        models,
        "taster",
        fill,
        manifest={"labels": ["sweet"]},
        metrics={"accuracy": accuracy},
        card=lambda _, version: f"# Taster {version}\n",
    )


def test_the_first_version_is_served_and_a_second_one_only_when_it_is_chosen(tmp_path: Path) -> None:
    first, second = a_model(tmp_path), a_model(tmp_path, "two")

    assert (first.version, second.version) == ("v1", "v2")
    assert open_version(tmp_path, "taster").version == "v1"
    use_version(tmp_path, "taster", "v2")
    assert open_version(tmp_path, "taster").path("weights.txt").read_text("utf-8") == "two"


def test_one_can_go_back(tmp_path: Path) -> None:
    a_model(tmp_path)
    a_model(tmp_path, "two")
    use_version(tmp_path, "taster", "v2")

    use_version(tmp_path, "taster", "v1")

    assert open_version(tmp_path, "taster").path("weights.txt").read_text("utf-8") == "one"


def test_a_version_holds_its_card_its_metrics_and_its_facts(tmp_path: Path) -> None:
    made = a_model(tmp_path)

    assert made.fact("labels") == ["sweet"]
    assert made.card() == "# Taster v1\n"
    assert made.metrics() == json.loads((made.folder / "metrics.json").read_text("utf-8")) == {"accuracy": 0.5}


def test_versions_are_counted_and_not_spelt(tmp_path: Path) -> None:
    for number in range(11):
        a_model(tmp_path, str(number))

    assert versions(tmp_path, "taster")[-2:] == ["v10", "v11"]


def test_a_training_that_was_interrupted_leaves_no_version(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        a_model(tmp_path, fails=True)

    assert versions(tmp_path, "taster") == []
    assert a_model(tmp_path).version == "v1"


def test_a_folder_written_by_half_is_no_version_and_its_number_is_not_taken_again(tmp_path: Path) -> None:
    a_model(tmp_path)
    (tmp_path / "taster" / "v2").mkdir()

    assert versions(tmp_path, "taster") == ["v1"]
    assert a_model(tmp_path).version == "v3"


@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_a_damaged_file_is_refused_in_one_line_that_says_how_to_mend_it(tmp_path: Path, damage: str) -> None:
    weights = a_model(tmp_path).folder / "weights.txt"
    weights.unlink() if damage == "gone" else weights.write_text("o", "utf-8")

    with pytest.raises(
        Misconfigured, match=r"weights.txt is missing or not the file.*retailgenie train taster"
    ) as caught:
        open_version(tmp_path, "taster")

    assert "\n" not in caught.value.message


@pytest.mark.parametrize("content", ["", "{", "[]", '{"files": {}}', '{"name": "other", "files": {"a": "b"}}'])
def test_a_manifest_that_says_nothing_of_use_is_refused(tmp_path: Path, content: str) -> None:
    (a_model(tmp_path).folder / "manifest.json").write_text(content, "utf-8")

    with pytest.raises(Misconfigured, match=r"manifest.json is"):
        open_version(tmp_path, "taster")


def test_figures_of_another_version_are_refused_and_the_model_still_serves(tmp_path: Path) -> None:
    first, second = a_model(tmp_path), a_model(tmp_path, "two", accuracy=0.9)
    shutil.copyfile(second.folder / "metrics.json", first.folder / "metrics.json")

    with pytest.raises(Misconfigured, match=r"does not hold the figures of taster v1: it is another version's"):
        open_version(tmp_path, "taster", "v1").metrics()


@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_damaged_figures_are_refused_in_one_line(tmp_path: Path, damage: str) -> None:
    made = a_model(tmp_path)
    metrics = made.folder / "metrics.json"
    metrics.unlink() if damage == "gone" else metrics.write_text("{", "utf-8")

    with pytest.raises(Misconfigured, match=r"metrics.json (is missing|does not hold)") as caught:
        made.metrics()

    assert "\n" not in caught.value.message


@pytest.mark.parametrize("content", ["{", "[]", "\xff"])
def test_figures_of_before_there_was_a_hash_must_be_figures_at_least(tmp_path: Path, content: str) -> None:
    made = a_model(tmp_path)
    manifest = {key: value for key, value in made.manifest.items() if key != "metrics"}
    (made.folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    assert open_version(tmp_path, "taster").metrics() == {"accuracy": 0.5}

    (made.folder / "metrics.json").write_text(content, "latin-1")

    with pytest.raises(Misconfigured, match=r"metrics.json (is unreadable|holds no figures)"):
        open_version(tmp_path, "taster").metrics()


def test_a_version_without_a_card_says_so(tmp_path: Path) -> None:
    made = a_model(tmp_path)
    (made.folder / "card.md").unlink()

    with pytest.raises(Misconfigured, match=r"card.md is missing"):
        made.card()


def test_every_shipped_version_holds_its_own_figures() -> None:
    models = Path(__file__).parents[3] / "models"
    shipped = [
        (path.parent.name, version)
        for path in models.glob("*/current")
        for version in versions(models, path.parent.name)
    ]

    assert {name for name, _ in shipped} == {"embeddings", "intents", "ranker"}
    for name, version in shipped:
        opened = open_version(models, name, version)
        assert opened.fact("metrics")
        assert opened.metrics()


def test_a_damaged_version_cannot_be_chosen(tmp_path: Path) -> None:
    a_model(tmp_path)
    (a_model(tmp_path, "two").folder / "weights.txt").write_text("three", "utf-8")

    with pytest.raises(Misconfigured):
        use_version(tmp_path, "taster", "v2")

    assert open_version(tmp_path, "taster").version == "v1"


def test_a_version_that_does_not_exist_is_refused_with_those_that_do(tmp_path: Path) -> None:
    a_model(tmp_path)

    with pytest.raises(UnknownModel, match="there are v1"):
        use_version(tmp_path, "taster", "v7")
    with pytest.raises(Misconfigured, match="there: v1"):
        open_version(tmp_path, "taster", "v7")


def test_the_fingerprint_changes_with_the_files(tmp_path: Path) -> None:
    assert a_model(tmp_path / "a").fingerprint == a_model(tmp_path / "b").fingerprint
    assert a_model(tmp_path / "a").fingerprint != a_model(tmp_path / "c", "two").fingerprint


def test_what_a_manifest_does_not_list_is_not_opened(tmp_path: Path) -> None:
    made = a_model(tmp_path)

    with pytest.raises(Misconfigured, match="holds no other"):
        made.path("other.txt")
    with pytest.raises(Misconfigured, match="does not say 'encoder'"):
        made.fact("encoder")
