"""A fault is a value: its code, its Swedish wording, its renderings."""
