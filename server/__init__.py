"""The HTTP service: chat, shop, conversations, health."""
