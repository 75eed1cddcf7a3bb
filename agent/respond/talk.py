"""Word small talk, questions, sign-in requests and the hand-over to people."""

from __future__ import annotations

from agent.planning.plan import Ask, Awaited, HandOff, Say
from agent.respond.draft import Part
from agent.respond.teller import Teller
from core.domain.answer import Claim, Sentence
from core.domain.store import NearbyStore

SHOWN = "conversation:shown"
FIRST_STEPS = ("talk.hello", "talk.hello_again", "talk.help", "talk.out_of_scope", "talk.yes", "talk.no", "talk.let_go")
FOLLOWING = {
    **dict.fromkeys(FIRST_STEPS, "next.what_to_find"),
    "talk.feedback": "next.what_to_find",
    "talk.out_of_scope": "next.back_to_shop",
    "talk.complaint": "next.after_complaint",
    "talk.yes": None,
    "reference.beyond": "next.which_number",
}
CONSOLED = ("talk.complaint",)


def tell_saying(step: Say, teller: Teller) -> Part:
    """A reply of words alone; what numbers it names were counted in this conversation."""
    values = {name: Claim(value, SHOWN) for name, value in step.about.items()}
    lead = teller.line(step.form, **values)
    return Part((lead,), next=_following(step, teller), chips=_chips(step, teller))


def _following(step: Say, teller: Teller) -> Sentence | None:
    if step.form.startswith("cart.") or step.form == "info.nothing_meant":
        return teller.line("next.what_to_find")
    form = FOLLOWING.get(step.form)
    return teller.line(form) if form else None


def _chips(step: Say, teller: Teller) -> tuple[str, ...]:
    if step.form in FIRST_STEPS or step.form.startswith("cart."):
        return (teller.word("chip.new"), teller.word("chip.outfit"), teller.word("chip.offers"))
    if step.form.startswith("sign_in."):
        return (teller.word("chip.new"), teller.word("chip.offers"))
    if step.form in CONSOLED:
        return (teller.word("chip.orders"), teller.word("chip.return_rules"), teller.word("chip.human"))
    return ()


def tell_question(step: Ask, teller: Teller) -> Part:
    """The question, with its possible answers as facts and as chips."""
    match step.what:
        case Awaited.SIZE:
            return _ask_size(step, teller)
        case Awaited.COLOUR:
            return _ask_colour(step, teller)
        case Awaited.PRODUCT | Awaited.LINE:
            return _ask_which(step, teller)
        case Awaited.WHOM:
            whom = ("women", "men", "girls", "boys")
            chips = tuple(teller.word(f"chip.for_{name}") for name in whom)
            return Part((teller.line("ask.whom"),), chips=chips)
        case _:
            return Part((teller.line(f"ask.{step.what}"),))


def _ask_size(step: Ask, teller: Teller) -> Part:
    source = f"product:{step.about['product_id']}:sizes_in_stock"
    values = {
        "title": Claim(step.about["title"], f"product:{step.about['product_id']}:title"),
        "sizes": teller.choice(step.options, source),
    }
    if step.about.get("problem"):
        values["wanted"] = Claim(step.about["wanted"], "shopper:message")
        lead = teller.line(f"ask.size_{step.about['problem']}", **values)
    else:
        lead = teller.line("ask.size", **values)
    usual = step.about.get("usual")
    if usual is None:
        return Part((lead,), chips=step.options)
    told = teller.line("ask.usual_size", size=Claim(usual, "customer:usual_sizes"))
    return Part((lead, told), chips=(usual, *(s for s in step.options if s != usual)))


def _ask_colour(step: Ask, teller: Teller) -> Part:
    colours = teller.labels(teller.lexicon.colours, step.options)
    values = {
        "title": Claim(step.about["title"], f"product:{step.about['product_id']}:title"),
        "colours": teller.choice(colours or step.options, f"product:{step.about['product_id']}:colours"),
    }
    problem = step.about.get("problem")
    form = {"not_in_size": "ask.colour_not_in_size", "unknown_colour": "ask.colour_unknown"}.get(
        problem or "", "ask.colour"
    )
    if problem == "not_in_size":
        stock = f"product:{step.about['product_id']}:sizes_in_stock"
        colour = teller.label(teller.lexicon.colours, step.about["wanted"]) or step.about["wanted"]
        values["colour"] = Claim(colour, f"product:{step.about['product_id']}:colours")
        values["size"] = Claim(step.about["size"], stock)
        values["sizes"] = teller.all_of(step.about["left"].split("|"), stock)
    return Part((teller.line(form, **values),), chips=tuple(colours))


def _ask_which(step: Ask, teller: Teller) -> Part:
    """Which one, by number; the numbers are those of the list or the cart."""
    titles = [(k.removeprefix("title_"), v) for k, v in step.about.items() if k.startswith("title_")]
    if not titles:
        return Part((teller.line("ask.product_any"),))
    listed = Claim("; ".join(f"{number}. {title}" for number, title in titles), SHOWN)
    form = "ask.line" if step.what is Awaited.LINE else "ask.product"
    chips = tuple(teller.word("chip.number", number=number) for number, _ in titles[:4])
    return Part((teller.line(form, choices=listed),), chips=chips)


def tell_hand_off(step: HandOff, nearest: NearbyStore | None, teller: Teller) -> Part:
    """What cannot be done in the chat yet, and whom to call: the nearest shop's own number."""
    form = f"hand_off.{step.topic}" if step.topic in ("human", "order_change", "return_exchange", "payment") else ""
    sentences = [teller.line(form or "hand_off.other")]
    if nearest is None:
        return Part((*sentences, teller.line("hand_off.where")), chips=(teller.word("chip.orders"),))
    source = f"store:{nearest.store.store_id}"
    facts = {
        "name": Claim(nearest.store.name, f"{source}:name"),
        "phone": Claim(nearest.store.phone, f"{source}:phone"),
        "opens": Claim(nearest.store.opens, f"{source}:hours"),
        "closes": Claim(nearest.store.closes, f"{source}:hours"),
    }
    sentences.append(teller.line("hand_off.call", **facts))
    return Part(tuple(sentences), chips=(teller.word("chip.orders"), teller.word("chip.return_rules")))
