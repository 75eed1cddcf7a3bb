"""The answer to an open question completes what waits for it; anything else lets the question go."""

from __future__ import annotations

from agent.memory import Awaiting, Memory
from agent.planning.answering import answered
from agent.planning.plan import Ask, Awaited, Call, Goal, Plan, Say, Search
from core.domain.cart import Cart
from core.domain.catalogue import StockedProduct
from core.domain.intent import Affirmation, CartAction, IntentName, ReferenceKind, Refinement, Request, Understanding
from core.domain.search import Filters, ProductQuery
from tests.builders import a_cart, a_cart_line, a_stocked_product
from tests.fakes.understander import a_request, browse, cart, ordinal, pointing, refine, understood
from tests.unit.agent.scenes import a_kurta, a_scene, listed

KURTA = a_kurta(colours=("maroon", "green"))
SHIRT = a_stocked_product(colours=("white",))
ADD = Call("add_to_cart", {"product_id": KURTA.product.product_id})


async def plan(
    awaiting: Awaiting | None,
    meaning: Request | Understanding,
    *rows: StockedProduct,
    cart_held: Cart | None = None,
) -> Plan | None:
    heard = meaning if isinstance(meaning, Understanding) else understood(meaning)
    shown = rows or (KURTA, SHIRT)
    memory = Memory(shown=listed(*shown), awaiting=awaiting)
    return await answered(heard, a_scene(*shown, memory=memory, cart=cart_held))


def waiting(what: Awaited, call: Call | None = ADD, *options: str, later: tuple[Call, ...] = ()) -> Awaiting:
    return Awaiting(what, call, later, options)


async def test_without_a_question_nothing_is_answered() -> None:
    assert await plan(None, browse("M")) is None


async def test_a_size_completes_the_call_and_may_leave_the_colour_to_ask() -> None:
    found = await plan(waiting(Awaited.SIZE, ADD, "S", "M"), cart(None, "m", sizes=("M",)))

    assert found is not None
    (ask,) = found.steps
    assert isinstance(ask, Ask)
    assert ask.what is Awaited.COLOUR
    assert ask.call == Call("add_to_cart", {"product_id": KURTA.product.product_id, "size": "M"})


async def test_size_colour_and_number_in_one_answer_complete_it_whole() -> None:
    answer = cart(None, "two green in m", sizes=("M",), colours=("green",), quantity=2)

    found = await plan(waiting(Awaited.SIZE, ADD, "S", "M"), answer)

    assert found is not None
    (call,) = found.steps
    assert isinstance(call, Call)
    assert call.arguments == {"product_id": KURTA.product.product_id, "size": "M", "colour": "green", "quantity": 2}


async def test_repeating_an_option_is_an_answer_however_it_is_understood() -> None:
    answer = a_request(IntentName.OUT_OF_SCOPE, "one size please")

    found = await plan(waiting(Awaited.SIZE, ADD, "One Size"), answer)
    bare = await plan(waiting(Awaited.SIZE, ADD, "3-4Y", "5-6Y"), a_request(IntentName.OUT_OF_SCOPE, "5-6y"))

    assert found is None
    assert bare is not None


async def test_pieces_that_wait_behind_take_the_same_size() -> None:
    later = Call("add_to_cart", {"product_id": SHIRT.product.product_id})
    awaiting = waiting(Awaited.SIZE, Call("add_to_cart", {**ADD.arguments, "colour": "green"}), "M", later=(later,))

    found = await plan(awaiting, cart(None, "m", sizes=("M",)))

    assert found is not None
    assert [(s.arguments["product_id"], s.arguments["size"]) for s in found.steps if isinstance(s, Call)] == [
        (KURTA.product.product_id, "M"),
        (SHIRT.product.product_id, "M"),
    ]


async def test_a_size_said_of_another_product_is_no_answer() -> None:
    found = await plan(
        waiting(Awaited.SIZE, ADD, "M"), cart(CartAction.ADD, "shirt in m", categories=("shirt",), sizes=("M",))
    )

    assert found is None


async def test_a_colour_completes_the_call() -> None:
    call = Call("add_to_cart", {**ADD.arguments, "size": "M"})

    found = await plan(waiting(Awaited.COLOUR, call, "maroon", "green"), browse("green", colours=("green",)))

    assert found is not None
    assert found.steps == (Call("add_to_cart", {**call.arguments, "colour": "green"}),)


async def test_a_yes_takes_the_only_option() -> None:
    call = Call("add_to_cart", {**ADD.arguments, "size": "M"})

    found = await plan(waiting(Awaited.COLOUR, call, "green"), understood(affirmation=Affirmation.YES))

    assert found is not None
    assert found.steps == (Call("add_to_cart", {**call.arguments, "colour": "green"}),)


