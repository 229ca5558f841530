"""``python scripts/release_notes.py vX.Y.Z``: prints what CHANGELOG.md says of a version, for the release of its tag.

Run in the repository's root. Says in Swedish what is wrong and exits with 1 when the tag is not the version of
pyproject.toml, or when the changelog has nothing under it: what is published always has a number and a description.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path


def release_notes(tag: str, version: str, changelog: str) -> str:
    """The text under the heading of ``version``, without the heading. Raises ValueError with what is wrong."""
    if tag != f"v{version}":
        raise ValueError(f"Taggen {tag} är inte versionen i pyproject.toml: den ska vara v{version}.")
    heading = rf"## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d"
    section = re.search(rf"^{heading}\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    if section is None:
        raise ValueError(f"CHANGELOG.md saknar rubriken ## [{version}] - ÅÅÅÅ-MM-DD.")
    if not section[1].strip():
        raise ValueError(f"I CHANGELOG.md står inget under rubriken för {version}.")
    return section[1].strip()


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("Användning: python scripts/release_notes.py vX.Y.Z")
    version = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]["version"]
    try:
        print(release_notes(sys.argv[1], version, Path("CHANGELOG.md").read_text("utf-8")))
    except ValueError as reason:
        sys.exit(str(reason))


if __name__ == "__main__":
    main()
