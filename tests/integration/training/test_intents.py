"""`train intents` on a file of one's own: from end to end, resumed after a kill, clear about bad data."""

from __future__ import annotations

import json
import os
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


def train(folder: Path, *options: str, kill_after: float | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "finetune.intents.train", "--out", str(folder / "models")]
    command += ["--run", str(folder / "run"), "--reports", str(folder / "reports"), "--epochs", "3", "--batch", "8"]
    process = subprocess.Popen(
        [*command, *options], cwd=ROOT, env=os.environ.copy(), stdout=-1, stderr=-1, text=True, start_new_session=True
    )
    if kill_after is not None:
        _wait_for(folder / "run", kill_after)
        os.killpg(process.pid, signal.SIGKILL)
    out, err = process.communicate(timeout=300)
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _wait_for(run: Path, most_s: float) -> None:
    """Until the tuned encoder is kept."""
    deadline = time.monotonic() + most_s
    while not [path for path in run.glob("encoder-*") if path.suffix != ".new"]:
        assert time.monotonic() < deadline
        time.sleep(0.05)


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

    killed = train(tmp_path, "--data", str(data), kill_after=120)
    again = train(tmp_path, "--data", str(data))

    assert killed.returncode == -signal.SIGKILL
    assert again.returncode == 0, again.stderr
    assert "encoder: kept from before" in again.stderr
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([{"text": "on"}], r"lamps.jsonl:1: intent missing"),
        ([{"text": "on", "intent": "lamp"}, {"text": "off", "intent": "lamp"}], "two at least"),
        ([{"text": "on", "intent": 5}], "intent must be a label"),
    ],
)
def test_data_that_cannot_be_learned_is_one_line_and_wrong_use(
    tmp_path: Path, rows: list[dict[str, object]], fault: str
) -> None:
    data = tmp_path / "lamps.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    done = train(tmp_path, "--data", str(data))

    import re

    assert done.returncode == 2
    assert re.search(fault, done.stderr.splitlines()[-1])
    assert "Traceback" not in done.stderr


def test_a_backbone_that_nobody_has_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    data = a_file(tmp_path / "lamps.jsonl", places=PLACES)

    done = train(tmp_path, "--data", str(data), "--backbone", "no-such-encoder")

    assert done.returncode == 2
    assert "no-such-encoder" in done.stderr.splitlines()[-1]
