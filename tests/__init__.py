"""The tests, in folders that mirror ``generator/``; the browser's and the whole site's apart."""

from rig import CATALOGUE, ROOT

__all__ = ["CATALOGUE", "ROOT"]
