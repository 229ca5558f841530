"""GitHub's API with Python's own library, for what runs before anything is installed."""

from __future__ import annotations

import io
import json
import urllib.request
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

AUTHOR = "github-actions[bot]"
"""Who writes with the token of a run."""
MOST_BYTES = 1_000_000
"""Of a text that a run left behind."""
MOST_PAGES = 10

Api = Callable[..., Any]
"""``api(method, path, body=None, raw=False)``: what GitHub answers, as data or, when ``raw``, as bytes."""


def github(url: str, token: str) -> Api:
    """GitHub's API. The token is not sent along when it leads elsewhere, as to the store of what a run left."""

    def api(method: str, path: str, body: object = None, raw: bool = False) -> Any:
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(url + path, data, method=method)
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        request.add_unredirected_header("Authorization", f"Bearer {token}")
        with urllib.request.urlopen(request, timeout=60) as answer:
            content: bytes = answer.read(20 * MOST_BYTES)
        return content[: MOST_BYTES + 1] if raw else json.loads(content)

    return api


def pages(api: Api, path: str) -> Iterator[Any]:
    """The items of a list that GitHub gives a hundred at a time; the first thousand of very many."""
    for page in range(1, MOST_PAGES + 1):
        answer = api("GET", f"{path}?per_page=100&page={page}")
        items = answer["artifacts"] if isinstance(answer, dict) else answer
        yield from items
        if len(items) < 100:
            return


def unpacked(
    api: Api, repository: str, artifact: Mapping[str, Any], names: Iterable[str], most: int = MOST_BYTES
) -> dict[str, str]:
    """The texts that a run left; one that is missing, or of more bytes than ``most``, is left out."""
    texts: dict[str, str] = {}
    if int(artifact["size_in_bytes"]) > MOST_BYTES:
        return texts
    content = api("GET", f"/repos/{repository}/actions/artifacts/{int(artifact['id'])}/zip", raw=True)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in names:
                with packed.open(name) as stream:
                    read = stream.read(most + 1)
                if len(read) <= most:
                    texts[name] = read.decode("utf-8", "replace")
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, RuntimeError, ValueError):
        pass  # what could be read is given, and the rest is for the caller to miss
    return texts
