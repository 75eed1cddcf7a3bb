"""Search methods side by side: chance and BM25, the legs of the shop's search, and its own way from a message."""
