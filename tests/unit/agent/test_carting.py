"""Cart calls are complete before they run: what is missing is asked for, once, with what there is."""

from __future__ import annotations

from dataclasses import replace

from agent.memory import Awaiting, CartGlance, Memory, SearchMemory
from agent.planning.carting import plan_cart
from agent.planning.plan import Ask, Awaited, Call, Goal, Say, Search
from core.domain.catalogue import StockedProduct
from core.domain.intent import CartAction, IntentName, ReferenceKind
from core.domain.search import Filters
from tests.builders import a_cart, a_cart_line, a_customer, a_stocked_product
from tests.fakes.understander import cart, ordinal, pointing
from tests.unit.agent.scenes import a_kurta, a_scene, listed

KURTA = a_kurta()
STOLE = a_stocked_product(title="Stole", category="stole", sizes=("One Size",), colours=("red",))
TWO_COLOURS = a_kurta(colours=("maroon", "green"))


def with_stock(row: StockedProduct, **stock: int) -> StockedProduct:
    """Sizes named have that much left; others keep theirs."""
    variants = tuple(replace(v, stock=stock.get(v.size, v.stock)) for v in row.variants)
    return StockedProduct(row.product, variants)


async def test_a_piece_with_its_size_is_added() -> None:
    (call,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1), sizes=("L",)), a_scene(KURTA))

    assert call == Call("add_to_cart", {"product_id": KURTA.product.product_id, "size": "L", "colour": "maroon"})


async def test_a_missing_size_is_asked_with_those_in_stock() -> None:
    row = with_stock(KURTA, M=0)

    (ask,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1), quantity=2), a_scene(row))

    assert isinstance(ask, Ask)
    assert (ask.what, ask.options) == (Awaited.SIZE, ("S", "L"))
    assert ask.call == Call("add_to_cart", {"product_id": row.product.product_id, "quantity": 2})


async def test_the_usual_size_of_a_customer_is_named() -> None:
    scene = a_scene(KURTA, customer=a_customer(usual_sizes={"kurta": "M"}))

    (ask,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1)), scene)

    assert isinstance(ask, Ask)
    assert ask.about["usual"] == "M"


async def test_a_piece_of_one_size_needs_no_question() -> None:
    (call,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1)), a_scene(STOLE))

    assert isinstance(call, Call)
    assert call.arguments["size"] == "One Size"


async def test_a_size_that_does_not_exist_or_is_gone_is_asked_again_with_the_reason() -> None:
    row = with_stock(KURTA, M=0)

    (unknown,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1), sizes=("XXL",)), a_scene(row))
    (gone,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1), sizes=("M",)), a_scene(row))

    assert isinstance(unknown, Ask)
    assert isinstance(gone, Ask)
    assert (unknown.about["problem"], gone.about["problem"]) == ("unknown_size", "sold_out")
    assert gone.call is not None
    assert "size" not in gone.call.arguments


async def test_a_bare_number_is_the_size_of_that_number() -> None:
    shoes = a_stocked_product(category="sneakers", sizes=("UK 8", "UK 9"), colours=("white",))

    (call,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1), sizes=("9",)), a_scene(shoes))

    assert isinstance(call, Call)
    assert call.arguments["size"] == "UK 9"


async def test_what_is_sold_out_whole_is_left_to_the_tool_to_refuse() -> None:
    row = with_stock(KURTA, S=0, M=0, L=0)

    (call,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1)), a_scene(row))

    assert isinstance(call, Call)


async def test_the_colour_is_asked_only_when_several_are_left() -> None:
    (ask,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1), sizes=("L",)), a_scene(TWO_COLOURS))

    assert isinstance(ask, Ask)
    assert (ask.what, ask.options) == (Awaited.COLOUR, ("maroon", "green"))


async def test_the_colour_searched_for_is_the_colour_added() -> None:
    memory = Memory(
        shown=listed(TWO_COLOURS), search=SearchMemory("kurta", Filters(categories=("kurta",), colours=("green",)))
    )

    (call,) = await plan_cart(
        cart(CartAction.ADD, references=ordinal(1), sizes=("L",)), a_scene(TWO_COLOURS, memory=memory)
    )

    assert isinstance(call, Call)
    assert call.arguments["colour"] == "green"


