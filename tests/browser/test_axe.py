"""Of texts that look alike one is measured, and none that looks otherwise is passed over."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations

GOOD, BAD = "#111111", "#bbbbbb"


@pytest.mark.parametrize(
    "body",
    [
        "<p>Svart text</p><p style='color:{bad}'>Grå text</p>",
        "<div><p>Svart text</p></div><div style='background:#222222'><p>Svart på svart</p></div>",
        "<div><p>Svart text</p></div><div style='opacity:.2'><div><p>Genomskinlig text</p></div></div>",
        "<p class='a'><b>Svart text</b></p><p class='b'><b>Grå text</b></p><style>.b b {{color: {bad}}}</style>",
        "<p style='color:{bad}' hidden>Grå text</p><p style='color:{bad}'>Grå text</p>",
        "<p style='color:{bad}'> </p><p style='color:{bad}'>x</p><p style='color:{bad}'>Grå text</p>",
        "<button style='color:{bad}' disabled>Grå text</button><button style='color:{bad}'>Grå text</button>",
        "<label style='color:{bad}'>Grå text<input disabled></label><label style='color:{bad}'>Grå text<input></label>",
        "<p style='color:#777777;font-size:24px'>Stor text</p><p style='color:#777777'>Liten text</p>",
    ],
)
def test_the_one_bad_text_is_found(page: Page, body: str) -> None:
    page.set_content(
        f"<html lang=sv><title>Sida</title><main style='color:{GOOD}'>{body.format(bad=BAD)}</main></html>"
    )
    [(rule, targets)] = violations(page, {"runOnly": ["color-contrast"]})
    assert (rule, len(targets)) == ("color-contrast", 1)


def test_what_is_alike_in_light_need_not_be_in_dark(page: Page) -> None:
    style = f"<style>.dark p + p + p {{ color: {BAD} }}</style>"
    page.set_content(f"<html lang=sv>{style}<main><p>Svart text</p><p>Svart text</p><p>Svart text</p></main></html>")
    assert violations(page, {"runOnly": ["color-contrast"]}) == []
    page.evaluate("document.body.className = 'dark'")
    [(_, targets)] = violations(page, {"runOnly": ["color-contrast"]})
    assert targets == [["p:nth-child(3)"]]
