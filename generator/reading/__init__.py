"""Files to bytes to text to plain data with positions; the slips of those who write YAML by hand."""
