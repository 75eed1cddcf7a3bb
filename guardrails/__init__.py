"""Checks on what comes in and what goes out; local rules, no model."""
