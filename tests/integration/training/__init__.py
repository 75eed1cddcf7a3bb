"""Models made again, in the training environment."""
