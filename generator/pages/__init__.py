"""Record to view to page."""
