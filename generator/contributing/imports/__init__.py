"""Workbooks, tables and documents of others to drafts of records."""
