"""Every address outside is found once, with the lines where it stands, and nothing that is none."""

from __future__ import annotations

from generator.watching.addresses import outside_addresses


def found(catalogue: dict[str, str] | None = None, pages: dict[str, str] | None = None) -> dict[str, list[str]]:
    records, written = ({path: text.encode() for path, text in (each or {}).items()} for each in (catalogue, pages))
    addresses = outside_addresses(records, written, "site_src")
    return {address: [f"{place.file}:{place.line}" for place in places] for address, places in addresses.items()}


RECORD = """\
titel: Prov
webbplats: {text: "https://a.se/", källor: []}
källor:
  - {url: https://b.se/x?y=1, hämtad: 2026-01-01}
  - url: https://a.se/#del
syfte:
  - >-
    Läs mer på
    https://c.se/sida_(1). Eller [här](https://d.se/å).
  - |
    Inget här.
    **https://e.se/**, <https://f.se>, mejla inte ftp://g.se.
länkar: [https://h.se/]  # https://kommentar.se/
"""


def test_of_records() -> None:
    assert found(
        {"projekt/a.yaml": RECORD, "ordlistor/mal.yaml": "- {id: a, källor: [{url: https://b.se/x?y=1}]}\n"}
    ) == {
        "https://a.se/": ["projekt/a.yaml:2", "projekt/a.yaml:5"],
        "https://b.se/x?y=1": ["ordlistor/mal.yaml:1", "projekt/a.yaml:4"],
        "https://c.se/sida_(1)": ["projekt/a.yaml:9"],
        "https://d.se/å": ["projekt/a.yaml:9"],
        "https://e.se/": ["projekt/a.yaml:12"],
        "https://f.se": ["projekt/a.yaml:12"],
        "https://h.se/": ["projekt/a.yaml:13"],
    }


PAGE = """\
# Prov

Se [a](https://a.se/#b), <https://b.se/> och [här](inne.html).

<a href="https://c.se/?x=1&amp;y=2">c</a> ![bild](HTTPS://d.se/x.png)

`https://kod.se/` och

```
[x](https://kod.se/)
```

[text]: https://e.se/
Läs [text] och [mejla](mailto:info@f.se).
"""


def test_of_pages() -> None:
    assert found(pages={"om.md": PAGE, "bild.svg": "[x](https://bild.se/)"}) == {
        "HTTPS://d.se/x.png": ["site_src/om.md:5"],
        "https://a.se/": ["site_src/om.md:3"],
        "https://b.se/": ["site_src/om.md:3"],
        "https://c.se/?x=1&y=2": ["site_src/om.md:5"],
        "https://e.se/": ["site_src/om.md:13"],
    }


def test_what_cannot_be_read_holds_what_can_be_read_of_it() -> None:
    files = {"projekt/a.yaml": "länkar: [https://a.se/]\nsyfte: [\n", "projekt/b.txt": "https://b.se/", "c.yaml": "\0"}
    assert found(files) == {"https://a.se/": ["projekt/a.yaml:1"]}
    assert found({"projekt/a.yaml": "länkar: ['https://[::1/#x']\n"}) == {"https://[::1/#x": ["projekt/a.yaml:1"]}


def test_an_address_in_many_rows_is_one() -> None:
    rows = "".join(f"- {{id: a{number}, källor: [{{url: https://a.se/}}]}}\n" for number in range(300))
    ((address, places),) = found({"ordlistor/mal.yaml": rows}).items()
    assert (address, len(places), places[-1]) == ("https://a.se/", 300, "ordlistor/mal.yaml:300")
