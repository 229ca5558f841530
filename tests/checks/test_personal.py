"""Who answers for a record: what looks like a name, and what does not."""

from __future__ import annotations

import pytest

from tests.small import codes


@pytest.mark.parametrize(
    "text",
    [
        *("Förnamn Efternamn", "Förnamn Andranamn Efternamn", "Förnamn von Efternamn", "Förnamn-Andra Efternamn"),
        *(
            "F. Efternamn",
            "Förnamn E.",
            "Förnamn Efternamn, Linköpings kommun",
            "Integrationssamordnare Förnamn Efternamn",
        ),
        *("Linköpings kommun (Förnamn Efternamn)", "projektledare Förnamn Efternamn"),
    ],
)
def test_names(text: str) -> None:
    assert codes(f"ansvarig: {text}\n") == ["ansvarig-person"]


@pytest.mark.parametrize(
    "text",
    [
        *("Kunskapsbankens redaktion", "Linköpings kommun", "Region Östergötland", "Arbetsmarknadsavdelningen Motala"),
        *("Enheten Vuxenutbildning", "Integrationssamordnare, Linköpings kommun", "Integrationssamordnare Linköping"),
        *("Migrationsverket Region Öst", "Samordningsförbundet Centrala Östergötland", "Leader Folkungaland"),
        *("Länsstyrelsen Östergötland", "Röda Korset", "Rädda Barnen", "Svenska kyrkan", "Studieförbundet Vuxenskolan"),
        *(
            "ESF-rådet Östra Mellansverige",
            "Arbetsförmedlingen Linköping",
            "Hällefors Kommun",
            "SFI Samordning",
            "Redaktionen",
        ),
        *("Kontoret för Arbete", "Enhetschef Vuxenutbildningen", "RISE Linköping", "Strategen Integration Linköping"),
    ],
)
def test_roles_and_organisations(text: str) -> None:
    assert codes(f"ansvarig: {text}\n") == []
