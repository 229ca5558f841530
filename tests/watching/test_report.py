"""What is told of a run: only what has lasted, where it stands, and nothing of others that does anything."""

from __future__ import annotations

import json
from datetime import date, timedelta

from markdown import markdown

from generator.linking.watched import A_WEEK
from generator.watching.addresses import Place
from generator.watching.due import Due, Waiting, due
from generator.watching.history import Known
from generator.watching.report import Result, as_json, as_markdown, as_text, results
from generator.watching.verdicts import Finding, Verdict
from tests.pages.views.records import SOURCE, catalogue_of, fund, project

TODAY = date(2026, 11, 26)
NOTHING = Due((), (), ())
HOSTILE = (
    "<script>x</script> ![x](https://b.se/x) @någon @org/lag #1 `${{ x }}` $(id) ::error:: | * _a_ &lt; --> \u202e"
)


def one(address: str, verdict: Verdict, words: str, runs: int = 3, places: int = 1, worked: bool = True) -> Result:
    since = TODAY - timedelta(days=7 * (runs - 1))
    known = Known(verdict, words, "", since, TODAY, runs, date(2026, 10, 1) if worked else None)
    where = tuple(Place(f"projekt/p{number}.yaml", number + 1) for number in range(places))
    return Result(address, where, Finding(verdict, words, 404), known)


RUN = [
    one("https://a.se/", "fungerar", "svarar"),
    one("https://b.se/", "trasig", "sidan finns inte (svar 404)", places=8),
    one("https://c.se/", "trasig", "sidan finns inte (svar 404)", runs=2),
    one("https://d.se/", "flyttad", "har flyttat till https://e.se/"),
]


def test_in_words() -> None:
    assert as_text(RUN) == (
        "https://b.se/ sidan finns inte (svar 404)\n"
        "  Fungerade senast den 1 oktober 2026, så sedan den 12 november 2026, i 3 körningar.\n"
        + "".join(f"  projekt/p{number}.yaml:{number + 1}\n" for number in range(5))
        + "  … och 3 ställen till\n\n"
        "https://d.se/ har flyttat till https://e.se/\n"
        "  Så sedan den 12 november 2026, i 3 körningar.\n"
        "  projekt/p0.yaml:1\n\n"
        "4 adresser: 1 fungerar, 1 har flyttat, 2 svarar inte som de ska. 1 av dem sägs först när det har varit så i 3"
        " körningar och minst 7 dagar."
    )
    assert as_text([]) == "Det finns inga adresser att pröva."


def test_as_data() -> None:
    first, second, third, _ = json.loads(as_json(RUN))
    assert first["told"] is third["told"] is False
    assert second == {
        "url": "https://b.se/",
        "verdict": "trasig",
        "status": 404,
        "message": "sidan finns inte (svar 404)",
        "target": "",
        "told": True,
        "since": "2026-11-12",
        "runs": 3,
        "worked": "2026-10-01",
        "places": [{"file": f"projekt/p{number}.yaml", "line": number + 1} for number in range(8)],
    }
    (unknown,) = results({"https://a.se/": ()}, {"https://a.se/": Finding("ej prövad", "x")}, {})
    assert json.loads(as_json([unknown]))[0]["runs"] == 0


def test_as_an_issue() -> None:
    waiting = Due(
        (Waiting("ESF-rådet", None, "ordlistor/bevakning.yaml"), Waiting("Forte", TODAY, "ordlistor/bevakning.yaml")),
        (Waiting("ESF+: Nya vägar", TODAY + timedelta(days=20), "fonder/esf-plus.yaml"),),
        (Waiting("All In", TODAY - timedelta(days=1), "projekt/all-in.yaml"),),
    )
    text = as_markdown(RUN, waiting, TODAY, "https://kommunen.example/bank/")
    assert text.startswith(
        "## Att göra den här veckan\n\nRäknat den 26 november 2026.\n\n### Titta på de här ställena\n\n"
    )
    assert "- ESF-rådet: har aldrig setts, vad vi vet (ordlistor/bevakning&#46;yaml)\n" in text
    assert "- Forte: senast den 26 november 2026 (" in text
    assert "- ESF+&#58; Nya vägar: senast den 16 december 2026 (" in text
    assert "- All In: skulle ha granskats den 25 november 2026 (" in text
    assert "projekt/p4&#46;yaml&#58;5 och 3 ställen till\n" in text
    assert text.endswith(
        "[Bevakning](https://kommunen.example/bank/bevakning.html) · [Luckor](https://kommunen.example/bank/luckor.html)\n"
    )
    nothing = as_markdown([], NOTHING, TODAY)
    assert nothing.count("Inget just nu.") == 4
    assert "](" not in nothing


