"""A file with labels of its own: read, checked, parted, and an encoder tuned on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.domain.romanising import in_latin
from core.errors import BadRequest
from finetune.intents.dataset import Corpus, is_foreign, weights
from finetune.intents.messages import (
    Message,
    Split,
    key_of_messages,
    read,
    refuse_unlearnable,
    without_repeats,
    without_shared,
)
from finetune.run import Run, key_of, say
from finetune.tuning.recipe import Recipe
from finetune.tuning.tune import Task, load_backbone, tune, vectors_of

if TYPE_CHECKING:
    from finetune.intents.heads import Floats

FAST_EVERY = 8


def own_corpus(data: Path, held_out: Path | None, *, fast: bool) -> Corpus:
    """Raises BadRequest for a bad row, a single label, files that share many texts, and labels that nothing teaches."""
    messages = without_repeats(read(data))
    messages = messages[::FAST_EVERY] if fast else messages
    test = without_repeats(read(held_out)) if held_out else [m for m in messages if m.split is Split.TEST]
    messages = without_shared(messages, test, str(held_out)) if held_out else messages
    train = [m for m in messages if m.split is not Split.VALIDATION and (held_out or m.split is Split.TRAIN)]
    refuse_unlearnable(train, str(data))
    unknown = sorted({m.intent for m in test if not is_foreign(m.intent)} - {m.intent for m in train})
    if unknown:
        raise BadRequest(f"{held_out or data} has labels that nothing teaches: {', '.join(unknown[:5])}")
    learned = {m.intent for m in train}
    validation = [m for m in messages if m.split is Split.VALIDATION and m.intent in learned]
    if not validation:
        raise BadRequest(f"{data} has too few families: none is held out to choose the threshold on")
    return Corpus(train, validation, test, {Split.VALIDATION.value: validation})


def own_encoder(
    corpus: Corpus, labels: Sequence[str], recipe: Recipe, run: Run
) -> tuple[Callable[[Sequence[str]], Floats], str]:
    """A copy of the backbone tuned on the training messages, and its name; a finished one is kept for resuming."""
    key = key_of(recipe.key, key_of_messages(corpus.train), list(labels))

    def made(folder: Path) -> None:
        say(f"tuning {recipe.backbone} on {len(corpus.train):,} messages")
        task, held_out = (messages_task(rows, labels, recipe) for rows in (corpus.train, corpus.validation))
        tune(recipe, [task], run.folder / "tuning", held_out=held_out).save(str(folder))

    folder = run.folder_step("encoder", key, made)
    model = load_backbone(Recipe(backbone=str(folder), max_tokens=recipe.max_tokens))
    return _encoding(model), f"{recipe.backbone}-{key[:8]}"


def messages_task(messages: Sequence[Message], labels: Sequence[str], recipe: Recipe) -> Task:
    """To tell the labels of messages that speak for themselves; Devanagari in Latin letters, as serving reads it."""
    places = {label: place for place, label in enumerate(labels)}
    messages = [message for message in messages if message.context is None]
    columns: dict[str, Sequence[Any]] = {
        "text": [in_latin(message.text) for message in messages],
        "label": [places[message.intent] for message in messages],
    }

    def loss(model: Any) -> Any:
        from finetune.tuning.losses import LabelLoss

        return LabelLoss(model, weights(messages, labels).tolist(), smoothing=recipe.label_smoothing)

    return Task("messages", columns, loss)


def _encoding(model: Any) -> Callable[[Sequence[str]], Floats]:
    def encode(texts: Sequence[str]) -> Floats:
        found: Floats = vectors_of(model, [in_latin(text) for text in texts])
        return found

    return encode
