"""Random phrases that hold an encoder near to what it was: of whole words, the frequent ones more often."""

from __future__ import annotations

from collections import Counter

from finetune.embeddings.remembering import LONGEST, SHORTEST, random_phrases

VOCABULARY = ["[CLS]", "##ing", "!", "the", "shirt", *(f"word{number}" for number in range(500))]


def test_phrases_hold_whole_words_only_and_are_the_same_for_the_same_seed() -> None:
    phrases = random_phrases(VOCABULARY, count=50, seed=1)

    assert phrases == random_phrases(VOCABULARY, count=50, seed=1)
    assert {word for phrase in phrases for word in phrase.split()} <= set(VOCABULARY[3:])
    assert all(SHORTEST <= len(phrase.split()) <= LONGEST for phrase in phrases)


def test_words_early_in_the_vocabulary_come_more_often() -> None:
    words = Counter(word for phrase in random_phrases(VOCABULARY, count=500, seed=1) for word in phrase.split())

    early, late = (sum(words[word] for word in part) for part in (VOCABULARY[3:253], VOCABULARY[253:]))
    assert early > 2 * late
