"""Plan small talk: greetings, thanks, praise, anger, help, and what is none of the shop's business."""

from __future__ import annotations

from agent.planning.plan import Call, Say, Step
from agent.planning.scene import Scene
from core.domain.intent import IntentName, Request


def plan_talk(request: Request, scene: Scene) -> list[Step]:
    """A returning customer is greeted with something known: their last order."""
    match request.intent.name:
        case IntentName.GREETING:
            return _greeting(scene)
        case IntentName.GOODBYE:
            return [Say("talk.goodbye")]
        case IntentName.HELP:
            return [Say("talk.help")]
        case IntentName.FEEDBACK:
            return [Say("talk.feedback")]
        case IntentName.COMPLAINT:
            return [Say("talk.complaint")]
        case _:
            return [Say("talk.out_of_scope")]


def _greeting(scene: Scene) -> list[Step]:
    if scene.memory.turns:
        return [Say("talk.hello_again")]
    if scene.customer is None:
        return [Say("talk.hello")]
    return [Call("list_orders", {"limit": 1}, about={"for": "greeting"})]
