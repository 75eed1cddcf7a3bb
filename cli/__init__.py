"""The retailgenie command, one file a group."""
