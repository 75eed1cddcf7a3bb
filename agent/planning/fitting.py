"""Complete a call that adds or changes a piece: fill in the size and colour, or ask for what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agent.planning.plan import Argument, Ask, Awaited, Call
from agent.planning.scene import Scene
from core.domain.cart import CartLine
from core.domain.catalogue import StockedProduct
from core.domain.sizes import in_order, is_same_size

MOST_ASKED = 12
"""Sizes or colours named in a question."""


async def completed(call: Call, scene: Scene) -> Call | Ask:
    """The call, ready to run, or the question that stands in its way.

    What cannot be had at all (sold out, gone) is left to the tool to refuse, for it checks at the write.
    """
    row = await scene.row(str(call.arguments["product_id"]))
    if row is None or row.product.price is None or not row.sizes_in_stock:
        return call
    sized = _with_size(call, row, scene)
    return sized if isinstance(sized, Ask) else _with_colour(sized, row, scene)


async def altered(call: Call, line: CartLine, scene: Scene) -> Call | Ask:
    """The change of a line, ready to run; a size or colour that cannot be had is asked again, the others named."""
    row = await scene.row(line.product_id)
    said = {name: call.arguments[name] for name in ("size", "colour") if name in call.arguments}
    if row is None or not row.sizes_in_stock or not said:
        return call
    step: Call | Ask = _filled(call, **{"size": line.size, "colour": line.colour, **said})
    if "size" in said and isinstance(step, Call):
        step = _with_size(step, row, scene)
    if "colour" in said and isinstance(step, Call):
        step = _with_colour(step, row, scene)
    for unsaid in {"size", "colour"} - set(said):
        step = _bare(step, unsaid)
    return step


def _bare(step: Call | Ask, name: str) -> Call | Ask:
    if isinstance(step, Call):
        return _without(step, name)
    return replace(step, call=_without(step.call, name)) if step.call else step


def _with_size(call: Call, row: StockedProduct, scene: Scene) -> Call | Ask:
    left = [v for v in row.variants if v.stock > 0 and _is(v.colour, call.arguments.get("colour"))]
    sizes = in_order(v.size for v in left or [v for v in row.variants if v.stock > 0])
    wanted = call.arguments.get("size") or _searched_size(sizes, scene)
    known = {_folded(v.size): v.size for v in row.variants}
    if wanted is not None:
        size = _spelt(str(wanted), known)
        if size in sizes or not left:
            return _filled(call, size=size or wanted)
        problem = "sold_out" if size else "unknown_size"
        return _ask(Awaited.SIZE, call, sizes, row, scene, dropped="size", problem=problem)
    if len(known) == 1:
        return _filled(call, size=sizes[0])
    return _ask(Awaited.SIZE, call, sizes, row, scene, dropped="size")


def _searched_size(sizes: Sequence[str], scene: Scene) -> str | None:
    """The one size that was searched for, where it is left: "shoes in 9", "add the first"."""
    wished = scene.search.filters.sizes if scene.search else ()
    return next((own for own in sizes if is_same_size(own, wished[0])), None) if len(wished) == 1 else None


def _with_colour(call: Call, row: StockedProduct, scene: Scene) -> Call | Ask:
    """Asked only when several are left in that size and the running search does not decide."""
    left = [v for v in row.variants if v.stock > 0 and _is(v.size, call.arguments.get("size"))]
    colours = tuple(dict.fromkeys(v.colour for v in left))
    wanted = call.arguments.get("colour")
    if wanted is not None:
        colour = _closest_colour(str(wanted), colours, scene)
        if colour or not colours:
            return _filled(call, colour=colour or wanted)
        return _other_colour(call, colours, wanted, row, scene)
    return _with_searched_colour(call, colours, row, scene) if colours else call


def _with_searched_colour(call: Call, colours: Sequence[str], row: StockedProduct, scene: Scene) -> Call | Ask:
    wishes = _searched_colours(row, scene)
    fitting = {c for wish in wishes if (c := _closest_colour(wish, colours, scene))}
    if len(fitting) == 1:
        return _filled(call, colour=fitting.pop())
    if len(colours) == 1 and not wishes:
        return _filled(call, colour=colours[0])
    if wishes and not fitting:
        return _other_colour(call, colours, wishes[0], row, scene)
    return _ask(Awaited.COLOUR, call, colours, row, scene, dropped="colour")


def _other_colour(call: Call, colours: Sequence[str], wanted: Argument, row: StockedProduct, scene: Scene) -> Ask:
    """The colours there are instead; where only the size is gone in the wished one, the sizes that it is left in."""
    ask = _ask(Awaited.COLOUR, call, colours, row, scene, dropped="colour", problem="unknown_colour")
    own = _closest_colour(str(wanted), row.product.colours, scene)
    sizes = in_order(v.size for v in row.variants if v.stock > 0 and v.colour == own)
    if own is None or not sizes or "size" not in call.arguments:
        return ask
    left = {"problem": "not_in_size", "wanted": own, "size": str(call.arguments["size"]), "left": "|".join(sizes)}
    return replace(ask, about=ask.about | left)


def _searched_colours(row: StockedProduct, scene: Scene) -> list[str]:
    """Colours of the running search that the product comes in: those the shopper has in mind for it."""
    wishes = scene.search.filters.colours if scene.search else ()
    return [wish for wish in wishes if _closest_colour(wish, row.product.colours, scene)]


def _ask(
    what: Awaited,
    call: Call,
    options: Sequence[str],
    row: StockedProduct,
    scene: Scene,
    *,
    dropped: str,
    problem: str = "",
) -> Ask:
    about = {"product_id": row.product.product_id, "title": row.product.title}
    if problem:
        about |= {"problem": problem, "wanted": str(call.arguments.get(dropped))}
    if what is Awaited.SIZE and scene.customer:
        usual = scene.customer.usual_sizes.get(row.product.category)
        if usual is not None and usual in options:
            about["usual"] = usual
    return Ask(what, _without(call, dropped), options=tuple(options[:MOST_ASKED]), about=about)


def _filled(call: Call, **arguments: Argument) -> Call:
    return replace(call, arguments={**call.arguments, **arguments})


def _without(call: Call, name: str) -> Call:
    return replace(call, arguments={k: v for k, v in call.arguments.items() if k != name})


def _closest_colour(wanted: str, colours: Sequence[str], scene: Scene) -> str | None:
    """The colour itself, or the one shade of it there is ("blue" where only navy blue is left)."""
    exact = [c for c in colours if _folded(c) == _folded(wanted)]
    shades = {_folded(s) for s in scene.lexicon.colour_families.get(wanted.casefold(), ())}
    related = [c for c in colours if _folded(c) in shades or _folded(wanted) in _folded(c)]
    return exact[0] if exact else related[0] if len(related) == 1 else None


def _spelt(wanted: str, known: dict[str, str]) -> str | None:
    """The product's own spelling of a size."""
    folded = _folded(wanted)
    return known.get(folded) or next((own for own in known.values() if is_same_size(own, wanted)), None)


def _is(own: str, wanted: Argument) -> bool:
    return wanted is None or _folded(own) == _folded(str(wanted))


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
