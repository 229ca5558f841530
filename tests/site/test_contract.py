"""What the outside relies on: ids, addresses, files. A line that goes is a change of the product."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

from generator.publishing.site_links import broken_links

ADDRESSES = Path(__file__).with_name("addresses.txt")

IDS = """
fonder/interreg-central-baltic fonder/esf-plus fonder/amif fonder/paragraf-37 fonder/forte fonder/ifau
fonder/esf-2014-2020 fonder/esf-2007-2013
aktiviteter/integrationspakt-ostergotland aktiviteter/digitala-fragebatterier
aktiviteter/kompetensutveckling-medarbetare aktiviteter/kompetensutveckling-arbetsgivare
aktiviteter/samhallsorientering aktiviteter/ambassadorer aktiviteter/evidensbaserat-arbetssatt
aktiviteter/traffpunkter-civilsamhalle aktiviteter/samverkansmodell
projekt/oschotte-guschelov projekt/all-in projekt/alla-med projekt/kompetensforsorjning-linkoping
projekt/samordningsforbundet-jamtland projekt/vagen-vidare-degerfors
exempel/alla-med exempel/kulturhuset-finspang exempel/handledarutbildning-linkoping
exempel/integrationspakten-stockholm
kallor/oschotte-guschelov kallor/linkoping-tjansteskrivelse kallor/hallbar-integration-2021-2025
kallor/all-in-ansokan kallor/jamtland-projektbank
"""


def test_no_address_has_gone(site: Path) -> None:
    """``addresses.txt`` only grows: the address of a page that has moved leads on to the new one."""
    missing = [path for path in ADDRESSES.read_text().split() if not (site / path).is_file()]
    assert missing == []


def test_every_page_is_among_the_addresses(site: Path) -> None:
    known = set(ADDRESSES.read_text().split())
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert sorted(found - known) == [], "add the new pages to tests/site/addresses.txt"


def test_the_ids_of_the_contract_exist(site: Path) -> None:
    records = {record["id"] for record in json.loads((site / "data/katalog.json").read_text())["records"]}
    assert set(IDS.split()) <= records
    for id in IDS.split():
        assert (site / f"{id}.html").is_file()


def test_programme_areas_have_a_place_on_the_page_of_their_fund(site: Path) -> None:
    esf_plus = (site / "fonder/esf-plus.html").read_text()
    interreg = (site / "fonder/interreg-central-baltic.html").read_text()
    for area in ("a", "a1", "a2", "c", "e", "e1", "e2"):
        assert f'id="{area}"' in esf_plus
    for area in ("po6", "po7"):
        assert f'id="{area}"' in interreg


def test_json_has_the_shape_of_the_contract(site: Path) -> None:
    data = json.loads((site / "data/katalog.json").read_text())
    assert set(data) == {"schema_version", "generated", "generator", "commit", "modified", "records"}
    for record in data["records"]:
        assert record["typ"] == record["id"].split("/")[0]
        assert record["url"] == f"{record['id']}.html"
        assert (site / record["url"]).is_file()
        assert isinstance(record["länkas_från"], list)


def test_csv_has_a_row_for_each_record(site: Path) -> None:
    text = (site / "data/katalog.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    records = json.loads((site / "data/katalog.json").read_text())["records"]
    assert [row["id"] for row in rows] == [record["id"] for record in records]


def test_no_link_leads_nowhere(site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    broken = {}
    for page in sorted(path for path in files if path.endswith(".html")):
        found = list(broken_links(page, (site / page).read_text(), files))
        if found:
            broken[page] = found
    assert broken == {}


def test_no_fragment_leads_nowhere(site: Path) -> None:
    ids: dict[str, set[str]] = {}
    for path in site.rglob("*.html"):
        html = path.read_text()
        ids[path.relative_to(site).as_posix()] = set(re.findall(r'\bid="([^"]+)"', html))
    broken = []
    for page in ids:
        html = (site / page).read_text()
        for target, fragment in re.findall(r'href="([^"#:?]*)#([^"]+)"', html):
            path = (Path(page).parent / target) if target else Path(page)
            name = path.as_posix() if ".." not in path.parts else _normal(path)
            if fragment != "__skip" and fragment not in ids.get(name, set()):
                broken.append(f"{page}: {target}#{fragment}")
    assert broken == []


def _normal(path: Path) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
