"""Measuring quality on data that was never trained on."""
