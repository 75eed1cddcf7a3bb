"""The assistant that turns one message into one answer."""
