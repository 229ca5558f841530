"""What is handed in: files by their ids, old against new in words, addresses that open with them filled in."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.browser.embedded import Script
from tests.contributing.script import script

RECEIVERS = {"repository": "https://exempel.se/org/bank/", "edit": "edit/main/catalogue/", "email": "", "form": ""}
_JUDGE = """{
  read: (rules) => (field, value) => readValue(rules, field, value),
  yaml: canonicalYaml,
  check: (rules, type, id, data) => found,
  today: () => "2026-02-03",
}"""


@pytest.fixture
def page() -> Script:
    return script()


def changes(page: Script, before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str, str]]:
    found = page.evaluate("(before, after) => changes(rules, 'Project', before, after)", before, after)
    return [(one["label"], one["before"], one["after"]) for one in found]


def test_changes_are_told_in_words(page: Script) -> None:
    before = {
        "titel": "All In",
        "kommuner": ["0580"],
        "målgrupper": ["nyanlanda"],
        "finansiering": [{"fond": "amif", "belopp": 26607900}],
        "syfte": ["Ett.", "Två."],
    }
    after = {
        "titel": "All in",
        "kommuner": ["1863", "0580"],
        "målgrupper": ["unga"],
        "finansiering": [{"fond": "amif", "belopp": 5, "slag": "sökt"}],
        "syfte": [{"text": "Ett.", "källor": []}, "Två och tre."],
        "period": {"start": "2017"},
        "okänt": [1],
    }
    assert changes(page, before, after) == [
        ("Titel", "All In", "All in"),
        ("Kommuner", "", "Hällefors"),
        ("Period, start", "", "2017"),
        ("Finansiering, belopp", "26\u00a0607\u00a0900", "5"),
        ("Finansiering, slag", "", "sökt"),
        ("Målgrupper", "Nyanlända", ""),
        ("Målgrupper", "", "Unga"),
        ("Syfte, källa", "postens källor", "egna ord"),
        ("Syfte", "Två.", "Två och tre."),
        ("okänt", "", "[1]"),
    ]


def test_moved_and_removed_items_are_told_as_such(page: Script) -> None:
    parties = [{"namn": "A"}, {"namn": "B", "roll": "Äger"}, {"namn": "C"}]
    moved = page.evaluate(
        "(before, after) => changes(rules, 'Project', before, after)",
        {"parter": parties},
        {"parter": [{"namn": "C"}, {"namn": "B", "roll": "Leder"}]},
    )
    assert moved == [
        {"label": "Parter (B), roll", "before": "Äger", "after": "Leder"},
        {"label": "Parter", "before": "A", "after": ""},
        {"label": "Parter", "before": "", "after": "", "order": True},
    ]


def test_the_same_is_no_change(page: Script) -> None:
    record = {"syfte": [{"text": "a", "källor": [{"sida": "1"}]}], "period": {"start": "2017"}}
    assert changes(page, record, {**record}) == []


def test_texts_apart(page: Script) -> None:
    assert page.evaluate("(a, b) => apart(a, b)", "Det var tio hus här", "Det var elva hus här") == {
        "start": "Det var ",
        "gone": "tio ",
        "come": "elva ",
        "end": "hus här",
    }
    assert page.evaluate("(a, b) => apart(a, b)", "a a", "a a a")["come"].strip() == "a"


def files(page: Script, draft: dict[str, Any], found: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    whole = {
        "type": "projekt",
        "ref": "",
        "id": "",
        "base": None,
        "note": "",
        "documents": [],
        "saved": 0,
        "mark": "",
        **draft,
    }
    made: list[dict[str, Any]] = page.evaluate(
        f"(draft, found) => filesOf(rules, draft, {_JUDGE}).map((file) => ({{ ...file, text: file.text() }}))",
        whole,
        found or [],
    )
    return made


OLD_LOG = [{"datum": "2026-01-01", "vad": "Posten lades till."}]
BASE = {"titel": "All in", "status": "pågående", "syfte": ["Ett."], "taggar": ["a"], "historik": OLD_LOG}


@pytest.mark.parametrize(
    ("data", "note", "words"),
    [
        ({"status": "avslutat"}, "", "Status: avslutat (förut pågående)."),
        (
            {
                "status": "avslutat",
                "syfte": ["Ett.", "Två."],
                "taggar": None,
                "sammanfattning": "Kort.",
                "metod": ["X"],
            },
            "",
            "Status: avslutat (förut pågående). Nytt: sammanfattning, syfte, metod. Borttaget: taggar.",
        ),
        ({"syfte": ["Ett" + " långt" * 20]}, "", "Ändrat: syfte."),
        ({"status": "avslutat"}, "  Projektet är slut. ", "Projektet är slut."),
        ({}, "Inget.", None),
        ({"status": "avslutat", "historik": [*OLD_LOG, {"datum": "2026-02-02", "vad": "Eget."}]}, "Nej.", None),
    ],
)
def test_a_correction_adds_what_it_changes_to_the_log(
    page: Script, data: dict[str, Any], note: str, words: str | None
) -> None:
    state = {key: value for key, value in {**BASE, **data}.items() if value is not None}
    (record,) = files(page, {"ref": "projekt/all-in", "base": BASE, "data": state, "note": note})
    added = [] if words is None else [{"datum": "2026-02-03", "vad": words}]
    assert record["data"].get("historik") == [*state["historik"], *added]
    assert record["filled"] == state


def test_what_is_new_begins_a_log_of_its_own(page: Script) -> None:
    document = {"id": "dokument:1", "data": {"titel": "En rapport!"}}
    made = files(page, {"data": {"titel": "Ny"}, "documents": [document], "note": "Annat."})
    begun = [{"datum": "2026-02-03", "vad": "Posten lades till."}]
    assert [file["data"]["historik"] for file in made] == [begun, begun]
    assert files(page, {"data": {}})[0]["data"] == {}


@pytest.mark.parametrize(("title", "told"), [("", []), ("  ", []), ("!!!", ["id-ogiltigt"])])
def test_nothing_is_said_of_the_id_before_there_is_a_title(page: Script, title: str, told: list[str]) -> None:
    problem = {"field": "", "code": "id-ogiltigt", "severity": "error", "message": "", "hint": ""}
    (record,) = files(page, {"data": {"titel": title}}, [problem])
    assert [each["code"] for each in record["problems"]] == told


def test_a_new_document_is_a_file_of_its_own_that_the_record_names(page: Script) -> None:
    draft = {
        "data": {"titel": "All in", "källor": [{}, {"källa": "dokument:1", "sida": "4"}]},
        "documents": [{"id": "dokument:1", "data": {"titel": "En rapport!"}}],
    }
    problem = {"field": "källor.0.sida", "code": "x", "severity": "error", "message": "", "hint": ""}
    record, document = files(page, draft, [problem])
    assert (record["type"], record["id"], document["type"], document["id"]) == (
        "projekt",
        "all-in-2",
        "kallor",
        "en-rapport",
    )
    assert record["data"]["källor"] == [{"källa": "en-rapport", "sida": "4"}]
    assert [record["problems"][0]["field"], document["problems"][0]["field"]] == [
        "källor.1.sida",
        "dokument.0.källor.0.sida",
    ]
    begun = "historik:\n  - datum: 2026-02-03\n    vad: Posten lades till.\n"
    assert document["text"] == f"titel: En rapport!\n{begun}"


def test_a_correction_keeps_its_id(page: Script) -> None:
    assert files(page, {"ref": "projekt/all-in", "data": {"titel": "Nytt namn"}})[0]["id"] == "all-in"


def test_two_new_documents_of_one_name_get_two_ids(page: Script) -> None:
    documents = [{"id": f"dokument:{number}", "data": {"titel": "Bilaga"}} for number in (1, 2)]
    assert [file["id"] for file in files(page, {"data": {}, "documents": documents})] == ["", "bilaga", "bilaga-2"]


def proposal(page: Script, text: str, is_new: bool, **receivers: str) -> Any:
    file = {"path": "projekt/all-in.yaml", "text": text}
    return page.evaluate("(...given) => proposal(...given)", {**RECEIVERS, **receivers}, file, is_new)


def test_a_new_file_opens_filled_in(page: Script) -> None:
    text = 'titel: "Å & ä?#"\nsyfte: 100 %\n'
    address = urlsplit(proposal(page, text, True)["filled"])
    assert (
        f"{address.scheme}://{address.netloc}{address.path}" == "https://exempel.se/org/bank/new/main/catalogue/projekt"
    )
    assert parse_qs(address.query) == {"filename": ["all-in.yaml"], "value": [text]}


def test_a_correction_opens_at_its_file(page: Script) -> None:
    found = proposal(page, "titel: A\n", False)
    assert found["bare"] == "https://exempel.se/org/bank/edit/main/catalogue/projekt/all-in.yaml"
    assert found["filled"] == f"{found['bare']}?value=titel%3A%20A%0A"


def test_what_is_too_long_for_an_address_is_pasted(page: Script) -> None:
    found = proposal(page, "å" * 1300, True)
    assert found["filled"] == ""
    assert found["bare"] == "https://exempel.se/org/bank/new/main/catalogue/projekt?filename=all-in.yaml"
    assert proposal(page, "å" * 1200, True)["filled"] != ""


def test_without_a_repository_there_is_no_such_way(page: Script) -> None:
    assert proposal(page, "", True, repository="") is None
    assert proposal(page, "", True, edit="-/edit/main/") is None


def test_a_letter_holds_the_files_or_asks_to_attach_them(page: Script) -> None:
    write = "(text) => letterWith('info@exempel.se', 'Ämne & mer', 'Hej!', [{ path: 'p/a.yaml', text }], 'Bifogat')"
    short, long = page.evaluate(write, "titel: A\n"), page.evaluate(write, "å" * 2000)
    assert (short["whole"], long["whole"]) == (True, False)
    address, _, query = short["address"].partition("?")
    assert address == "mailto:info@exempel.se"
    assert parse_qs(query) == {"subject": ["Ämne & mer"], "body": ["Hej!\r\n\r\np/a.yaml\r\n\r\ntitel: A\r\n"]}
    assert "Bifogat" in long["address"]
    assert len(long["address"]) < 1900


@pytest.mark.parametrize(
    ("typed", "first"),
    [("mjölby", "Mjölby"), ("mjol", "Mjölby"), ("0586", "Mjölby"), ("östergötland mjö", "Mjölby"), ("jolb", "Mjölby")],
)
def test_choices_are_found_by_words(page: Script, typed: str, first: str) -> None:
    choices = [
        ["0580", "Linköping", "Östergötlands län"],
        ["0586", "Mjölby", "Östergötlands län"],
        ["1", "Övre Mjölby", ""],
    ]
    found = page.evaluate("(choices, typed) => found(choices, typed)", choices, typed)
    assert found[0][1] == first
    assert page.evaluate("(choices) => found(choices, 'xyz')", choices) == []
    assert len(page.evaluate("(choices) => found(choices, ' ')", choices)) == 3


def test_only_one_of_a_name_is_meant(page: Script) -> None:
    choices = [["a", "Ett"], ["b", "Två"], ["c", "Två"]]
    meant = "(choices, typed) => meant(choices, typed) ?? null"
    assert page.evaluate(meant, choices, " ett ") == ["a", "Ett"]
    assert page.evaluate(meant, choices, "två") is None
    assert page.evaluate(meant, choices, "") is None


def test_the_areas_of_a_fund_follow_the_fund(page: Script) -> None:
    choices = "(part, key, near) => choicesOf(rules, rules.parts[part].find((field) => field.key === key), near)"
    assert page.evaluate(choices, "Financing", "programområde", {"fond": "esf-plus"}) == [["A", "A"], ["A1", "A1"]]
    assert page.evaluate(choices, "Financing", "programområde", {}) == []
    assert page.evaluate(choices, "ProgrammeArea", "kod", {"kod": "A"}) == []


@pytest.mark.parametrize(
    ("typed", "read", "words"),
    [
        ("1/9 2017", "2017-09-01", "Läses som 1 september 2017."),
        ("sept 2017", "2017-09", "Läses som september 2017."),
        ("2017-09-01", "2017-09-01", ""),
        ("26 607 900", "26607900", "Läses som 26\u00a0607\u00a0900."),
        ("53,5 %", "53.5", "Läses som 53.5."),
    ],
)
def test_how_a_value_is_read_is_told(page: Script, typed: str, read: str, words: str) -> None:
    assert page.evaluate("(typed, read) => readAs(typed, read, rules.months)", typed, read) == words


def test_a_fault_is_told_at_the_nearest_place(page: Script) -> None:
    near = "(name) => nearestPlace(name, (place) => ['källor', 'källor.0.url'].includes(place))"
    assert [page.evaluate(near, name) for name in ("källor.0.url", "källor.0.sida", "titel", "")] == [
        "källor.0.url",
        "källor",
        "",
        "",
    ]
