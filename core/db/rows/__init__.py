"""How domain objects lie in rows, both ways."""
