"""The index in a Qdrant server: for catalogues and fleets that outgrow files beside the worker."""
