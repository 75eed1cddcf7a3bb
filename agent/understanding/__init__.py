"""Reading a message: its language, what it wants, what it names and what it points at."""
