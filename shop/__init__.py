"""The demo shop: its makers, its small hand-made facts, and the import of other catalogues."""
