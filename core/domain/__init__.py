"""Shop types with their rules; standard library only."""
