"""Search: analysis of Swedish text, documents, index, query and the files that the pages load."""
