"""Citation a long text is cut in a list."""

from __future__ import annotations

import pytest

from generator.text.swedish import first_words


@pytest.mark.parametrize(
    ("text", "length", "cut"),
    [
        ("Kort text.", 20, "Kort text."),
        ("Ett två tre fyra fem", 12, "Ett två\N{NO-BREAK SPACE}…"),
        ("Ett två, tre fyra fem", 12, "Ett två\N{NO-BREAK SPACE}…"),
        ("Långtutanmellanrum", 10, "Långtutan…"),
        ("Ett\ntvå", 20, "Ett två"),
    ],
)
def test_it_is_cut_between_words(text: str, length: int, cut: str) -> None:
    assert first_words(text, length) == cut
