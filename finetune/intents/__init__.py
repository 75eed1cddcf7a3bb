"""Training the intent classifier."""
