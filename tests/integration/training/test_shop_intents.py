"""`train intents` on the shop's own messages: a version that serves, a file of more messages, clear about bad ones."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from agent.understanding.assembly import load_understander
from core.domain.intent import DialogueContext
from core.domain.lexicon import load_lexicon
from core.model_store import ModelVersion, open_version
from core.settings import Settings
from evals.suite import no_progress
from evals.suites.intents import intents
from finetune.intents.baselines import by_rules
from finetune.intents.dataset import LABELS
from finetune.intents.messages import Message
from tests.integration.server.running import ROOT

pytestmark = pytest.mark.train

WORDS = ("Kya aap zubbadan ka jhingola laga sakte ho?", "zubbadan jhingola lagao", "jhingola zubbadan now")
"""Of no language: only a file of more messages can teach what they want."""


def train(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "finetune.intents.train", "--fast", "--out", str(folder / "models")]
    command += ["--run", str(folder / "run"), "--reports", str(folder / "reports")]
    return subprocess.run(
        [*command, *options], cwd=ROOT, env=os.environ.copy(), capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shop-intents")


@pytest.fixture(scope="module")
def figures(folder: Path) -> dict[str, object]:
    """Of one run on an eighth of the shop's messages, and on a file of more."""
    extra = folder / "more.jsonl"
    extra.write_text("".join(json.dumps({"text": text, "intent": "store"}) + "\n" for text in WORDS), "utf-8")
    done = train(folder, "--extra", str(extra))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])  # type: ignore[no-any-return]


@pytest.fixture
def made(folder: Path, figures: dict[str, object]) -> ModelVersion:
    """Beside the encoder whose vectors it learned."""
    encoder = folder / "models" / "embeddings"
    if not encoder.exists():
        encoder.symlink_to(ROOT / "models" / "embeddings")
    return open_version(folder / "models", "intents", str(figures["version"]))


def test_what_was_trained_serves_and_is_measured_by_the_same_suite(made: ModelVersion, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    rows = [{"text": "where is my order", "intent": "order_status"}, {"text": "talk to a human", "intent": "human"}]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    found = intents.run(file, Settings(models=made.folder.parents[1]), no_progress)

    assert found.predictions == ["order_status", "human"]


def test_messages_of_a_further_file_are_learned_from(made: ModelVersion) -> None:
    taught = load_understander(Settings(models=made.folder.parents[1]), load_lexicon())
    shipped = load_understander(Settings(), load_lexicon())

    told = [
        understander.understand("zubbadan jhingola", vector=None, context=DialogueContext()).main.intent.name.value
        for understander in (taught, shipped)
    ]

    assert told[0] == "store" != told[1]


def test_its_card_names_the_further_file_and_its_metrics_every_file_it_was_measured_on(
    made: ModelVersion, figures: dict[str, object]
) -> None:
    measured = {"validation", "test", "messages_in_a_talk", "messages_one", "messages_two", "messages_valid"}

    assert "more.jsonl" in made.card()
    assert made.metrics().keys() == measured
    assert made.metrics() == figures["files"]
    assert made.fact("labels") == list(LABELS)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (b'{"text": "add it"}', r"more.jsonl:2: intent missing"),
        (b'{"text": "add it", "intent": "shopping"}', r"more.jsonl:2: no intent is called 'shopping'"),
        (b'{"text": "caf\xe9", "intent": "cart"}', r"more.jsonl:2: not UTF-8"),
    ],
)
def test_a_bad_row_of_a_further_file_is_one_line_and_wrong_use(tmp_path: Path, row: bytes, fault: str) -> None:
    extra = tmp_path / "more.jsonl"
    extra.write_bytes(b'{"text": "hello", "intent": "greeting"}\n' + row + b"\n")

    done = train(tmp_path, "--extra", str(extra))

    assert done.returncode == 2
    assert re.search(fault, done.stderr.splitlines()[-1])
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--extra", "nowhere.jsonl"), r"cannot read .*nowhere.jsonl"),
        (("--epochs", "2"), "--epochs goes with --data"),
        (("--eval", "nowhere.jsonl"), "--eval goes with --data"),
        (("--backbone", "bert-base-uncased"), "--backbone goes with --data or --compare"),
        (("--extra", "nowhere.jsonl", "--data", "nowhere.jsonl"), "--extra adds to the shop's own messages"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(tmp_path: Path, options: tuple[str, ...], fault: str) -> None:
    done = train(tmp_path, *options)

    assert done.returncode == 2
    assert re.search(fault, done.stderr.splitlines()[-1])


def test_the_rules_it_is_compared_with_tell_what_their_words_say() -> None:
    rows = [Message(text, "", "", "", "") for text in ("Hello!", "track my order", "kurti dikhao")]

    told = [LABELS[place] for place in by_rules(LABELS)(rows).argmax(axis=1)]

    assert told == ["greeting", "order_status", "out_of_scope"]
