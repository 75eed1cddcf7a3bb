"""The ground floor: domain rules, storage, settings; it knows nothing above it."""
