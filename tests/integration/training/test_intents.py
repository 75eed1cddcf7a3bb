"""`train intents` on a file of one's own: from end to end, resumed after a kill, clear about bad data."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.errors import Misconfigured
from core.model_store import open_version
from tests.integration.server.running import ROOT

pytestmark = pytest.mark.train

KILLED_WITHIN_S = 120
TUNING, CHECKPOINT = "encoder-*.new", "tuning/*/checkpoint-*/trainer_state.json"
TUNED = "encoder-" + 16 * "?"
"""What a run keeps while it tunes the encoder, and once that is done."""
PLACES = (
    "at home",
    "in the office",
    "at school",
    "on the beach",
    "in the garden",
    "at the station",
    "upstairs",
    "here",
)
KINDS = {
    "lamp_on": ("switch the light on {}", "make it bright {}", "turn on the lamp {}", "lights on {}"),
    "music": ("play a song {}", "i want to hear music {}", "put the radio on {}", "some jazz {}"),
    "oos": ("what is a prime number, asked {}", "who won the war {}", "translate bread {}", "how tall are giraffes {}"),
}


def a_file(path: Path, *, places: tuple[str, ...]) -> Path:
    rows = ({"text": t.format(p), "intent": k} for k, texts in KINDS.items() for t in texts for p in places)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def train(folder: Path, *options: str, kill_at: str | None = None) -> subprocess.CompletedProcess[str]:
    """Killed as soon as something under its folder of steps is called so."""
    command = [sys.executable, "-m", "finetune.intents.train", "--out", str(folder / "models")]
    command += ["--run", str(folder / "run"), "--reports", str(folder / "reports"), "--epochs", "3", "--batch", "8"]
    process = subprocess.Popen(
        [*command, *options], cwd=ROOT, env=os.environ.copy(), stdout=-1, stderr=-1, text=True, start_new_session=True
    )
    if kill_at is not None:
        _wait_for(folder / "run", kill_at)
        os.killpg(process.pid, signal.SIGKILL)
    out, err = process.communicate(timeout=300)
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _wait_for(run: Path, name: str) -> None:
    deadline = time.monotonic() + KILLED_WITHIN_S
    while not list(run.glob(name)):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def steps_told(stderr: str) -> list[int]:
    return [int(step) for step in re.findall(r"step (\d+) of", stderr)]


def test_a_file_of_ones_own_is_learned_saved_and_refused_by_the_shop(tmp_path: Path) -> None:
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES[:6])
    held_out = a_file(tmp_path / "eval.jsonl", places=PLACES[6:])

    done = train(tmp_path, "--data", str(data), "--eval", str(held_out))

    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout.splitlines()[-1])
    assert figures["n"] == 24
    assert figures["accuracy"] > 0.9
    assert figures["out_of_scope"]["auroc"] > 0.9
    assert figures["files"]["test"]["accuracy"][1] <= figures["accuracy"] <= figures["files"]["test"]["accuracy"][2]
    made = open_version(tmp_path / "models", "intents-lamps")
    assert made.fact("labels") == ["lamp_on", "music", "oos"]
    assert "`lamps.jsonl`" in (made.folder / "card.md").read_text("utf-8")
    _assert_serving_refuses(made.folder, tmp_path)


def _assert_serving_refuses(folder: Path, tmp_path: Path) -> None:
    from agent.understanding.assembly import load_understander
    from core.domain.lexicon import load_lexicon
    from core.settings import Settings

    foreign = tmp_path / "foreign"
    (foreign / "intents").mkdir(parents=True)
    (foreign / "embeddings").symlink_to(ROOT / "models" / "embeddings")
    manifest = json.loads((folder / "manifest.json").read_text("utf-8")) | {"name": "intents"}
    folder.rename(foreign / "intents" / "v1")
    (foreign / "intents" / "v1" / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    (foreign / "intents" / "current").write_text("v1", "utf-8")
    with pytest.raises(Misconfigured, match="other intents"):
        load_understander(Settings(models=foreign), load_lexicon())


def test_a_killed_training_goes_on_with_the_encoder_it_had_tuned(tmp_path: Path) -> None:
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES)

    killed = train(tmp_path, "--data", str(data), kill_at=TUNED)
    again = train(tmp_path, "--data", str(data))

    assert killed.returncode == -signal.SIGKILL
    assert again.returncode == 0, again.stderr
    assert "encoder: kept from before" in again.stderr
    assert not (tmp_path / "run").exists()


def test_a_training_killed_before_anything_was_kept_begins_anew(tmp_path: Path) -> None:
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES)

    killed = train(tmp_path, "--data", str(data), kill_at=TUNING)
    kept = list((tmp_path / "run").glob(CHECKPOINT))
    again = train(tmp_path, "--data", str(data))

    assert (killed.returncode, kept) == (-signal.SIGKILL, [])
    assert again.returncode == 0, again.stderr
    assert steps_told(again.stderr)[0] == 1
    assert open_version(tmp_path / "models", "intents-lamps").version == "v1"
    assert not (tmp_path / "run").exists()


def test_a_training_killed_while_it_tunes_goes_on_from_its_checkpoint(tmp_path: Path) -> None:
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES)

    killed = train(tmp_path, "--data", str(data), kill_at=CHECKPOINT)
    again = train(tmp_path, "--data", str(data))

    assert killed.returncode == -signal.SIGKILL
    assert again.returncode == 0, again.stderr
    assert "encoder: kept from before" not in again.stderr
    assert steps_told(again.stderr)[0] > 1


def test_a_comparison_puts_the_simpler_models_beside_it_on_the_same_messages(tmp_path: Path) -> None:
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES)

    done = train(tmp_path, "--data", str(data), "--compare")

    assert done.returncode == 0, done.stderr
    (report,) = (tmp_path / "reports").glob("train-intents-*.json")
    compared = json.loads(report.read_text("utf-8"))["compared"]
    assert {"TF-IDF, linear", "minilm frozen, linear", "served encoder, linear"} < compared.keys()
    assert {files["test"]["n"] for files in compared.values()} == {json.loads(done.stdout.splitlines()[-1])["n"]}
    assert "minilm frozen, linear" in report.with_suffix(".md").read_text("utf-8")


def lines(*rows: dict[str, object]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (lines({"text": "on"}), r"lamps.jsonl:1: intent missing"),
        (lines({"text": "on", "intent": "lamp"}, {"text": "off", "intent": None}), r"lamps.jsonl:2: intent must be"),
        (lines({"text": "on", "intent": "lamp"}, {"text": "off", "intent": "lamp"}), "two at least"),
        (lines({"text": "on", "intent": 5}), "intent must be a label"),
        (
            lines({"text": "on", "intent": "lamp"}) + b'{"text": "caf\xe9", "intent": "lamp"}\n',
            r"lamps.jsonl:2: not UTF-8",
        ),
        (lines({"text": "on", "intent": "lamp"}) + b'{"text": "off", ', r"lamps.jsonl:2: not JSON"),
        (b"", "two at least"),
    ],
)
def test_data_that_cannot_be_learned_is_one_line_and_wrong_use(tmp_path: Path, content: bytes, fault: str) -> None:
    data = tmp_path / "lamps.jsonl"
    data.write_bytes(content)

    refused(train(tmp_path, "--data", str(data)), fault)


def test_a_held_out_label_that_nothing_teaches_is_refused(tmp_path: Path) -> None:
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES)
    held_out = tmp_path / "eval.jsonl"
    held_out.write_bytes(lines({"text": "heat the room", "intent": "heating"}))

    done = train(tmp_path, "--data", str(data), "--eval", str(held_out))

    refused(done, "eval.jsonl has labels that nothing teaches: heating")


def test_a_held_out_file_that_is_also_learned_from_is_refused(tmp_path: Path) -> None:
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES)

    refused(train(tmp_path, "--data", str(data), "--eval", str(data)), "96 of 96 messages are also trained on")


def test_a_file_of_which_nothing_can_be_held_out_is_refused(tmp_path: Path) -> None:
    data, held_out = tmp_path / "lamps.jsonl", a_file(tmp_path / "eval.jsonl", places=PLACES[6:])
    alone: dict[str, object] = {"text": "lights on", "intent": "lamp_on", "family": "one"}
    data.write_bytes(lines(alone, alone | {"text": "a jazz tune", "intent": "music"}))

    refused(train(tmp_path, "--data", str(data), "--eval", str(held_out)), "lamps.jsonl has too few families")


def refused(done: subprocess.CompletedProcess[str], fault: str) -> None:
    assert done.returncode == 2
    assert re.search(fault, done.stderr.splitlines()[-1])
    assert "Traceback" not in done.stderr


def test_a_backbone_that_nobody_has_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES)

    done = train(tmp_path, "--data", str(data), "--backbone", "no-such-encoder")

    assert done.returncode == 2
    assert "no-such-encoder" in done.stderr.splitlines()[-1]
