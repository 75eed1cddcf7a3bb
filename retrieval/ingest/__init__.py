"""From products to an index: documents, vectors, and the build that is resumed and switched as a whole."""
