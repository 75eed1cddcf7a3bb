"""Word what one product is like, what is left of it, how several differ, and what goes with one."""

from __future__ import annotations

from collections.abc import Callable

from agent.planning.aspects import Aspect
from agent.planning.plan import Call, Search
from agent.respond.draft import Part
from agent.respond.shelves import alike, product_card
from agent.respond.teller import Teller
from agent.respond.written import asks_yes_or_no, is_named, telling_stems, written
from agent.results import Outcome
from core.domain.answer import Claim, Sentence
from core.domain.catalogue import Product, StockedProduct
from core.domain.lexicon import Term
from tools.catalogue.check_stock import StockFound
from tools.catalogue.compare_products import Comparison, Difference
from tools.catalogue.product_details import ProductDetails
from tools.catalogue.search_products import ProductsFound

FEW = 3
"""From this many pieces down, the shopper is told how many are left."""
SHOPS_NAMED = 2


def tell_details(outcome: Outcome, teller: Teller) -> Part:
    """The facts that were asked for; when none was, those that matter most."""
    details: ProductDetails = outcome.data
    stocked = details.stocked
    asked = [Aspect(a) for a in outcome.call.about.get("asked", "").split()]
    told = [sentence for aspect in asked for sentence in _told(aspect, details, teller)]
    if not told:
        told = [*_written(outcome.call.about.get("words", ""), stocked.product, teller), *_overview(details, teller)]
    lead = teller.line("product.about", title=_title(stocked.product))
    following, yes = _offered(stocked, teller)
    return Part(
        sentences=(lead, *dict.fromkeys(told)),
        cards=(product_card(stocked, teller),),
        next=following,
        yes=yes,
        chips=_chips(stocked, teller),
    )


def _offered(stocked: StockedProduct, teller: Teller) -> tuple[Sentence, Call | Search]:
    """To add what can be bought, else to show what is like it."""
    product = stocked.product
    if stocked.sizes_in_stock and product.price is not None:
        form = "next.after_details" if len(stocked.stock_by_size) > 1 else "next.add_it"
        return teller.line(form), Call("add_to_cart", {"product_id": product.product_id})
    return teller.line("next.similar"), alike(product)


def _chips(stocked: StockedProduct, teller: Teller) -> tuple[str, ...]:
    sizes = stocked.sizes_in_stock
    if not sizes or stocked.product.price is None:
        return (teller.word("chip.similar"),)
    add = teller.word("chip.add_in", size=sizes[0]) if len(sizes) > 1 else teller.word("chip.add_it")
    return (add, teller.word("chip.goes_with"), teller.word("chip.similar"), teller.word("chip.store"))


def _overview(details: ProductDetails, teller: Teller) -> list[Sentence]:
    return [
        sentence
        for aspect in (Aspect.PRICE, Aspect.SIZES, Aspect.FABRIC, Aspect.REVIEWS)
        for sentence in _told(aspect, details, teller)
    ]


def _written(question: str, product: Product, teller: Teller) -> list[Sentence]:
    """What its own text says of the matter; a yes-or-no question that nothing answers is told so."""
    text = None if teller.language.is_devanagari else written(question, product)
    if text is not None:
        said = Claim(text.rstrip(".!?"), f"product:{product.product_id}:description")
        return [teller.line("product.written", text=said)]
    if not asks_yes_or_no(question) or not telling_stems(question, product):
        return []
    return [teller.line("product.named" if is_named(question, product) else "product.unknown")]


def _told(aspect: Aspect, details: ProductDetails, teller: Teller) -> list[Sentence]:
    """One aspect; a fact that no row holds is said to be unknown when it was asked for."""
    tell = TELLING.get(aspect)
    return [tell(details, teller)] if tell else []


def sizes_left(stocked: StockedProduct, teller: Teller) -> Sentence:
    sizes = stocked.sizes_in_stock
    source = f"product:{stocked.product.product_id}:sizes_in_stock"
    if not sizes:
        return teller.line("product.sold_out")
    if len(sizes) == 1 and len(stocked.stock_by_size) == 1:
        return teller.line("product.one_size")
    return teller.line("product.sizes", sizes=teller.all_of(sizes, source))


def _price(product: Product, teller: Teller) -> Sentence:
    source = f"product:{product.product_id}"
    if product.price is None:
        return teller.line("product.no_price")
    price = teller.money(product.price, f"{source}:price")
    if product.mrp and product.mrp > product.price:
        return teller.line("product.price_off", price=price, mrp=teller.money(product.mrp, f"{source}:mrp"))
    return teller.line("product.price", price=price)


def _colours(product: Product, teller: Teller) -> Sentence:
    colours = teller.labels(teller.lexicon.colours, product.colours)
    if not colours:
        return teller.line("product.unknown")
    return teller.line("product.colours", colours=teller.all_of(colours, f"product:{product.product_id}:colours"))


def _attribute(form: str, value: str | None, terms: dict[str, Term], product: Product, teller: Teller) -> Sentence:
    label = teller.label(terms, value) if value else None
    if label is None:
        return teller.line("product.unknown")
    return teller.line(f"product.{form}", value=Claim(label, f"product:{product.product_id}:{form}"))


def _care(product: Product, teller: Teller) -> Sentence:
    """Care lines are English prose of the source; other scripts are pointed to the card."""
    if not product.care:
        return teller.line("product.unknown")
    if not teller.can_say(product.care):
        return teller.line("product.care_on_page")
    return teller.line("product.care", value=Claim(product.care.rstrip("."), f"product:{product.product_id}:care"))


