"""What a file of this folder declares: one intent, how shoppers put it, and which tools it may call."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.intent import IntentName


@dataclass(frozen=True, slots=True)
class Intent:
    """An intent of the shop. `examples` teach the classifier and are read by nothing else."""

    name: IntentName
    description: str
    """When a message has this intent, for people and for prompts."""
    examples: str
    """Families of wordings, parted by an empty line; wordings by a new line or "|"; any language and script.

    A family says one thing in several ways: training and held-out data are split by family. `{category}`, `{colour}`,
    `{brand}`, `{material}`, `{pattern}`, `{size}`, `{occasion}`, `{gender}`, `{amount}`, `{city}`, `{pin}`, `{order}`,
    `{coupon}`, `{name}` and `{n}` are filled in.
    """
    tools: tuple[str, ...] = ()
    """Names of the tools that serve it."""

    def families(self) -> tuple[tuple[str, ...], ...]:
        blocks = self.examples.strip().split("\n\n")
        return tuple(tuple(wording.strip() for wording in block.replace("|", "\n").splitlines()) for block in blocks)
