"""The tests, in folders that mirror ``generator/``; the browser's and the whole site's apart."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "catalogue"
