"""Models are kept in versions: published whole, chosen by name, refused when damaged, and one can go back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import Misconfigured
from core.model_store import ModelVersion, UnknownModel, open_version, publish, use_version, versions


def a_model(models: Path, weights: str = "one", *, fails: bool = False) -> ModelVersion:
    def fill(folder: Path) -> None:
        (folder / "weights.txt").write_text(weights, "utf-8")
        if fails:
            raise KeyboardInterrupt

    return publish(
        models,
        "taster",
        fill,
        manifest={"labels": ["sweet"]},
        metrics={"accuracy": 0.5},
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
    assert (made.folder / "card.md").read_text("utf-8") == "# Taster v1\n"
    assert json.loads((made.folder / "metrics.json").read_text("utf-8")) == {"accuracy": 0.5}


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
