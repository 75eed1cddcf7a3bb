"""Word what happened to the cart, how it stands, and what stands in its way."""

from __future__ import annotations

from agent.planning.plan import Call
from agent.respond.draft import Part
from agent.respond.teller import Teller
from agent.results import Outcome
from core.domain.answer import Claim, Sentence
from core.domain.cart import Cart, CartLine
from tools.cart.change import CartChange
from tools.cart.show_cart import CartShown

LINES_TOLD = 5
"""Lines named in words; the cart itself goes along whole."""


def tell_change(outcome: Outcome, teller: Teller) -> Part:
    """A write to the cart."""
    change: CartChange = outcome.data
    sentences = [_done(change, outcome, teller)]
    if change.dropped_coupon:
        sentences.append(_lost_coupon(change.dropped_coupon.code, teller))
    for short in change.short:
        title = Claim(short.title, f"cart:{change.action}:short")
        sentences.append(teller.line("cart.short", title=title, left=teller.count(short.left, "variant:stock")))
    if not change.cart.lines:
        return Part((*sentences, teller.line("cart.now_empty")), chips=_undo(teller))
    sentences.append(_standing(change.cart, teller))
    following, yes = _next(change, teller)
    return Part(tuple(sentences), next=following, yes=yes, chips=_chips(change, teller))


def _done(change: CartChange, outcome: Outcome, teller: Teller) -> Sentence:
    """What was done, to which lines."""
    line = change.lines[0] if change.lines else None
    match change.action:
        case "add_to_cart" if line:
            return _added(line, outcome, teller)
        case "remove_from_cart" if change.lines:
            return teller.line("cart.removed", titles=_titles(change.lines, teller))
        case "update_cart" if line:
            facts = {"title": _title(line), "what": _piece(line, teller), "count": _quantity(line, teller)}
            return teller.line("cart.changed", **facts)
        case "apply_coupon":
            return _coupon_applied(change.cart, teller)
        case "undo":
            return _undone(change, teller)
    return teller.line(f"cart.did_{change.action}" if change.action in ("clear_cart", "remove_coupon") else "cart.done")


def _added(line: CartLine, outcome: Outcome, teller: Teller) -> Sentence:
    """`line.quantity` counts what lay there before; the call says how many came now."""
    asked = outcome.call.arguments.get("quantity", 1)
    added = asked if isinstance(asked, int) else 1
    price = teller.money(line.unit_price, f"product:{line.product_id}:price")
    values = {"title": _title(line), "what": _piece(line, teller), "price": price}
    if added > 1:
        return teller.line("cart.added_several", count=teller.count(added, f"cart:{line.line_id}:quantity"), **values)
    return teller.line("cart.added", **values)


def _undone(change: CartChange, teller: Teller) -> Sentence:
    """Taking back an addition takes out; taking back a removal puts back."""
    if not change.lines:
        return teller.line("cart.undone")
    ids = {line.line_id for line in change.cart.lines}
    back = tuple(line for line in change.lines if line.line_id in ids)
    form = "cart.undone_back" if back else "cart.undone_out"
    return teller.line(form, titles=_titles(back or change.lines, teller))


def _coupon_applied(cart: Cart, teller: Teller) -> Sentence:
    discount = next((d for d in cart.discounts if d.code == cart.coupon), None)
    if discount is None:
        return teller.line("cart.done")
    source = f"offer:{discount.code}"
    return teller.line(
        "cart.coupon_applied", code=Claim(discount.code, source), saving=teller.money(discount.amount, source)
    )


def _lost_coupon(code: str, teller: Teller) -> Sentence:
    return teller.line("cart.coupon_dropped", code=Claim(code, f"offer:{code}"))


def _standing(cart: Cart, teller: Teller) -> Sentence:
    """Pieces and total after a change."""
    total = teller.money(cart.total, "cart:total")
    if cart.pieces == 1:
        return teller.line("cart.standing_one", total=total)
    return teller.line("cart.standing", count=teller.count(cart.pieces, "cart:pieces"), total=total)


def _next(change: CartChange, teller: Teller) -> tuple[Sentence, Call | None]:
    """The way on, and what a yes to it does."""
    if change.action == "add_to_cart" and change.lines:
        return teller.line("next.after_add"), Call("complementary_products", {"product_id": change.lines[0].product_id})
    return teller.line("next.after_change"), None