async def test_a_colour_searched_for_that_is_gone_in_the_size_is_not_swapped_silently() -> None:
    variants = tuple(replace(v, stock=0 if (v.size, v.colour) == ("L", "green") else 5) for v in TWO_COLOURS.variants)
    row = StockedProduct(TWO_COLOURS.product, variants)
    memory = Memory(shown=listed(row), search=SearchMemory("kurta", Filters(colours=("green",))))

    (ask,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1), sizes=("L",)), a_scene(row, memory=memory))

    assert isinstance(ask, Ask)
    assert (ask.what, ask.options, ask.about["problem"]) == (Awaited.COLOUR, ("maroon",), "not_in_size")
    assert (ask.about["wanted"], ask.about["size"]) == ("green", "L")
    assert ask.about["left"].split("|") == [v.size for v in variants if v.colour == "green" and v.stock]


async def test_the_size_searched_for_is_the_size_added_where_it_is_left() -> None:
    memory = Memory(shown=listed(KURTA), search=SearchMemory("kurta", Filters(sizes=("L",))))
    gone = with_stock(KURTA, L=0)

    (call,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1)), a_scene(KURTA, memory=memory))
    (ask,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1)), a_scene(gone, memory=memory))

    assert isinstance(call, Call)
    assert call.arguments["size"] == "L"
    assert isinstance(ask, Ask)


async def test_a_broad_colour_stands_for_the_only_shade_there_is() -> None:
    navy = a_kurta(colours=("navy blue", "white"))

    (call,) = await plan_cart(
        cart(CartAction.ADD, references=ordinal(1), sizes=("L",), colours=("blue",)), a_scene(navy)
    )

    assert isinstance(call, Call)
    assert call.arguments["colour"] == "navy blue"


async def test_several_pieces_are_added_in_order_and_the_first_question_holds_up_the_rest() -> None:
    third = a_kurta()
    request = cart(CartAction.ADD, references=ordinal(1, 2, 3))

    steps = await plan_cart(request, a_scene(STOLE, KURTA, third))

    assert isinstance(steps[0], Call)
    assert isinstance(steps[1], Ask)
    assert [call.arguments["product_id"] for call in steps[1].later] == [third.product.product_id]


async def test_a_doubtful_piece_is_asked_for_by_number() -> None:
    request = cart(CartAction.ADD, references=pointing(ReferenceKind.LAST), sizes=("M",))

    (ask,) = await plan_cart(request, a_scene(KURTA, TWO_COLOURS))

    assert isinstance(ask, Ask)
    assert ask.what is Awaited.PRODUCT
    assert set(ask.about) == {"title_1", "title_2"}
    assert ask.call == Call("add_to_cart", {"size": "M"})


async def test_what_was_never_shown_is_looked_for_to_pick_from() -> None:
    request = cart(CartAction.ADD, "add a black belt in M", categories=("belt",), colours=("black",), sizes=("M",))

    (search,) = await plan_cart(request, a_scene(memory=Memory()))

    assert isinstance(search, Search)
    assert search.goal is Goal.PICK
    assert search.pending == Call("add_to_cart", {"size": "M", "colour": "black"})


async def test_adding_nothing_in_particular_asks_what() -> None:
    assert await plan_cart(cart(CartAction.ADD), a_scene(memory=Memory())) == [Say("cart.nothing_meant")]


async def test_the_number_wanted_in_the_search_is_added() -> None:
    memory = Memory(shown=listed(STOLE), search=SearchMemory("stole", quantity=3))

    (call,) = await plan_cart(cart(CartAction.ADD, references=ordinal(1)), a_scene(STOLE, memory=memory))

    assert isinstance(call, Call)
    assert call.arguments["quantity"] == 3


async def test_a_garment_names_the_line_to_remove() -> None:
    line = a_cart_line(KURTA)
    scene = a_scene(KURTA, STOLE, cart=a_cart(line, a_cart_line(STOLE)))

    assert await plan_cart(cart(CartAction.REMOVE, categories=("kurta",)), scene) == [
        Call("remove_from_cart", {"line_ids": (line.line_id,)})
    ]


