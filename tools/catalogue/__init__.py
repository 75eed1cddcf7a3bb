"""Looking things up in what the shop sells."""
