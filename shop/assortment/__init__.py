"""What the shop sells: brands, lines, sizes, colours, prices, and how much is left."""