def _chips(change: CartChange, teller: Teller) -> tuple[str, ...]:
    if change.action == "add_to_cart":
        return (teller.word("chip.goes_with"), teller.word("chip.cart"), teller.word("chip.offers"), *_undo(teller))
    return (teller.word("chip.cart"), *_undo(teller), teller.word("chip.offers"))


def _undo(teller: Teller) -> tuple[str, ...]:
    return (teller.word("chip.undo"),)


def tell_cart(outcome: Outcome, teller: Teller) -> Part:
    """The cart as it stands: lines, discount, total, what sold out meanwhile."""
    shown: CartShown = outcome.data
    cart = shown.cart
    if not cart.lines:
        return tell_empty(teller)
    sentences = [_standing(cart, teller), _contents(cart, teller)]
    for discount in cart.discounts:
        source = f"offer:{discount.code}"
        facts = {"code": Claim(discount.code, source), "saving": teller.money(discount.amount, source)}
        sentences.append(teller.line("cart.with_coupon", **facts))
    if shown.lapsed_coupon:
        sentences.append(_lost_coupon(shown.lapsed_coupon.code, teller))
    sentences += _sold_out(shown, teller)
    if outcome.call.about.get("for") == "check_out":
        lead = teller.line("cart.no_check_out")
        return Part((lead, *sentences), next=teller.line("next.after_cart"), yes=Call("list_offers"))
    chips = (teller.word("chip.offers"), teller.word("chip.delivery"), teller.word("chip.clear"))
    return Part(tuple(sentences), next=teller.line("next.after_cart"), yes=Call("list_offers"), chips=chips)


def tell_empty(teller: Teller) -> Part:
    chips = (teller.word("chip.new"), teller.word("chip.offers"), teller.word("chip.outfit"))
    return Part((teller.line("cart.empty"),), next=teller.line("next.what_to_find"), chips=chips)


def _contents(cart: Cart, teller: Teller) -> Sentence:
    """The lines in words, each with its own facts as claims."""
    claims: list[Claim] = []
    for line in cart.lines[:LINES_TOLD]:
        number = f"{line.quantity} × " if line.quantity > 1 else ""
        total = teller.money(line.line_total, f"cart:{line.line_id}:line_total")
        text = teller.word("cart.item", title=number + line.title, what=_piece(line, teller).text, price=total.text)
        claims.append(Claim(text, f"cart:{line.line_id}"))
    rest = len(cart.lines) - LINES_TOLD
    listed = Claim("; ".join(claim.text for claim in claims), "cart:lines")
    if rest > 0:
        return teller.line("cart.contents_and_more", items=listed, rest=teller.count(rest, "cart:lines"))
    return teller.line("cart.contents", items=listed)


def _sold_out(shown: CartShown, teller: Teller) -> list[Sentence]:
    """Lines of which fewer are left than they hold."""
    said = []
    for line_id, left in (shown.left or {}).items():
        line = shown.cart.line(line_id)
        form = "cart.line_short" if left else "cart.line_gone"
        stock = teller.count(left, f"variant:{line.variant_id}:stock")
        said.append(teller.line(form, title=_title(line), left=stock))
    return said


def _title(line: CartLine) -> Claim:
    return Claim(line.title, f"product:{line.product_id}:title")


def _titles(lines: tuple[CartLine, ...], teller: Teller) -> Claim:
    return teller.all_of([line.title for line in lines[:LINES_TOLD]], "cart:lines")


def _quantity(line: CartLine, teller: Teller) -> Claim:
    return teller.count(line.quantity, f"cart:{line.line_id}:quantity")


def _piece(line: CartLine, teller: Teller) -> Claim:
    """ "M, maroon"; a piece of one size is told by its colour alone."""
    colour = teller.label(teller.lexicon.colours, line.colour)
    sized = [] if line.size.casefold() in ("one size", "free size") else [line.size]
    return Claim(
        ", ".join([*sized, *([colour] if colour else [])]) or teller.word("what.one_size"), f"variant:{line.variant_id}"
    )
