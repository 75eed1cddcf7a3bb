"""Checks on a reply, before anyone reads it."""
