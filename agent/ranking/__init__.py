"""Choosing what to show of what was found."""
