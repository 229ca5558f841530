"""What a record holds: one file for each type, and the registry of types."""
