"""Documents to the files that a search loads."""
