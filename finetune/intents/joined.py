"""Messages of two wishes, made by joining two messages of one wish each: from them it is learned when to cut."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence

from agent.understanding.segments import NO_WISH, is_one_story
from core.domain.intent import IntentName
from finetune.intents.messages import Message

SEVERAL = "several"
"""The label of a joined message."""
LONGEST = 12
"""Words of a message that is joined: who writes more rarely has a second wish."""
_ANY = (". ", "? ", ", ", "\n", "; ", " ... ")
_BETWEEN: Mapping[str, tuple[str, ...]] = {
    "en": (" and ", " and also ", ", also ", " then ", ". also ", " and then ", "? and ", ", and "),
    "hi-Latn": (" aur ", " aur haan ", ", aur ", "? aur ", " phir ", " and ", ". aur ", " also "),
    "hi": (" और ", ", और ", "? और ", " फिर ", " और हाँ ", "। "),
    "mr": (" आणि ", ", आणि ", "? आणि ", " मग ", " शिवाय "),
    "mr-Latn": (" ani ", ", ani ", "? ani ", " mag ", " and "),
}


def joined(messages: Sequence[Message], *, seed: int) -> list[Message]:
    """One for each message that may be joined: it and another of its language that wants something else."""
    draw = random.Random(seed)
    fitting = [message for message in messages if _may_be_joined(message)]
    by_language = defaultdict[str, list[Message]](list)
    for message in fitting:
        by_language[message.language].append(message)
    pairs = ((first, draw.choice(by_language[first.language])) for first in fitting)
    return [_joined(first, second, draw) for first, second in pairs if _are_two(first, second)]


def _joined(first: Message, second: Message, draw: random.Random) -> Message:
    between = draw.choice((*_ANY, *_BETWEEN[first.language] * 2))
    start = first.text.rstrip(" .,;!") if not between.startswith("?") else first.text.rstrip(" .,;!?")
    return Message(f"{start}{between}{second.text}", SEVERAL, first.language, first.author, first.family)


def _may_be_joined(message: Message) -> bool:
    return (
        message.context is None
        and message.language in _BETWEEN
        and IntentName(message.intent) not in NO_WISH
        and len(message.text.split()) <= LONGEST
    )


def _are_two(first: Message, second: Message) -> bool:
    """Whether they want different things, and are not two sentences of one trouble with an order."""
    one, other = IntentName(first.intent), IntentName(second.intent)
    return one is not other and not is_one_story({one, other})
