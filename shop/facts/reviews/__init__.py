"""What customers say of their purchases, by language."""
