"""Swedish words, numbers and dates; limited Markdown; addresses."""