async def test_a_product_is_picked_by_number_or_by_looks() -> None:
    awaiting = waiting(Awaited.PRODUCT, Call("add_to_cart", {"size": "M"}))

    by_number = await plan(awaiting, cart(CartAction.ADD, references=ordinal(2)))
    by_looks = await plan(awaiting, browse("the white one", colours=("white",)))

    for found in (by_number, by_looks):
        assert found is not None
        (call,) = found.steps
        assert isinstance(call, Call)
        assert call.arguments["product_id"] == SHIRT.product.product_id


async def test_another_question_about_a_product_takes_the_pick_too() -> None:
    awaiting = waiting(Awaited.PRODUCT, Call("product_details", about={"asked": "care"}))

    found = await plan(awaiting, a_request(IntentName.PRODUCT_INFO, references=ordinal(1)))

    assert found is not None
    assert found.steps == (Call("product_details", {"product_id": KURTA.product.product_id}, about={"asked": "care"}),)


async def test_asking_for_something_else_lets_the_question_go() -> None:
    awaiting = waiting(Awaited.PRODUCT, Call("add_to_cart", {"size": "M"}))

    assert await plan(awaiting, browse("show me sarees", categories=("saree",))) is None
    assert await plan(awaiting, refine(Refinement.CHEAPER, "cheaper")) is None
    assert await plan(awaiting, cart(CartAction.SHOW, "my cart")) is None


async def test_a_line_of_the_cart_is_picked() -> None:
    held = a_cart(a_cart_line(KURTA), a_cart_line(SHIRT))

    found = await plan(
        waiting(Awaited.LINE, Call("remove_from_cart")), cart(None, references=ordinal(2)), cart_held=held
    )

    assert found is not None
    assert found.steps == (Call("remove_from_cart", {"line_ids": (held.lines[1].line_id,)}),)


async def test_a_city_serves_for_shops_and_only_a_pin_code_for_delivery() -> None:
    city = browse("pune", city="Pune")

    shops = await plan(waiting(Awaited.PLACE, Call("nearest_stores")), city)
    parcel = await plan(waiting(Awaited.PLACE, Call("estimate_delivery")), city)
    pin = await plan(waiting(Awaited.PLACE, Call("estimate_delivery")), browse("411001", pin_code="411001"))

    assert shops is not None
    assert shops.steps == (Call("nearest_stores", {"city": "Pune"}),)
    assert parcel is None
    assert pin is not None
    assert pin.steps == (Call("estimate_delivery", {"pin_code": "411001"}),)


async def test_a_no_drops_what_was_asked() -> None:
    found = await plan(waiting(Awaited.SIZE, ADD, "M"), understood(affirmation=Affirmation.NO))

    assert found == Plan((Say("talk.let_go"),), dropped=True)


async def test_a_yes_does_what_was_offered() -> None:
    offers = await plan(waiting(Awaited.CONFIRM, Call("list_offers")), understood(affirmation=Affirmation.YES))
    search = Search(Goal.SIMILAR, (ProductQuery("kurta", Filters()),), like="P-1")
    similar = await plan(Awaiting(Awaited.CONFIRM, search=search), understood(affirmation=Affirmation.YES))

    assert offers == Plan((Call("list_offers"),))
    assert similar == Plan((search,))


async def test_a_size_is_a_yes_to_adding_and_another_wish_is_not() -> None:
    awaiting = waiting(Awaited.CONFIRM, Call("add_to_cart", {"product_id": SHIRT.product.product_id}), "S", "M")

    sized = await plan(awaiting, a_request(IntentName.PRODUCT_INFO, "m", sizes=("M",)))
    other = await plan(awaiting, browse("sarees", categories=("saree",)))

    assert sized is not None
    (call,) = sized.steps
    assert isinstance(call, Call)
    assert call.arguments["size"] == "M"
    assert other is None


async def test_for_whom_it_is_completes_the_look() -> None:
    known = Search(Goal.OUTFIT, (ProductQuery("", Filters(occasions=("wedding",))),))

    found = await plan(Awaiting(Awaited.WHOM, search=known), browse("for my husband", gender="men"))

    assert found is not None
    (search,) = found.steps
    assert isinstance(search, Search)
    assert search.goal is Goal.OUTFIT
    assert all(p.filters.gender == "men" and p.filters.occasions == ("wedding",) for p in search.pieces)


async def test_it_in_an_answer_is_the_product_asked_about() -> None:
    found = await plan(
        waiting(Awaited.SIZE, ADD, "M"),
        cart(CartAction.ADD, "it in m", references=pointing(ReferenceKind.LAST), sizes=("M",), colours=("green",)),
    )

    assert found is not None
    assert isinstance(found.steps[0], Call)


async def test_a_question_about_a_size_adds_nothing() -> None:
    asks = a_request(IntentName.PRODUCT_INFO, "is M available", sizes=("M",))

    assert await plan(waiting(Awaited.SIZE, ADD, "S", "M"), asks) is None
    assert await plan(waiting(Awaited.CONFIRM, ADD, "S", "M"), asks) is None


