"""Shoppers' talks that the benchmarks replay: searches, refinements, questions and cart writes in several languages."""

from __future__ import annotations

TALKS: tuple[tuple[str, ...], ...] = (
    (
        "hello there",
        "looking for linen shirts for men below 2500",
        "anything in olive?",
        "how is the fabric of the third one",
        "put the first one in my bag, size M",
        "show my bag",
    ),
    (
        "namaste",
        "office ke liye black trousers dikhao",
        "aur saste wale",
        "pehla wala kis size mein milega?",
        "bag mein kya kya hai",
    ),
    (
        "I need a green silk saree for a reception, max 6k",
        "something in peach instead",
        "is the second available at a shop in Pune?",
        "do you have any discount codes?",
    ),
    (
        "running shoes uk 8",
        "not white please",
        "compare the first two",
        "when will it reach 411038",
        "bye",
    ),
    (
        "मुझे नीली कुर्ती चाहिए 1500 तक",
        "और दिखाओ",
        "दूसरी वाली में कौन से साइज़ हैं?",
        "धन्यवाद",
    ),
    (
        "birthday gift for my sister around 2000",
        "what about handbags",
        "most popular first",
        "tell me more about number 2",
        "what is your return policy?",
    ),
    (
        "kids frocks for a 5 year old girl",
        "pink or lavender",
        "cheapest one please",
        "can I pay cash on delivery?",
    ),
    (
        "cotton bedsheets king size",
        "with floral print",
        "next page",
        "thanks, that is all",
    ),
)
