"""One repository a file, each over the connection of its unit of work."""
