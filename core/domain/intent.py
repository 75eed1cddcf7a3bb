"""What a shopper's message can want, and what was understood of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.language import Language
from core.domain.money import Money


class IntentName(StrEnum):
    GREETING = "greeting"
    BROWSE = "browse"
    RECOMMEND = "recommend"
    PRODUCT_INFO = "product_info"
    CART = "cart"
    OFFERS = "offers"
    ORDER_STATUS = "order_status"
    ORDER_CHANGE = "order_change"
    RETURN_EXCHANGE = "return_exchange"
    PAYMENT = "payment"
    DELIVERY = "delivery"
    STORE = "store"
    ACCOUNT = "account"
    FEEDBACK = "feedback"
    COMPLAINT = "complaint"
    HUMAN = "human"
    HELP = "help"
    GOODBYE = "goodbye"
    OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True, slots=True)
class IntentScore:
    name: IntentName
    confidence: float
    """Calibrated probability in 0..1."""


RULED_OUT = "no "
"""Before a feature that goods shall not have: "no hood"."""


class Sort(StrEnum):
    RELEVANCE = "relevance"
    PRICE_ASC = "price_asc"
    PRICE_DESC = "price_desc"
    RATING = "rating"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Slots:
    """What the text names, normalised as the label guide says; empty where it names nothing.

    The tuples hold every value named ("blue or black"); `not_*` holds what was ruled out.
    """

    categories: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    gender: str | None = None
    """"women", "men", "girls", "boys", "kids" or "unisex"."""
    brands: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    fits: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    price_min: Money | None = None
    price_max: Money | None = None
    sort: Sort | None = None
    quantity: int | None = None
    order_ids: tuple[str, ...] = ()
    product_ids: tuple[str, ...] = ()
    pin_code: str | None = None
    city: str | None = None
    coupon: str | None = None
    not_categories: tuple[str, ...] = ()
    not_colours: tuple[str, ...] = ()
    not_brands: tuple[str, ...] = ()
    not_materials: tuple[str, ...] = ()
    not_patterns: tuple[str, ...] = ()
    not_fits: tuple[str, ...] = ()
    not_sizes: tuple[str, ...] = ()
    not_garments: tuple[str, ...] = ()
    """The ruled-out categories in the shopper's own word."""
    not_shades: tuple[str, ...] = ()
    """The ruled-out colours in full."""
    freed: tuple[str, ...] = ()
    """Kinds of wishes that hold no longer: "any brand will do" frees "brands"."""
    garments: tuple[str, ...] = ()
    """The categories in the shopper's own word: "flip flops", which are sold as `chappal`."""
    shades: tuple[str, ...] = ()
    """The colours in full: "wine", sold as `burgundy`; "light pink"."""
    group: str | None = None
    """The broad word said ("footwear"); `categories` then holds all that it covers."""
    min_rating: float | None = None
    quantity_change: int | None = None
    """So many more (or, negative, fewer) than now: "one less"."""
    features: tuple[str, ...] = ()
    """How it is made ("pocket", "sleeveless"), as names and descriptions put it: no limit, but these come first."""
    popular: bool = False
    """Asks for what is bought and liked most: no order of prices or days."""
    child_age: int | None = None
    """In years; when set, `sizes` was worked out from it."""

    @property
    def is_empty(self) -> bool:
        return self == Slots()


class ReferenceKind(StrEnum):
    """How a message points at something already shown or carted."""

    ORDINAL = "ordinal"
    """By its number in the last list: `numbers` (1-based; -1 is the last)."""
    ATTRIBUTE = "attribute"
    """By what it looks like ("the black one"): the message's slots narrow the shown products."""
    LAST = "last"
    """The one just talked about: "it", "that", "yeh wala"."""
    ALL = "all"
    """Everything shown or carted: "both", "all of them", "dono"."""
    CHEAPEST = "cheapest"
    DEAREST = "dearest"
    BEST_RATED = "best_rated"
    PRICED = "priced"
    """By what it costs ("the one for 1,599"): `numbers` are rupees."""
    OTHER = "other"
    """Beside the one in focus: "the other one"; `numbers` are places that are not meant."""


@dataclass(frozen=True, slots=True)
class Reference:
    kind: ReferenceKind
    numbers: tuple[int, ...] = ()
    count: int = 1
    """How many others are meant: "the other two"."""
    of_looks: bool = False
    """The number counts among what looks as the slots say: "the second red one"."""
    in_cart: bool = False
    """The message points into the cart rather than at the list shown."""


class Refinement(StrEnum):
    """How a message changes the search before it."""

    CHEAPER = "cheaper"
    DEARER = "dearer"
    MORE = "more"
    """Next page of the same."""
    SIMILAR = "similar"
    """Like a referenced product, with this message's slots laid over it."""
    OTHER_COLOURS = "other_colours"
    """What is talked about, in colours other than those shown; no colour is named."""
    OTHER_BRANDS = "other_brands"
    """What is talked about, by brands other than those shown; no brand is named."""
    CORRECTION = "correction"
    """The shopper corrects what was understood; this message's slots replace earlier ones of their kind."""


class CartAction(StrEnum):
    ADD = "add"
    REMOVE = "remove"
    CHANGE = "change"
    SHOW = "show"
    CLEAR = "clear"
    UNDO = "undo"
    CHECK_OUT = "check_out"


class Affirmation(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Request:
    """One thing wanted: a message may hold several ("remove the belt and show me shoes")."""

    text: str
    """The part of the message that says it."""
    intent: IntentScore
    slots: Slots = field(default_factory=Slots)
    references: tuple[Reference, ...] = ()
    refinement: Refinement | None = None
    cart_action: CartAction | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that was read out of one message, in the order it was said."""

    language: Language
    requests: tuple[Request, ...]
    affirmation: Affirmation | None = None
    """The message is a bare yes or no to a question the assistant asked."""
    alternatives: tuple[IntentScore, ...] = ()
    """The runner-up intents of the first request, most likely first."""
    out_of_scope: float = 0.0
    """How foreign to the shop the message is, from 0 to 1."""

    @property
    def main(self) -> Request:
        return self.requests[0]


@dataclass(frozen=True, slots=True)
class DialogueContext:
    """What understanding may lean on: how the talk stands, in plain facts."""

    language: Language | None = None
    """Of the message before."""
    awaiting: str | None = None
    """What the assistant just asked for: "size", "colour", "pin_code", "product", "pick", "order", "confirm", …"""
    last_intent: IntentName | None = None
    shown: int = 0
    """How many products the last list held."""
    carted: int = 0
    has_focus: bool = False
    """One product was just talked about."""
    signed_in: bool = False
