"""Count the messages that the intent model learns from; run: python -m finetune.intents.census"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from agent.intents import INTENTS
from finetune.intents.messages import Message, Split, authored

ALL = "all"


def by_author(messages: Sequence[Message]) -> list[Sequence[object]]:
    """Messages, families and how many stand in a talk, a file a row."""
    rows = [_author(name, own) for name, own in _grouped(messages, lambda message: message.author)]
    return [*rows, _author(ALL, messages)]


def _author(name: str, own: Sequence[Message]) -> Sequence[object]:
    in_a_talk = sum(message.context is not None for message in own)
    return (name, len(own), len({message.family for message in own}), in_a_talk)


def by_intent(messages: Sequence[Message]) -> list[Sequence[object]]:
    """An intent a row in the order of `agent/intents`, a language a column."""
    languages = sorted({message.language for message in messages})
    counts = Counter((message.intent, message.language) for message in messages)
    names = [intent.name.value for intent in INTENTS]
    cells = {name: [counts[name, language] for language in languages] for name in names}
    cells[ALL] = [sum(column) for column in zip(*cells.values(), strict=True)]
    return [("intent", *languages, ALL), *((name, *own, sum(own)) for name, own in cells.items())]


def by_split(messages: Sequence[Message]) -> list[Sequence[object]]:
    return [(split.value, sum(message.split is split for message in messages)) for split in Split]


def _grouped(messages: Iterable[Message], key: Callable[[Message], str]) -> Iterable[tuple[str, Sequence[Message]]]:
    found: dict[str, list[Message]] = {}
    for message in messages:
        found.setdefault(key(message), []).append(message)
    return sorted(found.items())


def _table(rows: Sequence[Sequence[object]]) -> str:
    """Markdown; the first row is its head."""
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


def main() -> None:
    messages = authored()
    tables = (
        [("author", "messages", "families", "in a talk"), *by_author(messages)],
        by_intent(messages),
        [("split", "messages"), *by_split(messages)],
    )
    print("\n\n".join(map(_table, tables)))  # noqa: T201  # the command's answer


if __name__ == "__main__":
    main()
