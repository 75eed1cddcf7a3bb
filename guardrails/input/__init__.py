"""Checks on a shopper's message, before anything works on it."""
