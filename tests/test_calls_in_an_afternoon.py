"""A worked example: a coordinator adds ten calls in an afternoon, and a week later one of their dates is settled."""

from __future__ import annotations

import posixpath
from datetime import UTC, date, datetime
from typing import Any

import feedparser
import pytest
from icalendar import Calendar

from generator.checks import check_catalogue
from generator.exports.calendars import calendars
from generator.exports.feeds import Publisher, feed_files
from generator.linking.links import link
from generator.pages.render import lay_out
from generator.pages.views.site import make_site
from generator.records.catalogue import load
from tests.pages.finished import Found, finished
from tests.pages.views.records import Settings
from tests.small import SMALL

SITE = "https://exempel.se/"
AFTERNOON = datetime(2026, 11, 26, 15, tzinfo=UTC)
WEEK_LATER = datetime(2026, 12, 3, 9, tzinfo=UTC)
ESF = """\
utlysningar:
  - {namn: Kompetens för fler, öppnar: 2026-11-02, stänger: 2026-12-15, url: "https://www.exempel.se/1"}
  - {namn: Vägar in, öppnar: 2026-11-16, stänger: 2026-11-30, diarienummer: 2026/17}
  - {namn: Stärkt samverkan, öppnar: 2027-01-15, stänger: 2027-03-01}
  - {namn: Social innovation, öppnar: 2027-02, stänger: 2027-H1}
  - {namn: Transnationellt utbyte, öppnar: 2027-H2}
  - {namn: Vårens, öppnar: 2026-03-01, stänger: 2026-05-01}
"""
AMIF = """\
utlysningar:
  - {namn: Integrationsinsatser, öppnar: 2027-03, stänger: 2027-05}
  - {namn: Mottagande, öppnar: 2027-02-01, stänger: 2027-04-01, status: Preliminära datum}
  - {namn: Förstudier, status: löpande}
  - {namn: Språk och arbete, stänger: 2026-12-01, status: Inställd}
"""


class Built:
    """What a build gives of the small catalogue with these calls, and what ``check`` says of them."""

    def __init__(self, esf: str, amif: str, now: datetime) -> None:
        more = {"fonder/esf-plus.yaml": esf, "fonder/amif.yaml": amif}
        catalogue, problems = load({file: (text + more.get(file, "")).encode() for file, text in SMALL.items()})
        self.problems = [*problems, *check_catalogue(catalogue, now.date())]
        self._pages, _ = lay_out(make_site(catalogue, link(catalogue), now, Settings()))
        self.feeds = feed_files(catalogue, link(catalogue), Publisher("Kunskapsbanken", SITE, now))
        self.calendars = calendars(catalogue, now, "Kunskapsbanken", "")

    def page(self, path: str) -> str:
        return finished(self._pages[path]().text())

    def lists(self) -> dict[str, list[str]]:
        """The names of the calls in each list of kalender.html."""
        found = {}
        for part in self.page("kalender.md").partition('id="granskas"')[0].split('data-kb-calls="')[1:]:
            cells = [cell.partition("</th>")[0] for cell in part.split('<th scope="row">')[1:]]
            found[part.partition('"')[0]] = [Found(cell).text.partition("Enligt")[0] for cell in cells]
        return found

    def events(self, path: str = "kalender.ics") -> dict[str, Any]:
        return {str(event["UID"]): event for event in Calendar.from_ical(self.calendars[path]).walk("VEVENT")}


@pytest.fixture(scope="module")
def before() -> Built:
    return Built("", "", AFTERNOON)


@pytest.fixture(scope="module")
def built() -> Built:
    return Built(ESF, AMIF, AFTERNOON)


@pytest.fixture(scope="module")
def later() -> Built:
    """One half-year has become a day, another a month; a name has been polished; the change stands in the log."""
    log = "historik: [{datum: 2026-11-26, vad: Tio utlysningar}, {datum: 2026-12-03, vad: Datum för innovation}]\n"
    esf = ESF.replace("öppnar: 2027-02, stänger: 2027-H1", "öppnar: 2027-02-08, stänger: 2027-04").replace(
        "{namn: Social innovation", "{namn: Social innovation i kommuner, första_namn: Social innovation"
    )
    return Built(log + esf, AMIF, WEEK_LATER)


