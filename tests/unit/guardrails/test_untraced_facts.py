"""A fact that no row holds is not said."""

from __future__ import annotations

import pytest

from core.domain.answer import Claim, Sentence
from guardrails.output.untraced_facts import Evidence
from guardrails.pipeline import check_output

STATUSES = Evidence(statuses=frozenset({"shipped", "delivered", "भेज दिया गया"}))
PRICE = Claim("₹1,499", "product:P-1:price")


def said(text: str, *claims: Claim, evidence: Evidence = STATUSES) -> bool:
    return bool(check_output([Sentence(text, claims)], evidence))


@pytest.mark.parametrize(
    "text",
    ["It costs ₹1,299.", "Rs 1299 only!", "यह १२९९ रुपये का है।", "It costs 1,499 points.", "Save 1499%"],
)
def test_a_price_that_no_claim_holds_is_not_said(text: str) -> None:
    assert not said(text, PRICE)


@pytest.mark.parametrize("text", ["It costs ₹1,499.", "It costs ₹1,499.00", "यह ₹१,४९९ का है।", "Rs. 1499"])
def test_a_traced_price_is_said_in_any_form(text: str) -> None:
    assert said(text, PRICE)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Arriving 7 March.", Claim("5 March – 9 March, 7 days", "order:O-1:expected_on")),
        ("७ मार्च तक पहुँचेगा।", Claim("5 मार्च", "order:O-1:expected_on")),
        ("It comes in XL.", Claim("S, M, L", "product:P-1:sizes")),
        ("It was delivered.", Claim("shipped", "order:O-1:status")),
        ("15% off", Claim("10%", "offer:TEN")),
        ("Order O-99 is here", Claim("O-98", "order:O-98:id")),
        ("Only 3 left", Claim("2", "variant:V-1:stock")),
    ],
)
def test_other_untraced_facts_are_not_said(text: str, claim: Claim) -> None:
    assert not said(text, claim)


def test_a_count_before_a_word_that_begins_like_a_month_is_a_count() -> None:
    assert said("10 में से ये देखिए।", Claim("10", "search:total"))


def test_a_sentence_without_facts_is_said() -> None:
    assert said("Shall I show you more?")


def test_the_traced_sentences_of_a_reply_stay_in_order() -> None:
    sentences = [Sentence("Lovely choice."), Sentence("Only ₹99!"), Sentence("It is ₹1,499.", (PRICE,))]

    assert [s.text for s in check_output(sentences, STATUSES)] == ["Lovely choice.", "It is ₹1,499."]


def test_evidence_of_the_whole_reply_counts() -> None:
    assert said("It is ₹1,499.", evidence=Evidence(claims=(PRICE,)))


def test_with_the_check_switched_off_an_invented_price_would_be_said() -> None:
    invented = [Sentence("Yours for ₹1!")]

    assert check_output(invented, STATUSES, guardrails=()) == invented
