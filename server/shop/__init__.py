"""The shop's own routes: products, cart, orders, offers."""
