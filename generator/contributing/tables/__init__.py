"""Records as sheets of a workbook: what stands where, and the words of its cells."""
