"""Every intent has its steps; several requests keep their order; a turn asks one thing."""

from __future__ import annotations

import pytest

from agent.memory import Awaiting, Memory
from agent.planning.plan import Ask, Awaited, Call, Goal, HandOff, Plan, Say, Search, Step, plan_from, stored_form
from agent.planning.planner import plan_turn
from agent.planning.scene import Scene
from core.domain.intent import Affirmation, CartAction, IntentName, ReferenceKind, Request
from core.domain.money import Money
from core.domain.search import Filters, ProductQuery
from tests.builders import a_cart, a_cart_line, a_customer
from tests.fakes.understander import a_request, browse, cart, ordinal, pointing, understood
from tests.unit.agent.scenes import a_kurta, a_scene, listed

ROW = a_kurta()
KNOWN = a_customer()


async def steps(*requests: Request, scene: Scene | None = None) -> tuple[Step, ...]:
    return (await plan_turn(understood(*requests), scene or a_scene(ROW))).steps


def tools(found: tuple[Step, ...]) -> list[str]:
    return [step.tool for step in found if isinstance(step, Call)]


@pytest.mark.parametrize("intent", list(IntentName))
@pytest.mark.parametrize("customer", [None, KNOWN], ids=["anonymous", "signed in"])
async def test_every_intent_leads_somewhere(intent: IntentName, customer: object) -> None:
    scene = a_scene(ROW, customer=customer)  # type: ignore[arg-type]

    assert await steps(a_request(intent, "hm"), scene=scene)


async def test_requests_of_one_message_are_done_in_their_order() -> None:
    line = a_cart_line(ROW)
    scene = a_scene(ROW, cart=a_cart(line))
    remove = cart(CartAction.REMOVE, categories=("kurta",))

    found = await steps(remove, browse("shoes", categories=("shoes",)), scene=scene)

    assert [type(step) for step in found] == [Call, Search]


async def test_a_turn_asks_one_question() -> None:
    scene = a_scene(ROW, a_kurta())
    doubtful = cart(CartAction.ADD, references=pointing(ReferenceKind.LAST))

    found = await steps(doubtful, a_request(IntentName.STORE, "shops"), scene=scene)

    assert [type(step) for step in found] == [Ask]


@pytest.mark.parametrize("word", list(Affirmation))
async def test_a_yes_or_no_to_nothing_is_taken_with_grace(word: Affirmation) -> None:
    plan = await plan_turn(understood(affirmation=word), a_scene(ROW))

    assert plan.steps == (Say(f"talk.{word}"),)


async def test_orders_are_for_the_signed_in_only() -> None:
    asked = a_request(IntentName.ORDER_STATUS, "where is it", order_ids=("O-9",))

    assert await steps(asked) == (Say("sign_in.orders"),)
    assert await steps(asked, scene=a_scene(customer=KNOWN)) == (Call("order_status", {"order_id": "O-9"}),)


async def test_all_orders_are_listed_and_the_latest_told() -> None:
    scene = a_scene(customer=KNOWN)

    assert tools(await steps(a_request(IntentName.ORDER_STATUS, "show my orders"), scene=scene)) == ["list_orders"]
    assert tools(await steps(a_request(IntentName.ORDER_STATUS, "where is it"), scene=scene)) == ["order_status"]


async def test_a_pin_code_in_a_question_of_when_is_about_delivery() -> None:
    asked = a_request(IntentName.ORDER_STATUS, "when will it come to 411001", pin_code="411001")

    assert await steps(asked) == (Call("estimate_delivery", {"pin_code": "411001"}),)


async def test_a_returning_customer_is_greeted_with_their_last_order_once() -> None:
    first = await steps(a_request(IntentName.GREETING), scene=a_scene(memory=Memory(), customer=KNOWN))
    later = await steps(a_request(IntentName.GREETING), scene=a_scene(memory=Memory(turns=2), customer=KNOWN))

    assert tools(first) == ["list_orders"]
    assert later == (Say("talk.hello_again"),)


