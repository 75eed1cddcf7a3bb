"""Tests of finding products."""
