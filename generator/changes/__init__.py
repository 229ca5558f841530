"""Two states of the catalogue to what has changed between them, in words."""
