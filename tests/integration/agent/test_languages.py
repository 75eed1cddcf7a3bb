"""In each of the five languages a shopper gets from hello to cart, in its script, with every fact traced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
import structlog

from core.domain.answer import Claim, Sentence
from core.domain.customer import Customer
from core.domain.intent import Affirmation, CartAction, IntentName, ReferenceKind, Refinement, Request, Understanding
from core.domain.language import Language
from core.domain.money import Money
from guardrails.output.untraced_facts import Evidence, untraced
from tests.conversing import Conversation
from tests.fakes.understander import a_request, browse, cart, ordinal, pointing, refine, understood
from tests.integration.agent.conftest import Counter
from tests.integration.agent.shop import CUSTOMER, OFFERS, ORDERS, PRODUCTS, STORE

pytestmark = pytest.mark.sqlite

KURTA = browse(
    "kurta",
    categories=("kurta",),
    colours=("maroon",),
    occasions=("wedding",),
    materials=("silk",),
    sizes=("M",),
    price_max=Money.of(3000),
    not_colours=("black",),
    fits=("slim",),
)
NOBODY_HAS = browse("x", categories=("saree",), colours=("teal",), price_min=Money.of(100), price_max=Money.of(900))
SIZES = a_request(IntentName.PRODUCT_INFO, "size fabric price colour care review fit", references=ordinal(2))

SCRIPT: list[Request | Understanding] = [
    a_request(IntentName.GREETING),
    KURTA,
    refine(Refinement.CHEAPER),
    refine(Refinement.DEARER),
    refine(Refinement.MORE),
    browse("yellow", categories=("kurta",), colours=("yellow",), patterns=("floral",)),
    browse("w", categories=("kurta",), brands=("Tasva",)),
    browse("size", categories=("kurta",), sizes=("XXL",)),
    NOBODY_HAS,
    browse("kurta", categories=("kurta",), colours=("maroon",)),
    SIZES,
    a_request(IntentName.PRODUCT_INFO, "this", references=pointing(ReferenceKind.LAST)),
    a_request(IntentName.PRODUCT_INFO, "stock", references=ordinal(1), sizes=("M",)),
    a_request(IntentName.PRODUCT_INFO, "compare", references=ordinal(1, 2)),
    a_request(IntentName.PRODUCT_INFO, "matching", references=ordinal(1)),
    a_request(IntentName.PRODUCT_INFO, "which", references=ordinal(9)),
    browse("kurta", categories=("kurta",), colours=("maroon", "green")),
    cart(CartAction.ADD, references=ordinal(2)),
    browse("m", sizes=("XXL",)),
    cart(None, "m", sizes=("M",)),
    understood(affirmation=Affirmation.YES),
    browse("stole", categories=("stole",)),
    understood(affirmation=Affirmation.YES),
    cart(CartAction.ADD, references=ordinal(1), quantity=3),
    cart(CartAction.ADD, references=ordinal(1), quantity=50),
    cart(CartAction.SHOW),
    cart(CartAction.CHECK_OUT),
    cart(CartAction.CHANGE, categories=("stole",), quantity=2),
    a_request(IntentName.OFFERS, "offers"),
    *(a_request(IntentName.OFFERS, "apply", coupon=offer.code) for offer in OFFERS),
    a_request(IntentName.OFFERS, "apply", coupon="NOPE"),
    cart(CartAction.REMOVE, "coupon"),
    a_request(IntentName.OFFERS, "points"),
    cart(CartAction.REMOVE),
    cart(CartAction.REMOVE, categories=("stole",)),
    cart(CartAction.UNDO),
    cart(CartAction.CLEAR),
    cart(CartAction.UNDO),
    a_request(IntentName.DELIVERY, "when", pin_code="411001"),
    a_request(IntentName.DELIVERY, "when", pin_code="999999"),
    a_request(IntentName.DELIVERY, "delivery charges"),
    a_request(IntentName.STORE, "near", pin_code="560001"),
    a_request(IntentName.STORE, "near", pin_code="560001", references=ordinal(1)),
    a_request(IntentName.STORE, "in", city="Guwahati"),
    a_request(IntentName.STORE, "in", city="Atlantis"),
    a_request(IntentName.ORDER_STATUS, "where"),
    a_request(IntentName.ORDER_STATUS, "where", order_ids=("O-10",)),
    a_request(IntentName.ORDER_STATUS, "where", order_ids=("O-99",)),
    a_request(IntentName.ORDER_STATUS, "my orders"),
    a_request(IntentName.ORDER_CHANGE, "cancel", order_ids=("O-10",)),
    a_request(IntentName.RETURN_EXCHANGE, "return this"),
    a_request(IntentName.PAYMENT, "charged twice"),
    a_request(IntentName.ACCOUNT, "delete my data"),
    a_request(IntentName.HUMAN),
    a_request(IntentName.HELP),
    a_request(IntentName.COMPLAINT),
    a_request(IntentName.FEEDBACK),
    a_request(IntentName.OUT_OF_SCOPE),
    a_request(IntentName.RECOMMEND, "look", occasions=("wedding",), price_max=Money.of(5000), gender="women"),
    a_request(IntentName.RECOMMEND, "gift", price_max=Money.of(3000), gender="women"),
    a_request(IntentName.RECOMMEND, "help me choose"),
    browse("cap", categories=("cap",)),
    understood(affirmation=Affirmation.YES),
    understood(affirmation=Affirmation.NO),
    a_request(IntentName.GOODBYE),
]

NAMES = sorted(
    {
        *(row.product.title for row in PRODUCTS),
        *(row.product.brand for row in PRODUCTS if row.product.brand),
        *(line.title for order in ORDERS for line in order.lines),
        *(order.order_id for order in ORDERS),
        *(offer.code for offer in OFFERS),
        *("Tasva", "NOPE", "O-99", "Atlantis", "Bronze", "Silver", "Gold", "Bengaluru", "Guwahati", "Pune", "Meera"),
        *("RET-1", "EXC-1", "DEL-1", "PAY-1", "COD-1", "EMI-1", "LOY-1", "PICK-1", "PRIV-1"),
        STORE.name,
        STORE.address,
    },
    key=len,
    reverse=True,
)
SIZE = r"(?<![A-Za-z])(?:XXS|XS|S|M|L|XL|XXL|3XL|One Size)(?![A-Za-z])"


async def held(counter: Counter, language: Language, customer: Customer | None) -> list[dict[str, Any]]:
    """The answers to the whole script in one language."""
    talk: Conversation = counter.talk(customer)
    answers = []
    for number, meaning in enumerate(SCRIPT):
        heard = meaning if isinstance(meaning, Understanding) else understood(meaning)
        text = f"message {number} in {language.value}"
        counter.understander.told(text, Understanding(language, heard.requests, heard.affirmation))
        answers.append(await talk.say(text))
    return answers


def words_of(answer: dict[str, Any]) -> Iterator[str]:
    yield answer["reply"]
    yield from answer["chips"]
    yield from answer["relaxed"]
    yield from (product["why"] for product in answer["products"])


def without_names(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, " ")
    return re.sub(SIZE, " ", text)


@pytest.mark.parametrize("customer", [None, CUSTOMER], ids=["anonymous", "signed in"])
@pytest.mark.parametrize("language", list(Language), ids=lambda language: language.value)
async def test_every_reply_is_in_the_language_and_its_facts_are_traced(
    counter: Counter, language: Language, customer: Customer | None
) -> None:
    with structlog.testing.capture_logs() as logs:
        answers = await held(counter, language, customer)

    assert [entry for entry in logs if entry["event"] in ("turn.broke", "guard.found")] == []
    assert {answer["language"] for answer in answers} == {language.value}
    for answer in answers:
        claims = tuple(Claim(c["text"], c["source"]) for c in answer["claims"])
        assert untraced(Sentence(answer["reply"], claims), Evidence()) == set()
        for words in words_of(answer):
            assert "{" not in words
            if language.is_devanagari:
                assert not re.search("[A-Za-z]", without_names(words)), words
            else:
                assert not re.search("[\u0900-\u097f]", words), words


async def test_a_figure_of_no_row_would_be_caught_in_this_script(counter: Counter) -> None:
    """The check of the test above, switched on for an invented figure."""
    answer = (await held(counter, Language.ENGLISH, None))[1]
    claims = tuple(Claim(c["text"], c["source"]) for c in answer["claims"])

    assert untraced(Sentence(answer["reply"] + " Only ₹77 today!", claims), Evidence()) == {"₹77"}


async def test_a_reply_seldom_repeats_the_one_before(counter: Counter) -> None:
    talk = counter.talk()
    counter.understander.told("hello", a_request(IntentName.OUT_OF_SCOPE))

    replies = [(await talk.say("hello"))["reply"] for _ in range(8)]

    assert all(first != second for first, second in pairwise(replies))