@pytest.mark.parametrize(
    ("intent", "text", "policy"),
    [
        (IntentName.RETURN_EXCHANGE, "i want to send it back", "returns"),
        (IntentName.RETURN_EXCHANGE, "swap it for another size", "exchange"),
        (IntentName.RETURN_EXCHANGE, "where is my refund", "returns"),
        (IntentName.PAYMENT, "why was i charged twice", "payment"),
        (IntentName.PAYMENT, "do you take cash on delivery", "cod"),
        (IntentName.PAYMENT, "kist par milega", "emi"),
        (IntentName.ORDER_CHANGE, "cancel it", "delivery"),
    ],
)
async def test_what_cannot_be_done_here_yet_is_answered_from_its_policy(
    intent: IntentName, text: str, policy: str
) -> None:
    found = await steps(a_request(intent, text))

    assert [s.arguments["policy"] for s in found if isinstance(s, Call)] == [policy]


async def test_a_wish_to_act_is_told_whom_to_reach_and_a_question_of_rules_is_not() -> None:
    acting = await steps(a_request(IntentName.RETURN_EXCHANGE, "return this kurta"))
    asking = await steps(a_request(IntentName.RETURN_EXCHANGE, "what is the return policy"))

    assert HandOff(IntentName.RETURN_EXCHANGE) in acting
    assert not any(isinstance(step, HandOff) for step in asking)


async def test_shops_are_looked_for_near_the_place_that_is_known() -> None:
    asked = a_request(IntentName.STORE, "any shop nearby")

    by_memory = await steps(asked, scene=a_scene(memory=Memory(city="Pune")))
    by_file = await steps(asked, scene=a_scene(customer=KNOWN))
    unknown = await steps(asked, scene=a_scene())

    assert by_memory == (Call("nearest_stores", {"city": "Pune"}),)
    assert by_file == (Call("nearest_stores", {"pin_code": KNOWN.pin_code}),)
    assert unknown == (Ask(Awaited.PLACE, Call("nearest_stores")),)


async def test_shops_that_have_the_product_talked_about() -> None:
    asked = a_request(
        IntentName.STORE, "which has it in m", pin_code="560001", references=pointing(ReferenceKind.LAST), sizes=("M",)
    )

    assert await steps(asked) == (
        Call("nearest_stores", {"pin_code": "560001", "size": "M", "product_id": ROW.product.product_id}),
    )


@pytest.mark.parametrize(
    ("text", "asked"),
    [("what is it made of", "fabric"), ("kaise dhona hai", "care"), ("रंग कौन से हैं", "colours"), ("tell me all", "")],
)
async def test_the_side_of_a_product_that_is_asked_for_is_noted(text: str, asked: str) -> None:
    (call,) = await steps(a_request(IntentName.PRODUCT_INFO, text, references=ordinal(1)))

    assert isinstance(call, Call)
    assert asked in call.about["asked"].split() or not asked


async def test_a_size_asked_for_is_looked_up_in_stock() -> None:
    asked = a_request(IntentName.PRODUCT_INFO, "is it there in xl", references=ordinal(1), sizes=("XL",))

    assert await steps(asked) == (Call("check_stock", {"product_id": ROW.product.product_id, "size": "XL"}),)


async def test_several_products_are_compared() -> None:
    other = a_kurta()
    asked = a_request(IntentName.PRODUCT_INFO, "difference between these", references=ordinal(1, 2))

    assert await steps(asked, scene=a_scene(ROW, other)) == (
        Call("compare_products", {"product_ids": (ROW.product.product_id, other.product.product_id)}),
    )


async def test_which_is_better_compares_what_was_shown() -> None:
    rows = [a_kurta(), a_kurta(), a_kurta()]

    (call,) = await steps(a_request(IntentName.RECOMMEND, "which is better"), scene=a_scene(*rows))

    assert call == Call("compare_products", {"product_ids": tuple(row.product.product_id for row in rows)})


async def test_a_look_nobody_named_may_swap_a_piece_and_a_named_one_may_not() -> None:
    scene = a_scene(memory=Memory())
    look = await steps(a_request(IntentName.RECOMMEND, "x", occasions=("party",), gender="men"), scene=scene)
    named = await steps(a_request(IntentName.RECOMMEND, "x", categories=("shirt", "jeans"), gender="men"), scene=scene)

    for found, may_swap in ((look, True), (named, False)):
        (search,) = found
        assert isinstance(search, Search)
        assert search.goal is Goal.OUTFIT
        assert search.may_swap is may_swap


