"""Plain data to typed records, files to a catalogue."""
