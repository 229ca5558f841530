"""Catalogues with a fault, and odd ones without: a folder of tests/cases each, laid over a small valid base.

A case holds catalogue files and ``expected.json``. Its ``names.json``, if there is one, gives the
real path of files whose names some systems cannot hold, or null for a file of the base to leave out.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue, load
from generator.checks import check_catalogue
from generator.codes import CODES
from generator.files import read_tree
from generator.problems import Problem
from generator.report import sort_problems

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 21)
SEEN = ("file", "line", "column", "field", "code", "severity")
