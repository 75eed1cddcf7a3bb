"""Put candidates into the order that is shown."""
