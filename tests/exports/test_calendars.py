"""The calendars, read back by the library icalendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any

import pytest
from icalendar import Calendar

from generator.exports.calendars import KEPT_FOR, MOST_EVENTS, calendars
from generator.exports.icalendar import CONFIRMED, Event, calendar_file
from tests.odd_text import ODD_QUERIES
from tests.small import SMALL, check

NOW = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)
FUND = SMALL["fonder/amif.yaml"]


def files(
    calls: str = "", others: Mapping[str, str | None] = MappingProxyType({}), site_url: str = "", now: datetime = NOW
) -> dict[str, str]:
    catalogue, _ = check({"fonder/amif.yaml": FUND + calls, **others})
    return calendars(catalogue, now, "Kunskapsbanken", site_url)


def events(content: str) -> dict[str, Any]:
    """The events of a file by UID, which must differ."""
    found = Calendar.from_ical(content).walk("VEVENT")
    by_uid = {str(event["UID"]): event for event in found}
    assert len(by_uid) == len(found)
    return by_uid


def test_a_firm_call() -> None:
    content = files(
        "utlysningar: [{namn: Våren, öppnar: 2027-01-15, stänger: 2027-03-01, diarienummer: 7}]",
        site_url="https://kunskap.example/k/",
    )["kalender.ics"]
    opens, closes = events(content).values()
    assert (opens["UID"], closes["UID"]) == ("amif.varen.oppnar@kunskapsbanken", "amif.varen.stanger@kunskapsbanken")
    assert closes["SUMMARY"] == "Sista dag: Våren (En fond till)"
    assert (closes.decoded("DTSTART"), closes.decoded("DTEND")) == (date(2027, 3, 1), date(2027, 3, 2))
    assert (closes["STATUS"], closes["TRANSP"], closes.decoded("DTSTAMP")) == ("CONFIRMED", "TRANSPARENT", NOW)
    assert closes["URL"] == "https://kunskap.example/k/fonder/amif.html"
    assert "Diarienummer: 7." in closes["DESCRIPTION"]
    alarms = [alarm.decoded("TRIGGER") for alarm in closes.walk("VALARM")]
    assert alarms == [timedelta(hours=9) - timedelta(days=days) for days in (14, 2)]
    assert opens.walk("VALARM") == []


@pytest.mark.parametrize(
    ("call", "first", "after", "summary"),
    [
        ("öppnar: 2027-02", date(2027, 2, 1), date(2027, 3, 1), "Preliminärt, öppnar: Våren (En fond till)"),
        ("stänger: 2027-H2", date(2027, 7, 1), date(2028, 1, 1), "Preliminärt, sista dag: Våren (En fond till)"),
        ("stänger: 2027", date(2027, 1, 1), date(2028, 1, 1), "Preliminärt, sista dag: Våren (En fond till)"),
        (
            "stänger: 2027-03-01, status: Preliminära datum",
            date(2027, 3, 1),
            date(2027, 3, 2),
            "Preliminärt, sista dag: Våren (En fond till)",
        ),
    ],
)
def test_a_preliminary_time_is_tentative(call: str, first: date, after: date, summary: str) -> None:
    (event,) = events(files(f"utlysningar: [{{namn: Våren, {call}}}]")["fonder/amif.ics"]).values()
    assert (event.decoded("DTSTART"), event.decoded("DTEND"), event["SUMMARY"]) == (first, after, summary)
    assert event["STATUS"] == "TENTATIVE"
    assert event.walk("VALARM") == []


def test_each_step_towards_a_day_has_the_same_name_and_a_higher_number() -> None:
    days = ("2027", "2027-H1", "2027-03", "2027-03-02, status: prel.", "2027-03-02", "2027-03-02, status: Inställd")
    found = [events(files(f"utlysningar: [{{namn: Våren, stänger: {day}}}]")["kalender.ics"]) for day in days]
    assert len({tuple(each) for each in found}) == 1
    numbers = [event["SEQUENCE"] for each in found for event in each.values()]
    assert numbers == sorted(set(numbers))
    assert found[-1].popitem()[1]["STATUS"] == "CANCELLED"


def test_a_day_that_is_taken_back_is_news_when_the_log_says_so() -> None:
    log = "historik: [{datum: 2026-01-01, vad: Tillagd}"
    settled = f"{log}]\nutlysningar: [{{namn: Våren, stänger: 2027-03-02}}]"
    loose = f"{log}, {{datum: 2026-11-01, vad: Flyttad}}]\nutlysningar: [{{namn: Våren, stänger: 2027-H1}}]"
    before, after = (events(files(fund)["kalender.ics"]) for fund in (settled, loose))
    assert list(before) == list(after)
    assert [event["SEQUENCE"] for event in before.values()] < [event["SEQUENCE"] for event in after.values()]


@pytest.mark.parametrize("day", ["2027-02-01", "2027-04-01", "2027"])
def test_a_day_that_moves_in_silence_has_a_higher_number_in_a_later_build(day: str) -> None:
    """Nothing in the record says that it has moved."""
    before, after = (
        events(files(f"utlysningar: [{{namn: Våren, stänger: {stated}}}]", now=now)["kalender.ics"])
        for stated, now in (("2027-03-01", NOW), (day, NOW + timedelta(minutes=1)))
    )
    assert list(before) == list(after)
    assert [event["SEQUENCE"] for event in before.values()] < [event["SEQUENCE"] for event in after.values()] < [2**31]


def test_a_call_or_a_fund_by_another_name_is_the_same_event() -> None:
    before = files("utlysningar: [{namn: Våren, stänger: 2027-03-01}]")
    call = "utlysningar: [{namn: Vårens utlysning 2027, första_namn: Våren, stänger: 2027-03-01}]"
    fund = f"{FUND}tidigare_id: [amif, ny]\n{call}"
    renamed = files(others={"fonder/amif.yaml": None, "fonder/nyast.yaml": fund})
    for path in ("kalender.ics", "fonder/amif.ics"):
        assert set(events(before[path])) == set(events(renamed[path]))
    assert renamed["fonder/nyast.ics"] == renamed["fonder/ny.ics"] == renamed["fonder/amif.ics"]


def test_calls_of_the_same_name_are_two() -> None:
    calls = "utlysningar: [{namn: Våren, stänger: 2027-03-01}, {namn: våren, stänger: 2027-04-01}]"
    found = events(files(calls)["kalender.ics"])
    assert list(found) == ["amif.varen.stanger@kunskapsbanken", "amif.varen.2.stanger@kunskapsbanken"]


def test_a_name_that_ends_as_the_second_of_another_is_a_third_call() -> None:
    names = ("Våren", "Våren", "Våren 2", "Våren.2")
    rows = ", ".join(f"{{namn: {name}, stänger: 2027-03-01}}" for name in names)
    assert len(events(files(f"utlysningar: [{rows}]")["kalender.ics"])) == len(names)


@pytest.mark.parametrize("calls", ["", "utlysningar: [{namn: Våren, status: löpande}]"])
def test_without_dates_there_are_files_without_events(calls: str) -> None:
    found = files(calls)
    for path in ("kalender.ics", "fonder/amif.ics", "fonder/esf-plus.ics"):
        calendar = Calendar.from_ical(found[path])
        assert calendar.walk("VEVENT") == []
        assert calendar.subcomponents, "RFC 5545 asks for a component"


def test_an_old_call_is_left_out() -> None:
    days = {delta: NOW.date() - KEPT_FOR - timedelta(delta) for delta in (0, 1)}
    rows = ", ".join(f"{{namn: U{delta}, stänger: {day}}}" for delta, day in days.items())
    assert list(events(files(f"utlysningar: [{rows}]")["kalender.ics"])) == ["amif.u0.stanger@kunskapsbanken"]


@pytest.mark.slow
def test_of_too_many_calls_the_nearest_are_kept_and_it_is_said() -> None:
    days = [date(2027, 1, 1) + timedelta(number) for number in range(600)]
    rows = "".join(f"  - {{namn: U{number}, stänger: {day}}}\n" for number, day in enumerate(days))
    funds = {f"fonder/f{fund}.yaml": f"{FUND}utlysningar:\n{rows}" for fund in range(4)}
    content = files(others=funds)["kalender.ics"]
    assert content.count("BEGIN:VEVENT") == MOST_EVENTS
    assert "de 2\u00a0000 närmaste av 2\u00a0400 datum" in content.replace("\r\n ", "")
    assert "UID:f3.u499.stanger" in content
    assert "UID:f3.u500.stanger" not in content


def test_reviews_are_of_the_role_that_answers_for_them() -> None:
    roles = {"exempel/alla-med": "Samordnare, Å & Co; 😀", "aktiviteter/ambassadorer": "😀", "fonder/esf-plus": "con"}
    more = {ref: f"ansvarig: '{role}'\ngranskad: 2026-11-01\n" for ref, role in roles.items()}
    others = {f"{ref}.yaml": SMALL[f"{ref}.yaml"] + lines for ref, lines in more.items()}
    found = {path: content for path, content in files(others=others).items() if path.startswith("kalender/")}
    assert sorted(found) == [
        "kalender/ansvarig-1143da2b.ics",
        "kalender/ansvarig-f0443a34.ics",
        "kalender/ingen-ansvarig.ics",
        "kalender/samordnare-a-co.ics",
    ]
    (review,) = events(found["kalender/samordnare-a-co.ics"]).values()
    assert review["UID"] == "granskning.exempel.alla-med@kunskapsbanken"
    assert review.decoded("DTSTART") == date(2028, 11, 1)
    assert "Ansvarig: Samordnare, Å & Co; 😀." in review["DESCRIPTION"]
    assert not any(
        event["SUMMARY"].startswith("Granska") for event in events(files(others=others)["kalender.ics"]).values()
    )


def test_a_review_that_is_made_moves_the_next() -> None:
    example = "exempel/alla-med.yaml"
    records = ({example: f"{SMALL[example]}granskad: {day}\n"} for day in ("2026-11-01", "2026-11-02"))
    first, second = (events(files(others=record)["kalender/ingen-ansvarig.ics"]) for record in records)
    assert list(first) == list(second)
    assert [event["SEQUENCE"] for event in first.values()] < [event["SEQUENCE"] for event in second.values()]


@pytest.mark.parametrize(
    "text", [*ODD_QUERIES, "a\\b;c,d\ne\r\nf", "ö" * 200, "😀" * 60, "\x00\x07\x1b\x7f\x85\u2028z"]
)
def test_any_text_is_read_back_from_lines_of_75_octets(text: str) -> None:
    day = date(2027, 3, 1)
    event = Event("u@k", 0, day, day, text, text, "https://exempel.se/å b", CONFIRMED)
    content = calendar_file(text, text, [event], NOW)
    lines = content.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert not any(sign in line for line in lines for sign in "\r\n")
    (found,) = events(content).values()
    unbroken = text.replace("\r\n", "\n")
    for sign in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
        unbroken = unbroken.replace(sign, "\n")
    shown = "".join(sign for sign in unbroken if sign == "\n" or (sign.isprintable() or ord(sign) > 0x9F))
    assert str(found["DESCRIPTION"]) == shown.encode(errors="ignore").decode()
    assert found["URL"] == "https://exempel.se/%C3%A5%20b"


def test_the_last_day_there_is() -> None:
    (event,) = events(files("utlysningar: [{namn: Våren, stänger: 9999-12-31}]")["kalender.ics"]).values()
    assert event.decoded("DTSTART") == date(9999, 12, 31)
