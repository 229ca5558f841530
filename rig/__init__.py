"""What tests and measurements stand on: where things are, a browser, a server of files and the judged queries."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "catalogue"
"""The real catalogue, not a sample."""
