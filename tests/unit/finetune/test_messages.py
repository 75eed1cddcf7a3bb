"""Messages to learn from are checked row by row, split by family, and never near to what the model is measured on."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from core.domain.intent import DialogueContext, IntentName
from core.errors import BadRequest
from finetune.intents.dataset import LABELS, never_seen, shop_corpus
from finetune.intents.messages import (
    Message,
    Split,
    authored,
    bare,
    read,
    refuse_unlearnable,
    without_near_copies,
    without_repeats,
    without_shared,
)


def a_file(folder: Path, *rows: object) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def a_message(text: str, intent: str = "cart", family: str = "a:1") -> Message:
    return Message(text, intent, "en", "a", family)


def test_there_are_ten_thousand_messages_of_every_intent_in_every_language() -> None:
    messages = authored()

    assert len(messages) >= 10_000
    assert {message.intent for message in messages} == set(LABELS)
    assert {"en", "hi-Latn", "hi", "mr", "mr-Latn"} <= {message.language for message in messages}
    assert min(Counter(message.intent for message in messages).values()) >= 300


def test_all_wordings_of_a_family_are_on_one_side() -> None:
    sides: dict[str, set[Split]] = {}
    for message in authored():
        sides.setdefault(message.family, set()).add(message.split)

    assert all(len(side) == 1 for side in sides.values())


def test_families_are_split_seventy_fifteen_fifteen() -> None:
    splits = Counter(message.split for message in authored())

    share = {split: count / splits.total() for split, count in splits.items()}
    assert share[Split.TRAIN] == pytest.approx(0.70, abs=0.02)
    assert share[Split.VALIDATION] == pytest.approx(0.15, abs=0.02)
    assert share[Split.TEST] == pytest.approx(0.15, abs=0.02)


def test_nothing_that_is_measured_on_is_learned_from() -> None:
    corpus = shop_corpus(share=0.2)

    learned = {(bare(m.text), m.context) for m in corpus.train}
    measured = [*corpus.validation, *corpus.test, *never_seen()]
    assert learned & {(bare(m.text), m.context) for m in measured} == set()
    assert {text for text, _ in learned} & {bare(m.text) for m in measured if m.context is None} == set()


def test_a_near_copy_of_a_held_out_message_is_not_learned() -> None:
    train = [a_message("where is my parcel??"), a_message("remove the belt from my bag")]

    assert without_near_copies(train, [a_message("Where is my parcel")]) == train[1:]


def test_a_text_that_comes_twice_is_kept_once_and_one_with_two_labels_not_at_all() -> None:
    rows = [a_message("Hello!"), a_message("hello"), a_message("ok", "cart"), a_message("OK", "help")]

    assert without_repeats(rows) == rows[:1]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"text": "hi"}, "intent missing"),
        ({"intent": "cart"}, "text missing"),
        ({"text": " ", "intent": "cart"}, "text must be a message"),
        ({"text": "hi", "intent": None}, "intent must be a label"),
        ({"text": "hi", "intent": "shopping"}, "no intent is called 'shopping'"),
        ({"text": "m", "intent": "cart", "context": {"mood": "good"}}, "context"),
        ({"text": "m", "intent": "cart", "context": {"last_intent": "dancing"}}, "context"),
        (["hi", "cart"], "must be a JSON object"),
    ],
)
def test_a_bad_row_is_refused_with_its_file_and_line(tmp_path: Path, row: object, fault: str) -> None:
    path = a_file(tmp_path, {"text": "add it", "intent": "cart"}, row)

    with pytest.raises(BadRequest, match=rf"rows.jsonl:2: .*{fault}"):
        read(path, {name.value for name in IntentName})


def test_broken_text_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"text": "add it", "intent": "cart"}\n{"text": "caf\xe9", "intent": "cart"}\n')

    with pytest.raises(BadRequest, match=r"rows.jsonl:2: not UTF-8"):
        read(path)


def test_one_label_alone_cannot_be_learned() -> None:
    with pytest.raises(BadRequest, match="two at least"):
        refuse_unlearnable([a_message("add it"), a_message("buy it")], "rows.jsonl")


def test_a_text_in_both_files_is_not_learned_from(capsys: pytest.CaptureFixture[str]) -> None:
    held_out = [a_message(f"question {number}") for number in range(30)]

    kept = without_shared([a_message("Question 7!"), a_message("add it")], held_out, "eval.jsonl")

    assert [message.text for message in kept] == ["add it"]
    assert "eval.jsonl: 1 messages are also in the training file" in capsys.readouterr().err


def test_files_that_share_much_are_refused() -> None:
    with pytest.raises(BadRequest, match=r"eval.jsonl: 1 of 1 messages are also trained on.*'add it'"):
        without_shared([a_message("add it")], [a_message("Add it!")], "eval.jsonl")


def test_a_row_says_how_the_talk_stood(tmp_path: Path) -> None:
    path = a_file(tmp_path, {"text": "M", "intent": "cart", "context": {"awaiting": "size", "last_intent": "cart"}})

    (message,) = read(path)

    assert message.context == DialogueContext(awaiting="size", last_intent=IntentName.CART)