async def test_a_number_means_the_cart_after_talk_of_the_cart_and_the_list_otherwise() -> None:
    lines = (a_cart_line(KURTA), a_cart_line(STOLE))
    request = cart(CartAction.REMOVE, references=ordinal(1))
    told = []
    for last in (IntentName.CART, IntentName.BROWSE):
        memory = Memory(shown=listed(STOLE, KURTA), last_intent=last)
        (call,) = await plan_cart(request, a_scene(KURTA, STOLE, memory=memory, cart=a_cart(*lines)))
        assert isinstance(call, Call)
        told.append(call.arguments["line_ids"])

    assert told == [(lines[0].line_id,), (lines[1].line_id,)]


async def test_a_doubtful_line_is_asked_for_and_an_empty_cart_says_so() -> None:
    scene = a_scene(KURTA, STOLE, cart=a_cart(a_cart_line(KURTA), a_cart_line(STOLE)))

    (ask,) = await plan_cart(cart(CartAction.REMOVE), scene)
    empty = await plan_cart(cart(CartAction.REMOVE), a_scene(KURTA))

    assert isinstance(ask, Ask)
    assert (ask.what, len(ask.options)) == (Awaited.LINE, 2)
    assert empty == [Say("cart.is_empty")]


async def test_a_garment_that_is_not_in_the_cart_is_said_so() -> None:
    scene = a_scene(KURTA, STOLE, cart=a_cart(a_cart_line(KURTA)))

    assert await plan_cart(cart(CartAction.REMOVE, categories=("stole",)), scene) == [Say("error.UnknownCartLine")]


async def test_a_change_goes_to_the_line_touched_last() -> None:
    first, last = a_cart_line(KURTA), a_cart_line(STOLE)
    memory = Memory(cart=CartGlance(line_id=last.line_id))
    scene = a_scene(KURTA, STOLE, memory=memory, cart=a_cart(first, last))
    request = cart(CartAction.CHANGE, references=pointing(ReferenceKind.LAST), quantity=2)

    assert await plan_cart(request, scene) == [Call("change_cart_line", {"line_id": last.line_id, "quantity": 2})]


async def test_one_less_of_one_takes_the_line_out() -> None:
    one, three = a_cart_line(KURTA), a_cart_line(KURTA, quantity=3)

    gone = await plan_cart(cart(CartAction.CHANGE, quantity_change=-1), a_scene(KURTA, cart=a_cart(one)))
    less = await plan_cart(cart(CartAction.CHANGE, quantity_change=-1), a_scene(KURTA, cart=a_cart(three)))

    assert gone == [Call("remove_from_cart", {"line_ids": (one.line_id,)})]
    assert less == [Call("change_cart_line", {"line_id": three.line_id, "quantity": 2})]


async def test_the_whole_cart_is_shown_cleared_taken_back_and_checked_out() -> None:
    for action, tool in (
        (CartAction.SHOW, "show_cart"),
        (CartAction.CLEAR, "clear_cart"),
        (CartAction.UNDO, "undo_last_write"),
        (CartAction.CHECK_OUT, "show_cart"),
    ):
        (call,) = await plan_cart(cart(action), a_scene(KURTA))
        assert isinstance(call, Call)
        assert call.tool == tool


async def test_a_coupon_is_applied_or_taken_off() -> None:
    scene = a_scene(KURTA, cart=a_cart(a_cart_line(KURTA)))

    applied = await plan_cart(cart(CartAction.ADD, coupon="SAVE10"), scene)
    removed = await plan_cart(cart(CartAction.REMOVE, "take the coupon off"), scene)

    assert applied == [Call("apply_coupon", {"code": "SAVE10"})]
    assert removed == [Call("remove_coupon")]


async def test_what_no_word_adds_is_told_of_and_never_added() -> None:
    (told,) = await plan_cart(cart(None, "the first one", references=ordinal(1)), a_scene(KURTA, STOLE))
    (stock,) = await plan_cart(cart(None, "the first in M", references=ordinal(1), sizes=("M",)), a_scene(KURTA))
    (shown,) = await plan_cart(cart(None), a_scene(KURTA, STOLE))

    assert isinstance(told, Call)
    assert isinstance(stock, Call)
    assert (told.tool, stock.tool) == ("product_details", "check_stock")
    assert shown == Call("show_cart")