def test_without_calls_the_page_says_so_and_leads_to_adding_one(before: Built) -> None:
    page = Found(before.page("kalender.md"))
    assert "Posterna anger inga utlysningar än" in page.text
    assert "fonder/index.html" in page.values("href")
    assert "Posten anger ingen utlysning än" in Found(before.page("fonder/amif.md")).text
    assert before.events() == {}


def test_nothing_is_wrong_with_them(built: Built) -> None:
    assert built.problems == []


def test_each_call_stands_in_the_list_of_its_state(built: Built) -> None:
    assert built.lists() == {
        "öppen": ["Vägar in", "Kompetens för fler", "Förstudier"],
        "kommande": ["Stärkt samverkan"],
        "väntas": ["Mottagande", "Social innovation", "Integrationsinsatser", "Transnationellt utbyte"],
        "okänt": [],
        "stängd inställd": ["Språk och arbete", "Vårens"],
    }
    text = Found(built.page("kalender.md")).text
    for words in (
        "Öppen, 4\u00a0dagar kvar",
        "Öppnar om 50\u00a0dagar",
        "första halvåret 2027 (preliminärt)",
        "26 november 2026",
    ):
        assert words in text


def test_the_page_of_a_fund_says_the_same(built: Built) -> None:
    page = Found(built.page("fonder/esf-plus.md"))
    assert "Vägar in: Öppen, 4\u00a0dagar kvar" in page.text
    assert "Transnationellt utbyte: Väntas, datumet är preliminärt" in page.text
    assert "../bidra.html?post=fonder/esf-plus" in page.values("href")


def test_every_calendar_that_a_page_names_is_there(built: Built) -> None:
    for path in ("kalender.md", "fonder/esf-plus.md", "fonder/amif.md"):
        links = [link for link in Found(built.page(path)).values("href") if link.endswith(".ics")]
        assert links
        assert {posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) for link in links} <= {
            *built.calendars
        }


def test_the_calendars_have_their_days(built: Built) -> None:
    every, esf, amif = (built.events(path) for path in ("kalender.ics", "fonder/esf-plus.ics", "fonder/amif.ics"))
    assert {*every} == {*esf, *amif}
    assert len(every) == 16
    statuses = [event["STATUS"] for event in every.values()]
    assert {status: statuses.count(status) for status in statuses} == {"CONFIRMED": 8, "TENTATIVE": 7, "CANCELLED": 1}


def test_a_settled_date_moves_its_event_and_makes_no_other(built: Built, later: Built) -> None:
    before, after = built.events(), later.events()
    assert {*before} == {*after}
    opens, closes = (f"esf-plus.social-innovation.{end}@kunskapsbanken" for end in ("oppnar", "stanger"))
    assert (before[opens]["STATUS"], before[opens].decoded("DTSTART")) == ("TENTATIVE", date(2027, 2, 1))
    assert (after[opens]["STATUS"], after[opens].decoded("DTSTART")) == ("CONFIRMED", date(2027, 2, 8))
    assert (after[closes]["STATUS"], after[closes].decoded("DTEND")) == ("TENTATIVE", date(2027, 5, 1))
    for uid in (opens, closes):
        assert after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"]
    assert "Social innovation i kommuner" in after[opens]["SUMMARY"]


def test_a_week_later_the_lists_have_moved_on(later: Built) -> None:
    lists = later.lists()
    assert lists["öppen"] == ["Kompetens för fler", "Förstudier"]
    assert lists["kommande"] == ["Stärkt samverkan", "Social innovation i kommuner"]
    assert lists["stängd inställd"] == ["Språk och arbete", "Vägar in", "Vårens"]


def test_the_feeds_tell_of_the_change(later: Built) -> None:
    for path in ("nytt.xml", "fonder/esf-plus.xml"):
        newest = feedparser.parse(later.feeds[path]).entries[0]
        assert (newest.title, newest.link) == ("En fond: Datum för innovation", f"{SITE}fonder/esf-plus.html")
