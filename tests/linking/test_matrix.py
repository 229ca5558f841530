"""The matrix against the list at the end of the pre-study's report, typed in from the report itself."""

from __future__ import annotations

from generator.linking.matrix import matrix
from tests.real import real_catalogue

# Oschötte Guschelov, final report, "Aktivitetslista och finansieringsmöjligheter": one entry per
# bullet, in its order; the review of the collaboration model stands in the memo but not in the list.
REPORT: dict[str, dict[str, set[str]]] = {
    "integrationspakt-ostergotland": {"interreg-central-baltic": {"PO6"}, "esf-plus": {"E"}, "paragraf-37": set()},
    "digitala-fragebatterier": {"interreg-central-baltic": {"PO6", "PO7"}, "esf-plus": {"E"}, "paragraf-37": set()},
    "kompetensutveckling-medarbetare": {"interreg-central-baltic": {"PO6"}, "esf-plus": {"E1"}},
    "kompetensutveckling-arbetsgivare": {"interreg-central-baltic": {"PO6"}, "esf-plus": {"E1"}, "paragraf-37": set()},
    "samhallsorientering": {
        "interreg-central-baltic": {"PO6"},
        "esf-plus": {"E2"},
        "amif": set(),
        "paragraf-37": set(),
    },
    "ambassadorer": {
        "interreg-central-baltic": {"PO6"},
        "esf-plus": {"A2", "C", "E"},
        "amif": set(),
        "paragraf-37": set(),
    },
    "evidensbaserat-arbetssatt": {"forte": set(), "ifau": set()},
    "traffpunkter-civilsamhalle": {
        "interreg-central-baltic": {"PO7"},
        "esf-plus": {"A2", "C", "E"},
        "amif": set(),
        "paragraf-37": set(),
    },
    "samverkansmodell": {},
}


def test_the_matrix_equals_the_reports_list_cell_by_cell() -> None:
    found = matrix(real_catalogue())
    rows: dict[str, dict[str, set[str]]] = {activity: {} for activity in real_catalogue().records["aktiviteter"]}
    for cell in found.cells.values():
        rows[cell.activity][cell.fund] = set(cell.codes)
    assert {activity: rows[activity] for activity in REPORT} == REPORT


def test_the_columns_are_the_funds_that_the_list_names() -> None:
    named = {fund for row in REPORT.values() for fund in row}
    assert set(matrix(real_catalogue()).funds) >= named
