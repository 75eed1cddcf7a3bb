"""The shop's written rules."""
