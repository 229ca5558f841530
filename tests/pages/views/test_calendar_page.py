"""kalender.html: what is late stands first, long lists say what they leave out, and odd roles have their place."""

from __future__ import annotations

import datetime

from generator.pages.views.calendar_page import MOST_CALLS, MOST_REVIEWS, MOST_ROLES, CalendarPage, calendar_page
from generator.pages.views.fund_calls import subscribing
from tests.pages.finished import Found
from tests.pages.views.records import NOW, SOURCE, Settings, catalogue_of, fund, page_of, project, site_of

DAY = datetime.timedelta(1)


def made(files: dict[str, str]) -> CalendarPage:
    return calendar_page(site_of({"kallor/rapport": SOURCE, **files}))


def reviewed(day: datetime.date, title: str, more: str = "ansvarig: Redaktionen") -> str:
    return project(f"granskad: {day}\n{more}", title)


def test_what_is_late_stands_first_and_what_is_far_off_is_counted() -> None:
    today = NOW.date()
    ago = today.replace(year=today.year - 2)
    page = made(
        {
            "projekt/aa": reviewed(ago + DAY, "Snart"),
            "projekt/bb": reviewed(ago - 2 * DAY, "Sen"),
            "projekt/cc": reviewed(today, "Nyss"),
            "projekt/dd": project("ansvarig: Redaktionen", "Aldrig"),
        }
    )
    (role,) = (each for each in page.reviews if each.heading == "Redaktionen")
    rows = [[Found(str(cell)).text for cell in row.cells] for row in role.table.rows]
    assert [(row[0], row[2]) for row in rows] == [
        ("Aldrig", "Försenad"),
        ("Sen", "Försenad"),
        ("Snart", "Senast i morgon"),
    ]
    assert role.table.caption == "2 poster försenade eller aldrig granskade"
    assert role.later == "1 post till står inte här."


def test_one_that_is_late_is_told_in_the_singular() -> None:
    page = made({"projekt/aa": reviewed(NOW.date().replace(year=2020), "Sen")})
    (role,) = (each for each in page.reviews if each.heading == "Redaktionen")
    assert role.table.caption == "1 post försenad eller aldrig granskad"


def test_roles_are_sorted_and_those_without_come_last() -> None:
    roles = ("'Ö & Å, samordnare'", "'😀'", "Arkivet", "arkivet")
    files = {f"projekt/p{number}": project(f"ansvarig: {role}") for number, role in enumerate(roles)}
    page = made(files)
    assert [each.heading for each in page.reviews] == ["😀", "Arkivet", "Ö & Å, samordnare", "Ingen ansvarig angiven"]
    assert len({each.id for each in page.reviews}) == 4


def test_long_lists_say_what_they_leave_out() -> None:
    calls = "".join(f"  - {{namn: U{number}, stänger: 2026-05-01}}\n" for number in range(MOST_CALLS + 1))
    fund = f"titel: Fonden\nsammanfattning: Pengar.\nkällor: []\nutlysningar:\n{calls}"
    late = {f"projekt/s{number}": project("ansvarig: Arkivet") for number in range(MOST_REVIEWS + 1)}
    roles = {f"projekt/r{number}": project(f"ansvarig: Roll {number}") for number in range(MOST_ROLES)}
    page = made({"fonder/fond": fund, **late, **roles})
    assert [(len(group.rows), group.more) for group in page.groups if group.rows] == [
        (MOST_CALLS, "Här står 100 av 101 utlysningar.")
    ]
    assert (len(page.reviews[0].table.rows), page.reviews[0].later) == (MOST_REVIEWS, "1 post till står inte här.")
    assert page.more_roles == f"Här står {MOST_ROLES} av {MOST_ROLES + 2} roller."


def test_a_date_behind_is_only_as_exact_as_its_source() -> None:
    calls = (
        "[{namn: Förr, öppnar: 2016}, {namn: Sedan, öppnar: 2027-H2}, {namn: Nu, öppnar: 2026-03, stänger: 2026-H2}]"
    )
    page = made({"fonder/fond": f"titel: Fonden\nsammanfattning: Pengar.\nkällor: []\nutlysningar: {calls}\n"})
    rows = {str(cells[0]): [str(cell) for cell in cells[2:4]] for group in page.groups for _, cells in group.rows}
    assert rows == {
        "Förr": ["2016", "Framgår inte"],
        "Sedan": ["andra halvåret 2027 (preliminärt)", "Framgår inte"],
        "Nu": ["mars 2026 (preliminärt)", "andra halvåret 2026 (preliminärt)"],
    }


def test_the_address_is_told_only_where_the_site_knows_its_own() -> None:
    assert "code" not in subscribing(site_of({}), "kalender.ics")
    site = site_of({}, Settings(site_url="https://exempel.se/bank"))
    assert "https://exempel.se/bank/kalender.ics" in subscribing(site, "kalender.ics")


def test_a_call_of_a_fund_that_has_ended_is_closed_with_it() -> None:
    calls = "utlysningar: [{namn: Gammal}, {namn: Inställd, status: inställd}]"
    page = made({"fonder/foljd": fund(calls), "fonder/slut": fund(f"avslutad: Programmet är slut.\n{calls}")})
    shown = {group.id: sum(1 for _ in group.rows) for group in page.groups}
    assert shown == {"oppna": 0, "kommande": 0, "vantade": 0, "okanda": 1, "stangda": 3}


def test_a_press_subscribes_where_the_site_knows_its_address() -> None:
    calls = fund("utlysningar: [{namn: Ny, öppnar: 2027-03-01}]", "Fonden")
    there = Settings(site_url="https://exempel.se/bank")
    page = calendar_page(site_of({"fonder/fond": calls, "kallor/rapport": SOURCE}, there))
    assert 'href="webcal://exempel.se/bank/kalender.ics">Prenumerera' in page.file
    assert 'href="kalender.ics" type="text/calendar">hämta den som fil' in page.file
    assert "webcal" not in made({"fonder/fond": calls}).file


def test_a_fund_without_calls_says_where_to_look_and_promises_nothing_that_a_file_cannot_do() -> None:
    catalogue = catalogue_of({"fonder/fond": fund("webbplats: https://www.fonden.example/", "Fonden")})
    as_file = page_of(catalogue, "fonder/fond.md")
    assert "Posten anger ingen utlysning än. Titta så länge hos fonden:" in Found(as_file).text
    assert "prenumererar på fondens kalender får den" not in as_file
    assert 'href="https://www.fonden.example/"' in as_file.partition("ingen utlysning än")[2].partition("</p>")[0]
    published = page_of(catalogue, "fonder/fond.md", Settings(site_url="https://exempel.se/bank"))
    assert "prenumererar på fondens kalender får den" in published
    assert 'href="webcal://exempel.se/bank/fonder/fond.ics"' in published
