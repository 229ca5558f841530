"""Tables and documents of others, through the mappings of the program: invented, in the shape of the real ones."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from generator.contributing.imports.judging import Judged
from generator.contributing.imports.mapping import Mapping, read_mapping, shipped
from tests.contributing.imports.books import imported, told
from tests.small import PROJECT

GRANT = {
    "_source": "https://www.exempel.se/projektbank",
    "ärende-id": "20990001",
    "stödmottagare": "Provkommunen",
    "beviljat_belopp_sek": 3929285,
    "beviljat_belopp_eur": 0,
    "projektnamn": "Nät i glesbygd",
    "projektbeskrivning": "Avsikten är att bygga ett nät.",
    "projekt_starttid": "2017-01-02",
    "projekt_sluttid": "2020-04-30",
    "län": "Örebro, Östergötland",
    "kommuner": "Linköping, Hällefors",
    "uppdateringsdatum": "2016-10-14 01:17:38",
    "område": "Östra Mellansverige",
    "insatsområde": "Bredband",
    "tematiskt_mål": "Bättre nät",
}


def grants(*changes: dict[str, Any], files: dict[str, Any] | None = None) -> list[Judged]:
    """What becomes of grants as above, each with other values."""
    data = json.dumps([GRANT | change for change in changes]).encode()
    records, problems = imported("bank.json", data, files)
    assert problems == []
    return records


LOG = [{"datum": "2026-02-01", "vad": "Posten lades till."}]


def data_of(record: Judged) -> Any:
    return yaml.load(record.text, yaml.BaseLoader)


def test_a_grant_of_the_regional_fund() -> None:
    (record,) = grants({})
    assert (record.file, record.status, record.problems) == ("projekt/nat-i-glesbygd.yaml", "ny", ())
    assert data_of(record) == {
        "titel": "Nät i glesbygd",
        "sammanfattning": "Avsikten är att bygga ett nät.",
        "projektägare": "Provkommunen",
        "kommuner": ["0580", "1863"],
        "län": ["18", "05"],
        "period": {"start": "2017-01-02", "slut": "2020-04-30"},
        "status": "planerat",
        "diarienummer": "20990001",
        "finansiering": [
            {
                "finansiär": "Europeiska regionala utvecklingsfonden",
                "belopp": "3929285",
                "valuta": "SEK",
                "slag": "beviljat",
            }
        ],
        "historik": LOG,
        "källor": [{"url": "https://www.exempel.se/projektbank", "hämtad": "2016-10-14"}],
    }
    assert record.text.endswith(
        "# område: Östra Mellansverige\n# insatsområde: Bredband\n# tematiskt_mål: Bättre nät\n"
    )


@pytest.mark.parametrize(
    ("start", "end", "status"),
    [
        ("2017-01-02", "2020-04-30", "planerat"),
        ("2016-01-02", "2020-04-30", "pågående"),
        ("2014-01-02", "2016-04-30", "avslutat"),
        ("2014", "2016", "pågående"),
        ("2014", "", "pågående"),
    ],
)
def test_status_is_as_of_the_day_of_the_source(start: str, end: str, status: str) -> None:
    (record,) = grants({"projekt_starttid": start, "projekt_sluttid": end})
    assert data_of(record)["status"] == status


def test_one_grant_is_known_by_its_reference_and_another_by_title_and_owner() -> None:
    known = {"projekt/nat.yaml": PROJECT.replace("Ett prov", "Nät") + "diarienummer: 2099 0001\n"}
    same = grants({}, {"ärende-id": "20990002"}, {"ärende-id": "20990002", "projektnamn": "Annat"}, files=known)
    assert [(record.id, record.status) for record in same] == [
        ("nat", "dubblett"),
        ("nat-i-glesbygd", "ny"),
        ("nat-i-glesbygd", "dubblett"),
    ]
    assert "men skiljer sig i titel" in same[0].problems[0][0].message
    known = {"projekt/nat.yaml": PROJECT.replace("Ett prov", "NÄT I GLESBYGD")}
    (record,) = grants({}, files=known)
    assert (record.id, record.status) == ("nat", "dubblett")


def test_grants_with_one_title_and_two_references_are_two() -> None:
    first, second = grants({}, {"ärende-id": "20990002"})
    assert [first.id, second.id] == ["nat-i-glesbygd", "nat-i-glesbygd-2"]
    assert told(second.problems) == [("import-liknar", ""), ("titel-lika", "projektnamn")]


def test_what_has_no_value_in_the_catalogue_stays_as_a_comment() -> None:
    (record,) = grants({"kommuner": "Linköping, Atlantis", "beviljat_belopp_sek": "oklart"})
    assert record.status == "tveksam"
    assert [code for code, _ in told(record.problems)] == ["tal-format", "ordlistevarde-saknas", "import-kvar"]
    assert "# Kommuner: Atlantis\n" in record.text
    assert "belopp" not in data_of(record)["finansiering"][0]


LISTED = (
    "Projektnamn;Projektägare;Projektperiod;Region;Projektbudget;Sammanfattning;Webbadress;Kontaktperson\r\n"
    'Språk på jobbet;Provkommunen;2014-02-03 till 2014-11-28;Mellersta Norrland;698 982 kr;"Två\nrader; här";'
    "https://www.exempel.se/sprak;Namn Namnsson\r\n"
)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_of_a_project_bank_as_csv(coding: str) -> None:
    (record,), problems = imported("lista.csv", LISTED.encode(coding))
    assert problems == []
    assert told(record.problems) == [("import-andrat", "C2")]
    assert data_of(record)["period"] == {"start": "2014-02-03", "slut": "2014-11-28"}
    assert data_of(record)["budget"] == [{"valuta": "SEK", "summa": "698982"}]
    assert data_of(record)["sammanfattning"] == "Två\nrader; här"
    assert "# Region: Mellersta Norrland\n" in record.text
    assert "Namnsson" not in record.text


PAGE = """Logotyp på utskrifter

