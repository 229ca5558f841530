"""Our JavaScript and style sheets, and what joins them to one file of each."""
