"""Replies composed from facts: every number in them stands in a row of the shop."""
