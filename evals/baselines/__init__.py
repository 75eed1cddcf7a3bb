"""What anybody could have: the simple methods that ours are measured beside."""