def test_an_editor_reads_where_to_look_for_what_and_where_to_note_it() -> None:
    esf = Waiting("ESF-rådet", None, "ordlistor/bevakning.yaml", 1035, "Nya\nutlysningar.", "https://www.esf.example/")
    text = as_markdown([], Due((esf,), (), ()), TODAY, "", "https://git.example/bank/edit/main/catalogue/")
    assert (
        "Skriv dagen efter `senast_tittat` vid ställets rad i"
        " [listan](https://git.example/bank/edit/main/catalogue/ordlistor/bevakning.yaml), också när inget var nytt."
        "\n\n"
        "- ESF-rådet: har aldrig setts, vad vi vet (rad 1\u00a0035 i ordlistor/bevakning&#46;yaml)\n  Nya"
    ) in text
    assert "utlysningar&#46; https&#58;//www&#46;esf&#46;example/\n" in text
    assert len([line for line in text.splitlines() if line.startswith("- ")]) == 1
    assert "Skriv dagen efter" not in as_markdown([], NOTHING, TODAY)


def test_that_nothing_could_be_tried_is_no_good_news() -> None:
    found = Finding("ej prövad", "prövades inte")
    run = [Result("https://a.se/", (), found, None), one("https://b.se/", "fungerar", "svarar")]
    assert "Ingen adress svarade den här gången" in as_markdown(run[:1], NOTHING, TODAY)
    assert "Ingen adress svarade" not in as_markdown(run, NOTHING, TODAY) + as_markdown([], NOTHING, TODAY)


def test_very_much_is_counted() -> None:
    many = tuple(Waiting(f"Post {number}", None, "a.yaml") for number in range(500))
    text = as_markdown([], Due((), (), many), TODAY)
    assert text.count("\n- ") == 30
    assert "… och 470 till." in text


def test_of_places_to_look_at_only_what_an_hour_allows_is_listed() -> None:
    text = as_markdown(
        [], Due(tuple(Waiting(f"Ställe {number}", None, "a.yaml") for number in range(11)), (), ()), TODAY
    )
    assert text.count("\n- ") == A_WEEK
    assert "… och 6 till." in text


def test_hostile_text_stays_text() -> None:
    hostile = Waiting(f"{HOSTILE}\n# x", None, HOSTILE, 1, f"{HOSTILE}\n# x", f"https://a.se/{HOSTILE}")
    waiting = Due(*((hostile,) for _ in range(3)))
    run = [one(f"https://a.se/{HOSTILE}", "flyttad", f"har flyttat till https://b.se/{HOSTILE}", worked=False)]
    text = as_markdown(run, waiting, TODAY)
    html = markdown(text, extensions=["tables"])
    for tag in ("<a", "<img", "<script", "<!--", "<em", "<h1", "@någon", "@org", "https://"):
        assert tag not in html, tag
    assert "\u202e" not in text + as_text(run)
    assert "<code>&#64;</code>någon" in text


def test_personal_data_is_not_repeated() -> None:
    mail = "@".join(("fornamn.efternamn", "kommunen.example"))
    run = [one(f"https://a.se/?till={mail}", "trasig", f"har flyttat till {mail}")]
    said = as_text(run) + as_json(run) + as_markdown(run, Due((Waiting(mail, None, mail),), (), ()), TODAY)
    assert "fornamn" not in said


WATCHED = "{{id: {0}, namn: {1}, vad: Nytt., hur_ofta: varje månad, ansvarig: Redaktion{2}}}"


def test_what_is_due() -> None:
    rows = (
        ("a", "Sen", ", senast_tittat: 2026-10-01"),
        ("b", "Aldrig", ""),
        ("c", "Nyss", ", senast_tittat: 2026-11-20"),
    )
    calls = (
        "utlysningar: [{namn: Snart, stänger: 2026-12-10}, {namn: Månaden, stänger: 2026-12},"
        " {namn: I dag, stänger: 2026-11-26}, {namn: Förbi, stänger: 2026-11-25},"
        " {namn: Utan dag}, {namn: Inställd, stänger: 2026-12-10, status: Inställd}]\ngranskad: 2026-11-01"
    )
    files = {
        "ordlistor/bevakning": "\n".join(f"- {WATCHED.format(*row)}" for row in rows),
        "kallor/rapport": f"{SOURCE}granskad: 2026-01-01\n",
        "fonder/eu": fund(calls, "EU"),
        "projekt/gammal": project("granskad: 2024-11-01", "Gammal"),
        "projekt/ny": project("", "Aldrig"),
    }
    waiting = due(catalogue_of(files), TODAY)
    assert [(each.what, each.day) for each in waiting.places] == [("Sen", date(2026, 11, 1)), ("Aldrig", None)]
    assert [each.what for each in waiting.calls] == ["EU: I dag", "EU: Snart"]
    assert [(each.what, each.day) for each in waiting.reviews] == [("Aldrig", None), ("Gammal", date(2026, 11, 1))]
    assert due(catalogue_of({}), TODAY) == NOTHING
