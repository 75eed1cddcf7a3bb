"""Shops on the street and delivery to the door."""
