"""Search over real indexes, embedded and in a Qdrant server."""
