"""The catalogue as data for other programs."""