def _fabric(product: Product, teller: Teller) -> Sentence:
    return _attribute("fabric", product.material, teller.lexicon.materials, product, teller)


def _fit(product: Product, teller: Teller) -> Sentence:
    return _attribute("fit", product.fit, teller.lexicon.fits, product, teller)


def _rating(product: Product, teller: Teller) -> Sentence:
    source = f"product:{product.product_id}"
    if not product.rating or not product.rating_count:
        return teller.line("product.unrated")
    count = teller.count(product.rating_count, f"{source}:rating_count")
    return teller.line("product.rating", rating=teller.number(product.rating, f"{source}:rating"), count=count)


TELLING: dict[Aspect, Callable[[ProductDetails, Teller], Sentence]] = {
    Aspect.PRICE: lambda details, teller: _price(details.stocked.product, teller),
    Aspect.SIZES: lambda details, teller: sizes_left(details.stocked, teller),
    Aspect.STOCK: lambda details, teller: sizes_left(details.stocked, teller),
    Aspect.COLOURS: lambda details, teller: _colours(details.stocked.product, teller),
    Aspect.FABRIC: lambda details, teller: _fabric(details.stocked.product, teller),
    Aspect.FIT: lambda details, teller: _fit(details.stocked.product, teller),
    Aspect.CARE: lambda details, teller: _care(details.stocked.product, teller),
    Aspect.REVIEWS: lambda details, teller: _rating(details.stocked.product, teller),
}


def tell_stock(outcome: Outcome, teller: Teller) -> Part:
    """Whether one size (and colour) is there, how many when few are, and which shops have it."""
    found: StockFound = outcome.data
    size = str(outcome.call.arguments.get("size") or found.variants[0].size)
    left = sum(found.by_size.values())
    source = f"variant:{found.variants[0].variant_id}:stock"
    values = {"title": _title(found.product), "size": Claim(size, source)}
    if left > FEW:
        lead = teller.line("stock.there", **values)
    elif left:
        lead = teller.line("stock.few", left=teller.count(left, source), **values)
    else:
        lead = teller.line("stock.gone", **values)
    shops = [n.store.name for n in found.stores[:SHOPS_NAMED]]
    sentences = [lead]
    if shops:
        sentences.append(teller.line("stock.shops", shops=teller.all_of(shops, "stores:stock")))
    wanted = {k: v for k, v in outcome.call.arguments.items() if k in ("size", "colour")}
    add = Call("add_to_cart", {"product_id": found.product.product_id, **wanted})
    following, yes = teller.line("next.add_it" if left else "next.similar"), add if left else alike(found.product)
    chips = (teller.word("chip.add_in", size=size),) if left else (teller.word("chip.similar"),)
    return Part(tuple(sentences), next=following, yes=yes, chips=(*chips, teller.word("chip.store")))


def tell_comparison(outcome: Outcome, teller: Teller) -> Part:
    """How they differ, in a sentence a difference."""
    comparison: Comparison = outcome.data
    products = [stocked.product for stocked in comparison.products]
    told = [s for d in comparison.differences for s in _difference(d, products, teller)]
    sentences = [
        teller.line("compare.lead", titles=teller.all_of([p.title for p in products], "products:title")),
        *told,
    ]
    for form, product_id in (("cheapest", comparison.cheapest), ("best_rated", comparison.best_rated)):
        named = next((p for p in products if p.product_id == product_id), None)
        if named:
            sentences.append(teller.line(f"compare.{form}", title=_title(named)))
    if len(sentences) == 1:
        sentences.append(teller.line("compare.alike"))
    cards = tuple(product_card(stocked, teller) for stocked in comparison.products)
    chips = (teller.word("chip.add_first"), teller.word("chip.add_second"))
    return Part(tuple(sentences), cards, next=teller.line("next.which_to_add"), chips=chips)


def _difference(difference: Difference, products: list[Product], teller: Teller) -> list[Sentence]:
    """Price, fabric and fit; the rest shows on the cards."""
    parts, lexicon = list[str](), teller.lexicon
    for product in products:
        if difference.fact == "price" and product.price:
            parts.append(teller.money(product.price, "").text)
        elif difference.fact == "material" and product.material:
            parts.append(teller.label(lexicon.materials, product.material) or "–")
        elif difference.fact == "fit" and product.fit:
            parts.append(teller.label(lexicon.fits, product.fit) or "–")
    if len(parts) != len(products):
        return []
    values = Claim(" / ".join(parts), f"products:{difference.fact}")
    return [teller.line(f"compare.{difference.fact}", values=values)]


def tell_complements(outcome: Outcome, teller: Teller) -> Part:
    found: ProductsFound = outcome.data
    if not found.products:
        return Part((teller.line("complement.none"),), next=teller.line("next.what_to_find"))
    goods = teller.also(list(dict.fromkeys(teller.goods(s.product.category) for s in found.products)))
    cards = tuple(product_card(stocked, teller) for stocked in found.products)
    chips = (teller.word("chip.add_first"), teller.word("chip.add_second"), teller.word("chip.cart"))
    return Part(
        (teller.line("complement.found", goods=goods),), cards, next=teller.line("next.which_to_add"), chips=chips
    )


def _title(product: Product) -> Claim:
    return Claim(product.title, f"product:{product.product_id}:title")
