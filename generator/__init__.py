"""Kunskapsbanken: from YAML records to a static, searchable site."""
