"""What follows from the records taken together: links seen from both ends, facets, the matrix."""
