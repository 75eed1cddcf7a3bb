"""The product pictures."""
