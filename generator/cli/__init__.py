"""The commands: the only place that prints, ends the program or looks at the clock."""