async def test_something_that_goes_with_it_is_no_second_piece_of_it() -> None:
    memory = Memory(shown=listed(KURTA), focus=listed(KURTA)[0])
    request = cart(CartAction.ADD, "add something that goes with it", references=pointing(ReferenceKind.LAST))

    (call,) = await plan_cart(request, a_scene(KURTA, memory=memory))

    assert isinstance(call, Call)
    assert call.tool == "complementary_products"


async def test_a_line_is_changed_only_to_a_size_that_is_left() -> None:
    row = with_stock(KURTA, L=0)
    scene = a_scene(row, cart=a_cart(a_cart_line(row, size="M")))

    (ask,) = await plan_cart(cart(CartAction.CHANGE, "no, L", sizes=("L",)), scene)
    (call,) = await plan_cart(cart(CartAction.CHANGE, "no, S", sizes=("S",)), scene)

    assert isinstance(ask, Ask)
    assert (ask.what, ask.options, ask.about["problem"]) == (Awaited.SIZE, ("S", "M"), "sold_out")
    assert call == Call("change_cart_line", {"line_id": scene.cart.lines[0].line_id, "size": "S"})


async def test_one_more_of_what_was_touched_last_goes_onto_its_line() -> None:
    line = a_cart_line(KURTA, quantity=2)
    memory = Memory(shown=listed(KURTA, STOLE), focus=listed(KURTA)[0], cart=CartGlance(line_id=line.line_id))
    scene = a_scene(KURTA, STOLE, memory=memory, cart=a_cart(line))

    more = await plan_cart(cart(CartAction.ADD, "one more", quantity_change=1), scene)
    (other,) = await plan_cart(cart(CartAction.ADD, "one more", references=ordinal(2), quantity_change=1), scene)

    assert more == [Call("change_cart_line", {"line_id": line.line_id, "quantity": 3})]
    assert isinstance(other, Call)
    assert other.arguments["product_id"] == STOLE.product.product_id


async def test_a_figure_that_the_piece_comes_in_is_its_size_unless_pieces_are_counted() -> None:
    jeans = a_stocked_product(category="jeans", sizes=("32", "34"), colours=("black",))

    (sized,) = await plan_cart(cart(CartAction.ADD, "add 34", quantity=34), a_scene(jeans))
    (counted,) = await plan_cart(cart(CartAction.ADD, "add 34 pieces", quantity=34), a_scene(jeans))

    assert isinstance(sized, Call)
    assert isinstance(counted, Ask)
    assert (sized.arguments["size"], sized.arguments.get("quantity")) == ("34", None)
    assert counted.call == Call("add_to_cart", {"product_id": jeans.product.product_id, "quantity": 34})


async def test_with_a_list_shown_adding_nothing_in_particular_asks_which_of_it() -> None:
    (ask,) = await plan_cart(cart(CartAction.ADD, "add in M", sizes=("M",)), a_scene(KURTA, STOLE))

    assert isinstance(ask, Ask)
    assert (ask.what, ask.call) == (Awaited.PRODUCT, Call("add_to_cart", {"size": "M"}))


async def test_the_one_of_a_size_is_taken_out_where_no_line_has_that_number() -> None:
    jeans = a_stocked_product(category="jeans", sizes=("32", "34"), colours=("black",))
    lines = (a_cart_line(jeans, size="32"), a_cart_line(jeans, size="34"))

    (call,) = await plan_cart(cart(CartAction.REMOVE, references=ordinal(34)), a_scene(jeans, cart=a_cart(*lines)))

    assert call == Call("remove_from_cart", {"line_ids": (lines[1].line_id,)})


