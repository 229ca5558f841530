"""What writes records for people."""
