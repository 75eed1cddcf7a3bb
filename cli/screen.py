"""A turn on a terminal: text as it comes, then products with their numbers, the cart, and what to say next."""

from __future__ import annotations

import sys
from typing import Any

from rich.console import Console
from rich.table import Table

from cli.talk import Told

SYMBOLS = {"INR": "₹"}
SHOWN_SIZES = 8
PIPE_WIDTH = 120


class Screen:
    """Draws in colour on a terminal, and plainly into a pipe."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or _console()
        self._is_midline = False

    @property
    def console(self) -> Console:
        return self._console

    def show(self, told: Told) -> None:
        """One event of a turn."""
        name, data = told
        match name:
            case "text.delta":
                self._console.print(str(data.get("text", "")), end="", markup=False)
                self._is_midline = True
            case "text.reset":
                if self._is_midline:
                    self._console.print(" …", style="dim")
                self._is_midline = False
            case "turn.completed" | "turn.failed":
                self._close(data)

    def _close(self, answer: dict[str, Any]) -> None:
        if self._is_midline:
            self._console.print()
        self._is_midline = False
        if answer.get("products"):
            self._console.print(products_table(answer["products"]))
        cart = answer.get("cart")
        if cart and (answer.get("receipts") or not answer.get("products")):
            self._console.print(cart_table(cart))
        chips = answer.get("chips") or []
        if chips:
            self._console.print("  ›  ".join(chips), style="dim", markup=False)


def _console() -> Console:
    """As wide as the terminal; a pipe has no width of its own."""
    is_terminal = sys.stdout.isatty()
    return Console(file=sys.stdout, highlight=False, soft_wrap=True, width=None if is_terminal else PIPE_WIDTH)


def products_table(products: list[dict[str, Any]]) -> Table:
    """Numbered as the shopper may call them ("the second one")."""
    table = Table(box=None, pad_edge=False)
    for heading in ("#", "product", "price", "MRP", "sizes left", "why"):
        is_figure = heading in ("#", "price", "MRP")
        table.add_column(heading, justify="right" if is_figure else "left", no_wrap=is_figure)
    for number, product in enumerate(products, 1):
        table.add_row(
            str(number),
            _plain(_named(product)),
            _plain(money(product["price"])),
            _plain(money(product["mrp"]) if product["mrp"] and product["mrp"] != product["price"] else ""),
            _plain(_sizes(product["sizes_in_stock"])),
            _plain(product.get("why") or ""),
        )
    return table


def cart_table(cart: dict[str, Any]) -> Table:
    table = Table(box=None, pad_edge=False, show_footer=True)
    table.add_column("cart", footer="total")
    table.add_column("size")
    table.add_column("pieces", justify="right")
    table.add_column("", justify="right", footer=_plain(money(cart["total"])))
    for line in cart["lines"]:
        size = f"{line['size']}, {line['colour']}"
        table.add_row(_plain(line["title"]), _plain(size), str(line["quantity"]), _plain(money(line["line_total"])))
    for discount in cart["discounts"]:
        table.add_row(_plain(discount["code"]), "", "", _plain(f"-{money(discount['amount'])}"))
    return table


def money(amount: dict[str, str] | None) -> str:
    """₹1,499 in Indian grouping; paise only where there are some."""
    if amount is None:
        return "no price"
    rupees, _, paise = amount["amount"].partition(".")
    tail = f".{paise}" if paise.strip("0") else ""
    return f"{SYMBOLS.get(amount['currency'], amount['currency'] + ' ')}{_grouped(rupees)}{tail}"


def _grouped(digits: str) -> str:
    """12,34,567: the last three, then pairs."""
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    head, last = digits[:-3], digits[-3:]
    pairs = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)][::-1]
    return sign + ",".join([*pairs, last])


def _named(product: dict[str, Any]) -> str:
    brand = f" · {product['brand']}" if product.get("brand") else ""
    return f"{product['title']}{brand}"


def _sizes(sizes: list[str]) -> str:
    more = f" +{len(sizes) - SHOWN_SIZES}" if len(sizes) > SHOWN_SIZES else ""
    return " ".join(sizes[:SHOWN_SIZES]) + more if sizes else "sold out"


def _plain(text: str) -> str:
    """Brackets in titles are no markup."""
    return text.replace("[", r"\[")
