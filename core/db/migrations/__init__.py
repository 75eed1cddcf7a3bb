"""Alembic's environment and the steps, oldest first."""