Språkvägen

ProgramområdeProgramområde 2 Ökat arbetskraftsutbud
ProjektfasGenomförande
ProjektägareProvkommunen
KontaktpersonNamn Namnsson
E-postnamn{}@kommun.example
Telefonnummer{} 1740605
Beviljat ESF-stöd698 982 kr
Total projektbudget700 000 kr
Projektperiod2014-02-03 till 2014-11-28
RegionMellersta Norrland
In English

Sammanfattning

Ett projekt
om språk.

Bakgrund

VARFÖR
• Få praktikplatser.
o Som i länet.

Samarbetspartners

 • Arbetsförmedlingen
 • Byns folkhögskola

Kommun

 • Linköpings
 • Hällefors
""".format("", "070-1740605"[:3])


def test_a_page_of_the_project_bank_of_the_social_fund() -> None:
    (record,), problems = imported("sida.txt", PAGE.encode(), source="https://www.exempel.se/sida")
    assert problems == []
    assert (record.status, [code for code, _ in told(record.problems)]) == (
        "tveksam",
        ["import-andrat", "import-dokument"],
    )
    assert data_of(record) == {
        "titel": "Språkvägen",
        "sammanfattning": "Ett projekt\nom språk.",
        "projektägare": "Provkommunen",
        "parter": ["Arbetsförmedlingen", "Byns folkhögskola"],
        "kommuner": ["0580", "1863"],
        "period": {"start": "2014-02-03", "slut": "2014-11-28"},
        "status": "avslutat",
        "finansiering": [
            {
                "finansiär": "Europeiska socialfonden",
                "belopp": "698982",
                "valuta": "SEK",
                "slag": "beviljat",
                "kommentar": "Programområde 2 Ökat arbetskraftsutbud",
            }
        ],
        "budget": [{"valuta": "SEK", "summa": "700000"}],
        "bakgrund": ["VARFÖR\n- Få praktikplatser.\no Som i länet."],
        "historik": LOG,
        "källor": [{"url": "https://www.exempel.se/sida"}],
    }
    assert record.text.endswith("# Projektfas: Genomförande\n# Region: Mellersta Norrland\n")
    assert not any(private in record.text for private in ("Namnsson", "kommun.example", "1740605"))


APPLICATION = """EUROPEISKA UNIONEN
Diarienummer
2099/00083

Sid 1(2)

### Uppgifter om projektet

Namn på projektet\t<b>Alla in</b>\tStartdatum\t2017-09-01
Kontaktperson för projektet\tNamn Namnsson\tSlutdatum\t2020-05-31
E-post\tnamn@kommun.example\t\t
Organisationsnamn\t<b>Provkommunen</b>
Namnet på utlysningen och diarienumret      Fler i arbete
Totalt antal deltagare i projektet 648      Antal kvinnor 324      Antal män 324

##### Beskriv bakgrund till projektidén.

Många står **utanför**.

*Det här är ett projekt som medfinansieras av Europeiska unionen/Europeiska socialfonden*

- \\*Första skälet.

### Riskanalys

Beskriv riskerna.

Risk\tÅtgärd
Ingen kommer.\tVi ringer dem.
Språket räcker inte.\tTolk vid behov.
\tUtan risk.
Sist i tabellen utan kolumner.

**Statsstöd**

Nej

#### Lista över medfinansiärer

Organisationsnamn\t<b>Byns kommun</b>\tOrganisationsnummer\t212000-0000
Telefon\t070-174{}06 05

### Sammanfattning av projektet på svenska

Vi ska samarbeta.

### Budgetöversikt

