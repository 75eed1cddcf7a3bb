"""How the shop words things: a small grammar over facts, and what is written with it."""
