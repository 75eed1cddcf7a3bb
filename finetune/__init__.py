"""Making the shipped models again from sources."""
