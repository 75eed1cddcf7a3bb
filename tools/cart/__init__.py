"""Filling, changing and undoing the cart."""