async def test_advice_without_anything_to_go_by_asks_for_whom() -> None:
    (ask,) = await steps(a_request(IntentName.RECOMMEND, "help me choose"), scene=a_scene(memory=Memory()))

    assert isinstance(ask, Ask)
    assert ask.what is Awaited.WHOM


async def test_a_question_about_no_product_in_particular_is_a_search() -> None:
    asked = a_request(IntentName.PRODUCT_INFO, "do you have kurtas in 3xl", categories=("kurta",), sizes=("3XL",))

    (search,) = await steps(asked, scene=a_scene(memory=Memory()))

    assert isinstance(search, Search)


async def test_points_are_for_members_and_others_hear_the_rules() -> None:
    asked = a_request(IntentName.OFFERS, "how many points do i have")

    assert tools(await steps(asked, scene=a_scene(customer=KNOWN))) == ["loyalty_status"]
    assert tools(await steps(asked)) == ["read_policy"]


async def test_a_plan_comes_back_from_the_journal_as_it_went_in() -> None:
    search = Search(
        Goal.OUTFIT,
        (ProductQuery("wedding", Filters(price_max=Money.of(9000), categories=("saree",))),),
        budget=Money.of(9000),
        pending=Call("add_to_cart", {"size": "M", "quantity": 2}),
    )
    plan = Plan(
        (
            Call("remove_from_cart", {"line_ids": ("L-1", "L-2")}, about={"for": "test"}),
            search,
            Ask(Awaited.SIZE, Call("add_to_cart", {"product_id": "P-1"}), options=("S",), search=search),
            Say("talk.hello", {"number": "2"}),
            HandOff("human"),
        )
    )

    assert plan_from(stored_form(plan)) == plan


async def test_the_list_stands_while_one_product_is_talked_about() -> None:
    memory = Memory(shown=listed(ROW, a_kurta()), focus=listed(ROW)[0])

    (call,) = await steps(a_request(IntentName.PRODUCT_INFO, "price?"), scene=a_scene(ROW, memory=memory))

    assert isinstance(call, Call)
    assert call.arguments["product_id"] == ROW.product.product_id


async def test_a_product_called_by_its_number_is_meant_whatever_is_in_focus() -> None:
    other = a_kurta(title="Plain kurta")
    scene = a_scene(ROW, other, memory=Memory(shown=listed(ROW), focus=listed(ROW)[0]))
    asked = a_request(IntentName.PRODUCT_INFO, "tell me about it", product_ids=(other.product.product_id,))

    (call,) = await steps(asked, scene=scene)

    assert isinstance(call, Call)
    assert call.arguments["product_id"] == other.product.product_id


async def test_a_number_that_no_product_has_adds_nothing() -> None:
    scene = a_scene(ROW, memory=Memory(shown=listed(ROW), focus=listed(ROW)[0]))

    found = await steps(cart(CartAction.ADD, product_ids=("P-999999",), sizes=("L",)), scene=scene)

    assert [type(step) for step in found] == [Say]


@pytest.mark.parametrize("written", ["000000", "12345", "1234567"])
async def test_digits_that_are_no_pin_code_are_not_passed_over_for_the_one_known(written: str) -> None:
    scene = a_scene(ROW, memory=Memory(pin_code="560001"))

    (call,) = await steps(a_request(IntentName.DELIVERY, f"do you deliver to {written}"), scene=scene)

    assert isinstance(call, Call)
    assert call.arguments["pin_code"] == written


async def test_other_goods_are_no_answer_to_which_colour() -> None:
    asking = Call("add_to_cart", {"product_id": ROW.product.product_id, "size": "M"})
    memory = Memory(shown=listed(ROW), awaiting=Awaiting(Awaited.COLOUR, asking, options=("maroon", "red")))

    found = await steps(
        browse("red sarees", categories=("saree",), colours=("red",)), scene=a_scene(ROW, memory=memory)
    )

    assert [type(step) for step in found] == [Search]
