"""What was written by hand for the demo shop: brands, places, wording, offers, policies; read, never computed."""
