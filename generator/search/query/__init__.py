"""What a reader types to records in order."""
