"""Tools against a real SQLite storage."""
