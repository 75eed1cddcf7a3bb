"""Metrics, each checked against figures worked out by hand."""
