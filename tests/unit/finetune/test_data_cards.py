"""The cards of the data say what is there: every file, its rows, and how the rows are shared out."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from evals.rows import read_rows
from finetune.intents.census import by_author, by_intent, by_split
from finetune.intents.dataset import EVAL_DATA
from finetune.intents.messages import AUTHORS, Message, authored

LANGUAGES = ("en", "hi-Latn", "hi", "mr", "mr-Latn")
FILE = re.compile(r"`(\w+\.jsonl)`")


def card(folder: Path) -> str:
    return (folder / "README.md").read_text("utf-8")


def rows_about_files(folder: Path) -> dict[str, list[str]]:
    """Of the card's table: name of a file to its other cells."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in card(folder).splitlines() if "| `" in line
    ]
    return {name: cells for first, *cells in rows for name in FILE.findall(first)}


def test_every_author_stands_in_the_card_and_nobody_else() -> None:
    """Who adds a file of messages adds a line that says for whom its author speaks."""
    assert rows_about_files(AUTHORS).keys() == {path.name for path in AUTHORS.glob("*.jsonl")}


def test_every_file_that_is_measured_on_stands_in_its_card_with_its_rows_by_language() -> None:
    said = rows_about_files(EVAL_DATA)

    assert said.keys() == {path.name for path in EVAL_DATA.glob("*.jsonl")}
    for name, cells in said.items():
        languages = Counter(str(row.get("lang") or row["language"]) for row in read_rows(EVAL_DATA / name))
        assert cells[:-1] == [str(count) for count in (languages.total(), *(languages[each] for each in LANGUAGES))], (
            name
        )


def test_what_the_card_says_of_how_messages_are_shared_out_is_so() -> None:
    messages = authored()

    languages = Counter(message.language for message in messages)
    intents = Counter(message.intent for message in messages)
    foreign = intents.pop("out_of_scope")
    assert 0.4 < languages["en"] / languages.total() < 0.6
    assert languages.most_common()[-1][0] == "mr-Latn"
    assert foreign > max(intents.values())
    assert max(intents.values()) < 2 * min(intents.values())


def test_messages_are_counted_by_author_by_intent_and_by_split() -> None:
    messages = [
        Message("hi", "greeting", "en", "one", "one:1"),
        Message("namaste", "greeting", "hi-Latn", "one", "one:1"),
        Message("pay", "payment", "en", "two", "two:1"),
    ]

    assert by_author(messages) == [("one", 2, 1, 0), ("two", 1, 1, 0), ("all", 3, 2, 0)]
    head, *rows = by_intent(messages)
    assert head == ("intent", "en", "hi-Latn", "all")
    assert rows[0] == ("greeting", 1, 1, 2)
    assert rows[-1] == ("all", 2, 1, 3)
    assert sum(int(str(count)) for _, count in by_split(messages)) == 3


def test_cards_name_the_licence_of_the_project() -> None:
    assert all("Apache-2.0" in card(folder) for folder in (AUTHORS, EVAL_DATA))


def test_every_message_that_is_measured_on_is_one_json_object_a_line() -> None:
    for path in EVAL_DATA.glob("*.jsonl"):
        assert all(isinstance(json.loads(line), dict) for line in path.read_text("utf-8").splitlines())
