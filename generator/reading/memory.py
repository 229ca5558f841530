"""What a build found out, kept in files so that the next one need not find it out again.

What is kept follows from its key and the program alone, so it changes no result. It is JSON, which can hold nothing
that runs, and the first line is a digest of it and of the program: what another version kept, or is not to the byte
what was written, is not used. Nor is a file that cannot be read or written told: a build does without.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Memory:
    """``folder`` is where the files lie, ``version`` tells the program from others that answer otherwise.

    The names of the files begin with ``prefix``.
    """

    folder: Path
    version: str
    prefix: str = ""

    def recall(self, subject: str) -> Any:
        """What an earlier build kept of ``subject``; None when there is nothing that may be used."""
        try:
            mark, _, kept = self._file(subject).read_bytes().partition(b"\n")
        except OSError:
            return None
        return json.loads(kept) if mark == self._mark(kept) else None

    def keep(self, subject: str, value: Any) -> None:
        """Leaves ``value`` for the next build; whoever reads meanwhile finds what was there before."""
        kept = json.dumps(value, separators=(",", ":")).encode()
        with contextlib.suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder)
            temporary = Path(name)
            try:
                with open(handle, "wb") as stream:
                    stream.writelines((self._mark(kept), b"\n", kept))
                temporary.replace(self._file(subject))
            except OSError:
                temporary.unlink()
                raise

    def apart(self, name: str) -> Memory:
        """Where what is kept has the same subjects, of something else."""
        return replace(self, prefix=f"{name}-")

    def _file(self, subject: str) -> Path:
        return self.folder / f"{self.prefix}{subject}"

    def _mark(self, kept: bytes) -> bytes:
        digest = hashlib.sha256(f"{self.version} ".encode())
        digest.update(kept)
        return digest.hexdigest().encode()