<b>ESF-stöd</b>\t<b>24 630 399 kr</b>
<b>ESF-stöd</b>\t<b>46,98 %</b>
""".format("")


def test_an_application_to_the_social_fund() -> None:
    (record,), problems = imported("ansokan.md", APPLICATION.encode(), source="oschotte-guschelov")
    assert problems == []
    assert (record.file, record.status) == ("projekt/alla-in.yaml", "tveksam")
    assert data_of(record) == {
        "titel": "Alla in",
        "sammanfattning": "Vi ska samarbeta.",
        "projektägare": "Provkommunen",
        "parter": ["Provkommunen", "Byns kommun"],
        "period": {"start": "2017-09-01", "slut": "2020-05-31"},
        "status": "planerat",
        "diarienummer": "2099/00083",
        "finansiering": [
            {"finansiär": "Europeiska socialfonden", "belopp": "24630399", "valuta": "SEK", "slag": "sökt"}
        ],
        "deltagare": {"antal": "648", "kvinnor": "324", "män": "324"},
        "bakgrund": ["Många står utanför.\n\n- Första skälet."],
        "risker": [
            {"risk": "Ingen kommer.", "åtgärd": "Vi ringer dem."},
            {"risk": "Språket räcker inte.", "åtgärd": "Tolk vid behov."},
        ],
        "historik": LOG,
        "källor": [{"källa": "oschotte-guschelov"}],
    }
    assert "# ESF-stöd: 46,98 %\n" in record.text
    assert "# Statsstöd: Nej\n" in record.text
    assert "# Riskanalys: Beskriv riskerna.\n" in record.text
    assert "Utan risk.\n# Sist i tabellen utan kolumner.\n" in record.text
    assert "# Organisationsnamn" not in record.text
    assert not any(private in record.text for private in ("Namnsson", "kommun.example", "06 05", "212000"))


def test_a_title_like_another_of_the_same_owner_is_told_and_one_of_another_owner_is_not() -> None:
    ids = {"ärende-id": ""}
    titles = ("Nät i glesbygd", "Nät i glesbygden", "Nåt i glesbygder", "Helt annat om nät", "Glesbygd i nät")
    records = grants(*({"projektnamn": title} | ids for title in titles), {"stödmottagare": "Annan", **ids})
    assert [[fault.code for fault, _ in record.problems] for record in records] == [
        ["titel-lika"],
        ["import-liknar"],
        ["import-liknar"],
        [],
        [],
        ["titel-lika"],
    ]


def test_a_document_of_an_unknown_sort_is_told() -> None:
    records, ((fault, _),) = imported("brev.txt", b"Hej\n\nVi vill visst.\n")
    assert (records, fault.code) == ([], "import-okand-form")
    assert "en ansökan till ESF-rådet" in fault.hint


@pytest.mark.parametrize("mapping", shipped(), ids=lambda mapping: mapping.folder + "-" + mapping.known_by[0])
def test_every_heading_of_a_document_that_a_rule_names_is_looked_for(mapping: Mapping) -> None:
    if mapping.is_document:
        known = {name.casefold() for name in (*mapping.labels, *mapping.headings)} | {"inledning"}
        assert mapping.names() - known - {name.casefold() for name in mapping.known_by} == set()


OWN = """namn: Vår egen lista
typ: projekt
känns_igen: Namn
fält:
  - {fält: titel, rubrik: Namn}
  - {fält: sammanfattning, rubrik: Om}
  - {fält: projektägare, värde: Provkommunen}
  - {fält: status, värde: avslutat}
  - {fält: källor, värde: oschotte-guschelov}
  - {fält: taggar, rubrik: Ord, delas: /}
"""


def test_a_mapping_of_ones_own() -> None:
    mapping, problems = read_mapping("egen.yaml", OWN.encode())
    assert problems == []
    (record,), odd = imported("a.csv", "Om,Namn,Ord,Mer\nText,Café,a/b,c\n".encode(), mapping=mapping)
    assert told(odd) == [("import-rubrik-okand", "D1")]
    assert data_of(record)["taggar"] == ["a", "b"]
    assert record.text.endswith("# Mer: c\n")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("typ: projekt", "typ: proj", "varde-ej-tillatet"),
        ("fält: titel", "fält: namn", "okant-falt"),
        ("rubrik: Om", "rubrk: Om", "okant-falt"),
        ("namn: Vår egen lista", "", "saknat-falt"),
        ("namn: Vår", "namn: - Vår", "yaml-syntax"),
        ("fält:\n", "fält: x\nfält:\n", "yaml-dubbel-nyckel"),
        (OWN, "- en lista", "yaml-inte-post"),
        ("fält: sammanfattning", "fält: titel", "varde-dubbelt"),
        (", rubrik: Om", "", "saknat-falt"),
        ("rubrik: Om", "rubrik: Om, kolumner: [{rubrik: Risk, fält: risk}]", "okant-falt"),
        ("sammanfattning, rubrik: Om", "risker, rubrik: Om, kolumner: [{rubrik: A, fält: risken}]", "okant-falt"),
    ],
)
def test_a_mapping_with_a_slip_is_told(old: str, new: str, code: str) -> None:
    mapping, problems = read_mapping("egen.yaml", OWN.replace(old, new).encode())
    assert mapping is None
    assert problems
    assert code in {fault.code for fault in problems} or code.startswith("yaml")
