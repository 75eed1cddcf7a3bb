"""The embedded index: immutable memory-mapped arrays that any number of processes read while one builds the next."""
