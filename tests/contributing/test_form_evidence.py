"""What the form knows of other records, to judge evidence: little for each of them."""

from __future__ import annotations

from generator.contributing.form_evidence import rules_of_evidence
from tests.small import PROJECT, check

_PAGE = "{{url: https://exempel.se/{}, hämtad: 2026-01-01}}"
_PAGES = f"källor: [{_PAGE}, {_PAGE}]"


def _project(title: str, sources: str) -> str:
    return PROJECT.replace("Ett prov", title).replace("källor: [{källa: oschotte-guschelov}]", sources)


def test_records_name_their_documents_by_number() -> None:
    catalogue, _ = check(
        {
            "projekt/bb.yaml": _project("B", _PAGES.format("delad", "b")),
            "projekt/cc.yaml": _project("C", _PAGES.format("delad", "delad")),
            "kallor/brevet.yaml": "titel: Ett brev\nsammanfattning: En källa.\nåterger: [oschotte-guschelov]\n",
        }
    )
    told = rules_of_evidence(catalogue)
    assert told["documents"] == ["kallor/oschotte-guschelov", "https://exempel.se/delad"]
    assert list(catalogue.records["projekt"]) == ["all-in", "bb", "cc"]
    assert told["restsOn"]["projekt"] == [[1], [2, 0], [2]]
    assert "kallor" not in told["restsOn"]
    assert told["retold"] == {"brevet": ["oschotte-guschelov"]}


def test_only_plans_are_told_apart() -> None:
    catalogue, _ = check({"projekt/bb.yaml": _project("B", "källor: []").replace("avslutat", "planerat")})
    assert rules_of_evidence(catalogue)["planned"] == ["bb"]
