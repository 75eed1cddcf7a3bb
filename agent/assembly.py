"""Make an assistant: the one place where its parts are chosen."""

from __future__ import annotations

from agent.assistant import Assistant, Parts
from agent.graph import draw_graph
from agent.respond.phrasebook import load_phrasebook
from agent.understanding.assembly import load_understander
from agent.understanding.following import FollowingUnderstander
from core.clock import Clock
from core.domain.answer import Sentence
from core.domain.lexicon import load_lexicon
from core.domain.ports import Encoder, Retriever, Storage
from core.settings import Settings
from guardrails.output.untraced_facts import Evidence
from guardrails.pipeline import check_output


def make_assistant(
    settings: Settings, *, storage: Storage, encoder: Encoder, retriever: Retriever, clock: Clock
) -> Assistant:
    """Compiles the graph and loads models and wordings once; raises Misconfigured when a model is missing."""
    lexicon = load_lexicon()
    check_output([Sentence("")], Evidence())  # its month names take 60 ms to load, which no shopper should wait for
    return Assistant(
        Parts(
            graph=draw_graph(),
            storage=storage,
            retriever=retriever,
            encoder=encoder,
            understander=FollowingUnderstander(load_understander(settings, lexicon), storage),
            clock=clock,
            lexicon=lexicon,
            phrasebook=load_phrasebook(),
            node_timeout_s=settings.node_timeout_s,
            turn_timeout_s=settings.turn_timeout_s,
            personalises=settings.personalise,
        )
    )
