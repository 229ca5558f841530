"""Hand-written pages: what runs is found however it is written, and what is only shown is left alone."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page

from generator.checks.active_content import check_active
from generator.checks.pages import check_pages
from generator.faults.abridging import totals
from tests.checks.hostile_pages import hostile_pages, missed


def told(text: str, path: str = "sida.md") -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.code) for fault in check_active(path, text)]


RUNS = (
    "<script>alert(1)</script>",
    "<ScRiPt src=x.js></ScRiPt>",
    "text <script/x>alert(1)</script>",
    "<svg:script xmlns:svg='http://www.w3.org/2000/svg'>alert(1)</svg:script>",
    "<svg><title><script>alert(1)</script></title></svg>",
    "<svg><animate attributeName=href values='x;javascript:alert(1)'/></svg>",
    "<iframe src=x.html></iframe>",
    "<object data=x.svg></object>",
    "<embed src=x.svg>",
    "<base href=x>",
    "<meta http-equiv=refresh content='0; url=x'>",
    "<META HTTP-EQUIV='REFRESH' content='0'>",
    "<p srcdoc='<b>'>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/ONERROR =alert(1)>",
    "<svg onload\n=\nalert(1)>",
    "<a title='>' onclick=\"alert(1)\">",
    "![x](y.png){ onerror=alert(1) }",
    "## Rubrik {: OnClick='alert(1)' }",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](  <javascript:alert(1)>)",
    "[x](java&#115;cript:alert(1))",
    "[x](java&#x0000073;cript&colon;alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:alert(1))",
    "![x](javascript:alert(1))",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[`x]: javascript:alert(1) '`'",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a xlink:href=&#106avascript:alert(1)>x</a>",
    "<form action=javascript:alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)>-->",
    "<!-- <img src=x onerror=alert(1)>",
    "<a title='<!--'><img src=x onerror=alert(1)><!-- -->",
    '<b x="\n\n<script>alert(1)</script>\n\n">',
    "<b <script>alert(1)</script>",
    "<b a:**<script>alert(1)</script>",
    "<a href='<script>alert(1)</script>",
    '<a title="<script>alert(1)</script> "<<svg>',
    '<a title="<" onclick=alert(1)>',
    "<a b=c<1 onclick=alert(1)>",
    "> <!--<!--<script>alert(1)</script>`<!----!>",
    "<style><a title='</style><img src=x onerror=alert(1)>'></style>",
    "`` ` <script>alert(1)</script> ` ` ``",
    "``a` <script>alert(1)</script> `b",
    "ett `b\ntvå` <script>alert(1)</script> `c",
    "<div>\n`<script>alert(1)</script>`\n</div>",
    "```en två\n<script>alert(1)</script>\n```",
    "```\n<b>\n````\n<script>alert(1)</script>",
    "    <script>alert(1)</script>",
)


@pytest.mark.parametrize("text", RUNS)
def test_what_runs_is_found(text: str) -> None:
    assert "sida-skript" in {code for *_, code in told(f"# Sida\n\n{text}\n\nMer.\n")}


def test_what_runs_in_a_browser_is_found(page: Page) -> None:
    """``python -m tests.checks.hostile_pages`` tries more."""
    found, active = missed(page, list(hostile_pages(400, seed=7)))
    assert found == []
    assert active > 50


@pytest.mark.parametrize(
    "text",
    [
        "Skriv `<script>` och `onerror=` i en text om `javascript:` som länk.",
        "```html\n<script>alert(1)</script>\n[x](javascript:alert(1))\n```",
        "~~~~ {.html}\n<img onerror=x>\n```\n~~~~",
        "Vi lärde oss JavaScript: det gick bra. Kursen var online = på nätet.",
        "<!-- En anteckning till den som skriver, med <b>fet</b> text -->",
        "[x](om.md) och [y](https://exempel.se/javascript:) och <https://exempel.se/>",
        "<p class=onsdag id='x' title='onerror=x'>Text</p>",
        "Priset är {onsdag} 5 < 7 och 7 > 5.",
        "<svg viewBox='0 0 9 9'><title>En bild</title><a href='om.html'><path d='M0 0'/></a></svg>",
        "<a href='https://exempel.se/?a=1&#10;b'>x</a> ![x](data:image/png;base64,AAAA)",
        "Text {#ankare .klass data-on='x'}",
    ],
)
def test_what_is_shown_or_harmless_is_left_alone(text: str) -> None:
    assert told(f"# Sida\n\n{text}\n\nMer.\n") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<p style="color: red">', "sida-utseende"),
        ("Text {: style='color: red' }", "sida-utseende"),
        ("<style>p{}</style>", "sida-utseende"),
        ("![x](https://exempel.se/x.png)", "sida-utifran"),
        ("![x](//exempel.se/x.png)", "sida-utifran"),
        ("<img src='HTTPS://exempel.se/x.png'>", "sida-utifran"),
        ("<svg><use href='https://exempel.se/x.svg#a'/></svg>", "sida-utifran"),
    ],
)
def test_what_the_policy_stops_is_told(text: str, code: str) -> None:
    assert {found for *_, found in told(text)} == {code}


def test_faults_stand_where_they_are() -> None:
    text = "# Sida\n\n```\n<script>\n```\n\nHär <iframe> och\n[x](javascript:a) <b onclick=a>\n"
    assert told(text) == [(7, 5, "sida-skript"), (8, 5, "sida-skript"), (8, 19, "sida-skript")]


def test_other_files_are_read_as_what_they_are() -> None:
    assert told("<svg xmlns='x' onload='a()'/>", "bild.svg") == [(1, 1, "sida-skript")]
    assert told("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", "x.xml") == [(1, 14, "sida-skript")]
    assert told("<meta charset=utf-8><link rel=stylesheet href=x.css>`<script>`", "x.html") == [(1, 54, "sida-skript")]
    assert told("a()", "x.js") == [(1, 1, "sida-skript")]
    assert told("<script>", "x.txt") == []


def test_pages_are_looked_at() -> None:
    assert [fault.code for fault in check_pages({"sida.md": b"<script>a()</script>\n"})] == ["sida-skript"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "part", ["<!-- x -- ", "<title>", "![", "](", "<a b='\n<", "```a\n", "`", "{", "<b ", "[x]: ", "&#x", "<script "]
)
def test_no_text_stalls_it(part: str) -> None:
    """Ten times the length takes about ten times as long, and no hundred times."""
    taken = []
    for length in (30_000, 300_000):
        text = part * (length // len(part)) + "-->\"'</title>"
        start = time.process_time()
        list(check_active("sida.md", text))
        taken.append(time.process_time() - start)
    assert taken[1] < 40 * taken[0] + 0.05


def test_of_very_many_only_the_first_get_words_and_a_trusted_page_has_none() -> None:
    many = "<script>" * 2000
    faults = list(check_active("a.md", many))
    assert totals(faults) == (2000, 0)
    assert sum(not fault.counted for fault in faults) == 300
    assert list(check_active("a.md", many, lambda: ["a.md"])) == []