async def test_all_but_the_first_leaves_the_first_and_without_a_name_takes_nothing_out() -> None:
    lines = (a_cart_line(KURTA), a_cart_line(STOLE), a_cart_line(TWO_COLOURS))
    scene = a_scene(KURTA, STOLE, TWO_COLOURS, memory=Memory(last_intent=IntentName.CART), cart=a_cart(*lines))

    named = await plan_cart(cart(CartAction.REMOVE, "remove all except the first", references=ordinal(1)), scene)
    unnamed = await plan_cart(cart(CartAction.REMOVE, "remove all except that thing"), scene)

    assert named == [Call("remove_from_cart", {"line_ids": (lines[1].line_id, lines[2].line_id)})]
    assert unnamed == [Call("show_cart")]


async def test_a_size_tells_the_lines_of_one_product_apart() -> None:
    small, large = a_cart_line(KURTA, size="S"), a_cart_line(KURTA, size="L")
    memory = Memory(cart=CartGlance(line_id=large.line_id))
    scene = a_scene(KURTA, memory=memory, cart=a_cart(small, large))

    gone = await plan_cart(cart(CartAction.REMOVE, "remove the S one", sizes=("S",)), scene)
    more = await plan_cart(cart(CartAction.CHANGE, "2 of the S one", sizes=("S",), quantity=2), scene)

    assert gone == [Call("remove_from_cart", {"line_ids": (small.line_id,)})]
    assert more == [Call("change_cart_line", {"line_id": small.line_id, "quantity": 2})]


async def test_the_second_too_does_again_what_was_just_done_and_nothing_after_a_look() -> None:
    request = cart(None, "and the second too", references=ordinal(2))
    tools = []
    for deed in ("add_to_cart", "remove_from_cart", ""):
        memory = Memory(shown=listed(KURTA, STOLE), last_intent=IntentName.CART, cart=CartGlance(deed=deed))
        cart_held = a_cart(a_cart_line(KURTA), a_cart_line(STOLE))
        (call,) = await plan_cart(request, a_scene(KURTA, STOLE, memory=memory, cart=cart_held))
        assert isinstance(call, Call)
        tools.append(call.tool)

    assert tools == ["add_to_cart", "remove_from_cart", "product_details"]


async def test_another_piece_added_meanwhile_does_not_forget_the_one_asked_about() -> None:
    waits = Call("add_to_cart", {"product_id": TWO_COLOURS.product.product_id, "size": "M"})
    memory = Memory(shown=listed(TWO_COLOURS, STOLE), awaiting=Awaiting(Awaited.COLOUR, waits))
    request = cart(CartAction.ADD, "add the second also", references=ordinal(2))

    added, asked = await plan_cart(request, a_scene(TWO_COLOURS, STOLE, memory=memory))

    assert isinstance(added, Call)
    assert isinstance(asked, Ask)
    assert (added.arguments["product_id"], asked.call) == (STOLE.product.product_id, waits)


async def test_another_size_for_what_was_only_looked_at_changes_no_line() -> None:
    line = a_cart_line(STOLE)
    looking = Memory(
        shown=listed(KURTA, STOLE),
        focus=listed(KURTA)[0],
        last_intent=IntentName.PRODUCT_INFO,
        cart=CartGlance(line_id=line.line_id),
    )

    (call,) = await plan_cart(
        cart(CartAction.CHANGE, "no, L", sizes=("L",)), a_scene(KURTA, STOLE, memory=looking, cart=a_cart(line))
    )

    assert call == Call("check_stock", {"product_id": KURTA.product.product_id, "size": "L"})


async def test_taking_out_one_of_several_leaves_the_rest() -> None:
    line = a_cart_line(KURTA, quantity=3)
    scene = a_scene(KURTA, cart=a_cart(line))

    assert await plan_cart(cart(CartAction.REMOVE, "remove one", quantity_change=-1), scene) == [
        Call("change_cart_line", {"line_id": line.line_id, "quantity": 2})
    ]


async def test_a_figure_said_of_a_line_is_the_size_it_comes_in() -> None:
    jeans = a_stocked_product(category="jeans", sizes=("30", "32"), colours=("black",))
    scene = a_scene(jeans, cart=a_cart(a_cart_line(jeans, size="30")))

    (call,) = await plan_cart(cart(CartAction.CHANGE, "wrong size, 32", quantity=32), scene)

    assert call == Call("change_cart_line", {"line_id": scene.cart.lines[0].line_id, "size": "32"})
