"""Rendered pages are compared whole, extra and missing ones too."""

from __future__ import annotations

from tests.pages import golden


def test_the_sample_gives_exactly_the_golden_files() -> None:
    now, then = golden.rendered(), golden.expected()
    assert sorted(now) == sorted(then)
    for path in sorted(now):
        assert now[path] == then[path], f"{path}: läs skillnaden; stämmer den, kör python -m tests.pages.golden"
