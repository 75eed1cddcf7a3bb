"""Tell messages without words from messages to work on: empty, emoji alone, or bytes that are no text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from core.domain.verdict import Finding, Verdict
from guardrails.plain import INVISIBLE

GISTS = {
    "yes": "👍👌✅✔☑🆗🙆",
    "no": "👎❌✖🚫🙅",
    "thank you": "🙏❤😍🥰💖💕🤗😊🎉",
    "hi": "👋",
}
"""What an emoji says when it stands alone."""

LONGEST_WORD = 100
"""No word of any language is longer; encoded data is."""


def readable(verdict: Verdict) -> Verdict:
    """Stops what holds no words; an emoji with a plain meaning goes on as the word for it."""
    text = INVISIBLE.sub("", verdict.text)
    if not text.strip():
        return _stopped(verdict, Finding.EMPTY)
    if _is_binary(text):
        return _stopped(verdict, Finding.UNREADABLE)
    if any(c.isalnum() for c in text):
        return verdict
    if not any(_is_emoji(c) for c in text):
        return _stopped(verdict, Finding.UNREADABLE)
    gist = _gist(text)
    if gist is None:
        return _stopped(verdict, Finding.EMOJI_ONLY)
    return replace(verdict, text=gist, findings=(*verdict.findings, Finding.EMOJI_ONLY))


def _stopped(verdict: Verdict, finding: Finding) -> Verdict:
    return replace(verdict, findings=(*verdict.findings, finding), stop=finding)


def _gist(text: str) -> str | None:
    """The one thing all the emoji that mean something say; None when they say nothing or disagree."""
    said = {gist for gist, emoji in GISTS.items() if any(c in emoji for c in text)}
    return said.pop() if len(said) == 1 else None


def _is_emoji(char: str) -> bool:
    return unicodedata.category(char) == "So" or "\U0001f000" <= char <= "\U0001faff"


def _is_binary(text: str) -> bool:
    """Control or replacement characters, or a run that no keyboard makes."""
    odd = sum(c == "\ufffd" or (unicodedata.category(c) in {"Cc", "Co", "Cs"} and c not in "\t\n\r") for c in text)
    if odd and (odd > len(text) / 20 or "\x00" in text):
        return True
    return any(len(word) > LONGEST_WORD and not re.match("https?://", word) for word in text.split())
