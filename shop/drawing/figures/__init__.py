"""Draw each kind of product, one family a file."""
