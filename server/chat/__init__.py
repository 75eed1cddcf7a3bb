"""Turns over HTTP: accepting messages, running them in order, streaming what happens."""
