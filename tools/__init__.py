"""What the assistant can do: one file a tool, thin over the domain's rules."""

from __future__ import annotations

from tools.cart.add_to_cart import add_to_cart
from tools.cart.change_cart_line import change_cart_line
from tools.cart.clear_cart import clear_cart
from tools.cart.remove_from_cart import remove_from_cart
from tools.cart.show_cart import show_cart
from tools.cart.undo_last_write import undo_last_write
from tools.catalogue.check_stock import check_stock
from tools.catalogue.compare_products import compare_products
from tools.catalogue.complementary_products import complementary_products
from tools.catalogue.product_details import product_details
from tools.catalogue.search_products import search_products
from tools.offers.apply_coupon import apply_coupon
from tools.offers.list_offers import list_offers
from tools.offers.remove_coupon import remove_coupon
from tools.orders.list_orders import list_orders
from tools.orders.loyalty_status import loyalty_status
from tools.orders.order_status import order_status
from tools.stores.estimate_delivery import estimate_delivery
from tools.stores.nearest_stores import nearest_stores
from tools.support.read_policy import read_policy
from tools.tool import Tool, UnknownTool

TOOLS: tuple[Tool, ...] = (
    search_products,
    product_details,
    compare_products,
    check_stock,
    complementary_products,
    nearest_stores,
    estimate_delivery,
    show_cart,
    add_to_cart,
    remove_from_cart,
    change_cart_line,
    clear_cart,
    undo_last_write,
    list_offers,
    apply_coupon,
    remove_coupon,
    list_orders,
    order_status,
    loyalty_status,
    read_policy,
)


def tool_named(name: str) -> Tool:
    """Raises UnknownTool."""
    for tool in TOOLS:
        if tool.name == name:
            return tool
    raise UnknownTool(f"no tool {name}", tool=name)
