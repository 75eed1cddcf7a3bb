"""The shop page in a real browser, over the real server and a real made shop."""
