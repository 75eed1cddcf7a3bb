"""What a signed-in customer ordered, and their loyalty standing."""
