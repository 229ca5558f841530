"""How well, how fast and how small search is, against Material's search, Pagefind and plain lunr."""
