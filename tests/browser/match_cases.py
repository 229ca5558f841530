"""Worked cases of the fund finder: what the report's chapter on funds makes of an answer, read from its text.

A case is a section of the report, answers, a part of a fund, the rule and the verdict that the section gives.
"""

from __future__ import annotations

from typing import Any, NamedTuple

MET, FAILED, UNANSWERED, SILENT = "uppfyllt", "inte uppfyllt", "obesvarat", "framgår inte"


class Case(NamedTuple):
    section: str
    answers: dict[str, Any]
    part: str
    rule: str
    verdict: str


_INTERREG, _PO6, _PO7 = (f"fonder/interreg-central-baltic{area}" for area in ("", "#po6", "#po7"))
_ESF, _A, _A1, _A2, _C, _E, _E1, _E2 = (
    f"fonder/esf-plus{area}" for area in ("", "#a", "#a1", "#a2", "#c", "#e", "#e1", "#e2")
)
_AMIF, _37, _FORTE, _IFAU = (f"fonder/{id}" for id in ("amif", "paragraf-37", "forte", "ifau"))
_OLD = "fonder/esf-2014-2020"

CASES = tuple(
    Case(section, answers, part, rule, verdict)
    for section, rows in {
        "Interreg Central Baltic": (
            # ”minst en projektpartner från antingen Estland, Lettland, Finland eller Åland”
            ({}, _INTERREG, "partnerland", UNANSWERED),
            ({"partnerlander": ["EE"]}, _INTERREG, "partnerland", MET),
            ({"partnerlander": ["LV"]}, _INTERREG, "partnerland", MET),
            ({"partnerlander": ["FI"]}, _PO6, "partnerland", MET),
            ({"partnerlander": ["AX"]}, _PO7, "partnerland", MET),
            ({"partnerlander": ["DE", "FI"]}, _INTERREG, "partnerland", MET),
            ({"partnerlander": ["DE"]}, _INTERREG, "partnerland", FAILED),
            ({"partnerlander": ["ingen"]}, _PO7, "partnerland", FAILED),
            ({"partnerlander": ["FI"]}, _INTERREG, "partner", MET),
            ({"partnerlander": ["ingen"]}, _INTERREG, "partner", FAILED),
            ({"partnerlander": ["DE"]}, _PO6, "partner", FAILED),
            ({"partner_universitet": "ja"}, _INTERREG, "partnerland", UNANSWERED),
            # ”sökande parter måste medfinansiera med 20 %”, som inte behöver vara kontanta medel
            ({}, _INTERREG, "medfinansiering", UNANSWERED),
            ({"egen_andel": 20}, _INTERREG, "medfinansiering", MET),
            ({"egen_andel": 19.9}, _INTERREG, "medfinansiering", FAILED),
            ({"egen_andel": 20, "in_natura": "ja"}, _PO6, "medfinansiering", MET),
            ({"egna_medel": 40_000, "belopp": 200_000, "valuta": "EUR"}, _PO7, "medfinansiering", MET),
            # ett litet projekt högst 213 550 euro och 18 månader, ett stort högst 4 miljoner euro utan bestämd gräns
            ({"belopp": 213_550, "valuta": "EUR"}, _INTERREG, "tak", MET),
            ({"belopp": 213_551, "valuta": "EUR"}, _INTERREG, "tak", MET),
            ({"belopp": 4_000_000, "valuta": "EUR"}, _PO6, "tak", MET),
            ({"belopp": 4_000_001, "valuta": "EUR"}, _PO6, "tak", FAILED),
            ({"belopp": 1_000_000, "valuta": "SEK"}, _INTERREG, "tak", UNANSWERED),
            ({"manader": 18}, _INTERREG, "längd", MET),
            ({"manader": 36}, _INTERREG, "längd", MET),
            ({"sokande": "kommun"}, _INTERREG, "sökande", SILENT),
            ({"malgrupper": ["nyanlanda"]}, _PO6, "målgrupp", SILENT),
            ({"disputerad": "nej"}, _INTERREG, "disputerad", SILENT),
        ),
        "ESF+": (
            # ”ställer inte krav på att projekt ska genomföras med projektpartner”
            ({}, _ESF, "partner", MET),
            ({"partnerlander": ["ingen"], "partner_civilsamhalle": "nej"}, _A2, "partner", MET),
            ({"partnerlander": ["FI"]}, _ESF, "partnerland", SILENT),
            # ”oftast inget uttalat tak”
            ({"belopp": 50_000_000}, _ESF, "tak", SILENT),
            ({"egen_andel": 50}, _ESF, "medfinansiering", SILENT),
            ({"manader": 12}, _ESF, "längd", SILENT),
            ({"sokande": "förening"}, _ESF, "sökande", SILENT),
        ),
        "Programområde A": (
            # ”Krav på medfinansiering från sökande part är 46 %”, och A delas mellan A1 och A2
            ({"egen_andel": 46}, _A, "medfinansiering", MET),
            ({"egen_andel": 45}, _A, "medfinansiering", FAILED),
            ({"egen_andel": 46}, _A1, "medfinansiering", MET),
            ({"egen_andel": 20}, _A2, "medfinansiering", FAILED),
            ({"malgrupper": ["anstallda"]}, _A1, "målgrupp", SILENT),
        ),
        "A2": (
            ({"malgrupper": ["utanfor-arbetsmarknaden"]}, _A2, "målgrupp", MET),
            ({"malgrupper": ["anstallda"]}, _A2, "målgrupp", FAILED),
            ({}, _A2, "målgrupp", UNANSWERED),
        ),
        "Programområde C": (
            # ”ställs inga krav på medfinansiering”, ”har ofta ett maxbudgetbelopp”
            ({}, _C, "medfinansiering", MET),
            ({"egen_andel": 0}, _C, "medfinansiering", MET),
            ({"belopp": 1_000_000}, _C, "tak", SILENT),
            ({"malgrupper": ["personer-i-ekonomisk-utsatthet"]}, _C, "målgrupp", MET),
            ({"malgrupper": ["anstallda"]}, _C, "målgrupp", FAILED),
        ),
        "Programområde E": (
            # ”kravnivån på medfinansiering 5 %”, partnerskap ”med fördel”; E1 och E2 beskrivs inte
            ({"egen_andel": 5}, _E, "medfinansiering", MET),
            ({"egen_andel": 4}, _E, "medfinansiering", FAILED),
            ({"egen_andel": 100}, _E1, "medfinansiering", SILENT),
            ({"egen_andel": 0}, _E2, "medfinansiering", SILENT),
            ({"partner_civilsamhalle": "nej"}, _E, "partner", MET),
            ({"malgrupper": ["nyanlanda"]}, _E, "målgrupp", SILENT),
        ),
        "Asyl-, migrations- och integrationsfonden (AMIF)": (
            ({"malgrupper": ["tredjelandsmedborgare"]}, _AMIF, "målgrupp", MET),
            ({"malgrupper": ["anstallda"]}, _AMIF, "målgrupp", FAILED),
            ({"egen_andel": 25}, _AMIF, "medfinansiering", SILENT),
            ({"sokande": "kommun"}, _AMIF, "sökande", SILENT),
        ),
        "Länsstyrelsen": (
            # ”till kommuner eller kommunalförbund”, ”nyanlända, ensamkommande barn och skyddsbehövande”
            ({"sokande": "kommun"}, _37, "sökande", MET),
            ({"sokande": "kommunalförbund"}, _37, "sökande", MET),
            ({"sokande": "förening"}, _37, "sökande", FAILED),
            ({"sokande": "region"}, _37, "sökande", FAILED),
            ({"malgrupper": ["nyanlanda"]}, _37, "målgrupp", MET),
            ({"malgrupper": ["ensamkommande-barn"]}, _37, "målgrupp", MET),
            ({"malgrupper": ["skyddsbehovande-massflyktsdirektivet"]}, _37, "målgrupp", MET),
            ({"malgrupper": ["asylsokande"]}, _37, "målgrupp", FAILED),
            ({"malgrupper": ["asylsokande", "nyanlanda"]}, _37, "målgrupp", MET),
            ({"egen_andel": 0}, _37, "medfinansiering", SILENT),
            ({"belopp": 698_982}, _37, "tak", SILENT),
        ),
        "Fonder för forskningsmedel": (
            # ”den som ansöker och leder projektet är disputerad”, ”kräver således samverkan med universitet”
            ({}, _FORTE, "disputerad", UNANSWERED),
            ({"disputerad": "ja"}, _FORTE, "disputerad", MET),
            ({"disputerad": "nej"}, _IFAU, "disputerad", FAILED),
            ({"partner_universitet": "ja"}, _IFAU, "partner", MET),
            ({"partner_universitet": "nej"}, _FORTE, "partner", FAILED),
            ({"partner_civilsamhalle": "ja"}, _FORTE, "partner", UNANSWERED),
            ({"partnerlander": ["FI"]}, _FORTE, "partnerland", SILENT),
            ({"belopp": 5_000_000}, _IFAU, "tak", SILENT),
        ),
        "Budgetöversikt": (
            # bara en utlysning krävde 53 procent; vad programmet krävde framgår inte
            ({"egen_andel": 53}, _OLD, "medfinansiering", SILENT),
        ),
    }.items()
    for answers, part, rule, verdict in rows
)
