"""Where indexes live: embedded under the home folder, or in a Qdrant server; both behind one port."""