async def test_add_two_takes_the_size_that_was_just_found_to_be_there() -> None:
    offered = Call("add_to_cart", {**ADD.arguments, "size": "M", "colour": "green"})

    found = await plan(waiting(Awaited.CONFIRM, offered), cart(CartAction.ADD, "add 2", quantity=2))

    assert found == Plan((Call("add_to_cart", {**offered.arguments, "quantity": 2}),))


async def test_a_number_said_instead_of_a_colour_is_kept_and_the_colour_asked_again() -> None:
    sized = Call("add_to_cart", {**ADD.arguments, "size": "M"})

    found = await plan(waiting(Awaited.COLOUR, sized, "maroon", "green"), cart(None, "two pieces", quantity=2))

    assert found is not None
    (ask,) = found.steps
    assert isinstance(ask, Ask)
    assert ask.call == Call("add_to_cart", {**sized.arguments, "quantity": 2})


async def test_which_one_to_add_is_answered_by_pointing_and_asked_again_after_a_bare_yes() -> None:
    pick = waiting(Awaited.PICK, Call("add_to_cart"), KURTA.product.product_id, SHIRT.product.product_id)

    picked = await plan(pick, cart(CartAction.ADD, "second in M", references=ordinal(2), sizes=("M",)))
    agreed = await plan(pick, understood(affirmation=Affirmation.YES))
    asked = await plan(pick, a_request(IntentName.PRODUCT_INFO, "fabric of the second", references=ordinal(2)))

    assert picked is not None
    assert agreed is not None
    assert [step.arguments["product_id"] for step in picked.steps if isinstance(step, Call)] == [
        SHIRT.product.product_id
    ]
    assert [step.what for step in agreed.steps if isinstance(step, Ask)] == [Awaited.PRODUCT]
    assert asked is None


async def test_add_it_instead_of_the_colour_asks_for_the_colour_again() -> None:
    sized = Call("add_to_cart", {**ADD.arguments, "size": "M"})

    found = await plan(waiting(Awaited.COLOUR, sized, "maroon", "green"), cart(CartAction.ADD, "add it"))

    assert found is not None
    (ask,) = found.steps
    assert isinstance(ask, Ask)
    assert (ask.what, ask.call) == (Awaited.COLOUR, sized)


async def test_another_size_instead_of_the_colour_is_taken() -> None:
    sized = Call("add_to_cart", {**ADD.arguments, "size": "M"})

    found = await plan(
        waiting(Awaited.COLOUR, sized, "maroon", "green"), cart(CartAction.CHANGE, "no, L", sizes=("L",))
    )

    assert found is not None
    (ask,) = found.steps
    assert isinstance(ask, Ask)
    assert ask.call == Call("add_to_cart", {**ADD.arguments, "size": "L"})


async def test_another_piece_pointed_at_is_no_answer_about_the_first() -> None:
    other = cart(CartAction.ADD, "add the second in M", references=ordinal(2), sizes=("M",))

    assert await plan(waiting(Awaited.SIZE, ADD, "S", "M"), other) is None


async def test_taking_it_out_before_it_went_in_drops_the_question() -> None:
    found = await plan(
        waiting(Awaited.SIZE, ADD, "S", "M"), cart(CartAction.REMOVE, "remove it"), cart_held=Cart("A-1")
    )

    assert found == Plan((Say("talk.let_go"),), dropped=True)


async def test_no_and_another_size_to_an_offer_looks_that_size_up_and_adds_nothing() -> None:
    offered = Call("add_to_cart", {**ADD.arguments, "size": "M"})
    found = await plan(waiting(Awaited.CONFIRM, offered), cart(CartAction.CHANGE, "no, L", sizes=("L",)))

    assert found == Plan((Call("check_stock", {**ADD.arguments, "size": "L"}),))


async def test_a_figure_for_a_colour_question_is_the_size_it_comes_in() -> None:
    shoes = a_stocked_product(category="sneakers", sizes=("UK 8", "UK 9"), colours=("tan", "black"))
    call = Call("add_to_cart", {"product_id": shoes.product.product_id, "size": "UK 8"})

    found = await plan(
        waiting(Awaited.COLOUR, call, "tan", "black"), cart(CartAction.CHANGE, "no 9", quantity=9), shoes
    )

    assert found is not None
    (ask,) = found.steps
    assert isinstance(ask, Ask)
    assert ask.call == Call("add_to_cart", {"product_id": shoes.product.product_id, "size": "UK 9"})


async def test_a_bare_yes_to_which_colour_asks_again() -> None:
    sized = Call("add_to_cart", {**ADD.arguments, "size": "M"})

    found = await plan(waiting(Awaited.COLOUR, sized, "maroon", "green"), understood(affirmation=Affirmation.YES))

    assert found is not None
    (ask,) = found.steps
    assert isinstance(ask, Ask)
    assert (ask.what, ask.call) == (Awaited.COLOUR, sized)
