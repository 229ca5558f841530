"""What every record has, and the parts that several record types share.

The label (``title``), the help text (``description``), the allowed values and the order of
fields stand here and in the sibling modules, and nowhere else: messages, JSON Schema, pages
and exports read them from the models.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from .shapes import OneOrMany, TextAs
from .types import (
    AreaCode,
    Count,
    Currency,
    Date,
    FundId,
    Id,
    Many,
    Percent,
    ProseText,
    RecordRef,
    SourceId,
    Text,
    Title,
    Url,
)


def field(key: str, label: str, help: str, default: Any = None, group: str = "") -> Any:
    """A field of a record: its YAML key, its label on pages and its help text.

    ``default`` is ``None`` or an empty tuple for a field that may be absent, ``...`` for a
    required one. ``group`` is what a form calls this field and those after it, until another begins.
    """
    return Field(default, alias=key, title=label, description=help, json_schema_extra={"group": group})


class RecordPart(BaseModel):
    """A mapping of a record: frozen, and closed to keys that it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


_SHARED = ConfigDict(defer_build=False)
"""For parts of many models: built once, not anew for each of them."""


class SourceRef(RecordPart):
    """Where a statement is found: a place in a source record, or a web page and its day."""

    model_config = _SHARED

    source: SourceId | None = field("källa", "Källa", "Dokumentet bland källorna där uppgiften står.")
    section: Title | None = field("avsnitt", "Avsnitt", "Rubriken där uppgiften står i källan.")
    page: Title | None = field("sida", "Sida", "Sidnummer, till exempel 17 eller 17–18.")
    url: Url | None = field("url", "Webbadress", "Adressen till en webbsida som är källa.")
    fetched: Date | None = field("hämtad", "Hämtad", "Dagen då webbsidan lästes.")


class SourcedText(RecordPart):
    """What may stand instead of any text: the text with its own sources.

    An empty list of sources, written out, says that the words are the knowledge base's own and no source's.
    """

    text: Text = field("text", "Text", "Själva texten.", ...)
    sources: tuple[SourceRef, ...] = field(
        "källor", "Källor", "Källorna till just den här texten; [] om orden är era egna, inte källans.", ()
    )


class Link(RecordPart):
    model_config = _SHARED

    url: Url = field("url", "Webbadress", "Adressen, med https:// eller http:// först.", ...)
    title: Title | None = field("titel", "Länktext", "Texten som läsaren klickar på.")


class ConflictingValue(RecordPart):
    value: Text = field("värde", "Värde", "Vad källan säger, gärna ordagrant.", ...)
    source: SourceId | None = field("källa", "Källa", "Dokumentet bland källorna som säger så.")
    section: Title | None = field("avsnitt", "Avsnitt", "Rubriken i källan.")
    page: Title | None = field("sida", "Sida", "Sidnummer i källan.")


class Conflict(RecordPart):
    """A fact on which the sources, or two places in one source, disagree."""

    model_config = _SHARED

    fact: Title = field("uppgift", "Uppgift", "Vad som skiljer sig, i några få ord.", ...)
    values: tuple[ConflictingValue, ...] = field("värden", "Uppgifterna", "Varje värde med sin källa; minst två.", ...)
    comment: Text | None = field("kommentar", "Kommentar", "Vad läsaren behöver veta om skillnaden.")


class Period(RecordPart):
    start: Date | None = field("start", "Start", "År, månad eller dag: 2017, 2017-09 eller 2017-09-01.")
    end: Date | None = field("slut", "Slut", "År, månad eller dag.")


FinancingKind = Literal["sökt", "beviljat", "egen insats", "in natura", "deltagarersättning"]


class Financing(RecordPart):
    """One source of money of a project."""

    fund: FundId | None = field("fond", "Fond", "Fonden som pengarna kommer från.")
    programme_area: AreaCode | None = field(
        "programområde", "Programområde", "Den del av fonden som pengarna kommer från."
    )
    financier: Title | None = field("finansiär", "Finansiär", "Den som betalar, när det inte är en fond.")
    amount: Count | None = field("belopp", "Belopp", "Hela kronor eller euro, utan öre.")
    currency: Currency | None = field("valuta", "Valuta", "Tre bokstäver: SEK eller EUR.")
    kind: FinancingKind | None = field("slag", "Slag", "Vad beloppet är: sökt, beviljat, egen insats …")
    percent: Percent | None = field("andel_procent", "Andel", "Andel av projektets hela kostnad, i procent.")
    comment: Text | None = field("kommentar", "Kommentar", "Det som behövs för att förstå beloppet.")


class Party(RecordPart):
    name: Title = field("namn", "Namn", "Organisationens namn.", ...)
    role: Text | None = field("roll", "Roll", "Vad organisationen gör eller skulle göra.")


class Risk(RecordPart):
    risk: Text = field("risk", "Risk", "Vad som kan gå fel.", ...)
    response: Text | None = field("åtgärd", "Åtgärd", "Hur risken skulle mötas.")


class Expectation(RecordPart):
    """An expected result; ``level`` says for whom (individual, organisation, society …)."""

    result: ProseText = field("mål", "Förväntat resultat", "Vad som väntas.", ...)
    level: Title | None = field("nivå", "Nivå", "För vem: individ, organisation, samhälle …")


Parties = Annotated[tuple[Annotated[Party, TextAs("namn")], ...], OneOrMany()]
Risks = Annotated[tuple[Annotated[Risk, TextAs("risk")], ...], OneOrMany()]
Expectations = Annotated[tuple[Annotated[Expectation, TextAs("mål")], ...], OneOrMany()]
Links = tuple[Annotated[Link, TextAs("url")], ...]


class LogEntry(RecordPart):
    """A day when something happened to the record itself, not to its subject."""

    model_config = _SHARED

    date: Date = field("datum", "Dag", "Dagen då det hände: 2026-11-26.", ...)
    what: Text = field("vad", "Vad som hände", "Vad som är nytt eller ändrat, i några ord.", ...)


class Record(RecordPart):
    """The fields that every record may have."""

    title: Title = field("titel", "Titel", "Namnet som det skrivs i källan, på en rad.", ..., group="Det viktigaste")
    summary: Text = field("sammanfattning", "Sammanfattning", "Det viktigaste i två–tre meningar.", ...)
    reviewed: Date | None = field(
        "granskad", "Granskad", "Dagen då någon senast gick igenom posten mot källorna.", group="Om posten"
    )
    responsible: Title | None = field("ansvarig", "Ansvarig", "Rollen som håller posten aktuell, aldrig en person.")
    tags: tuple[Title, ...] = field("taggar", "Taggar", "Ord som läsare kan tänkas söka på.", ())
    links: Links = field("länkar", "Länkar", "Webbsidor för den som vill läsa mer.", (), group="Hör ihop med")
    former_ids: Many[Id] = field(
        "tidigare_id", "Tidigare id", "Id som posten hade förut; gamla adresser leder hit.", (), group="Om posten"
    )
    log: tuple[LogEntry, ...] = field(
        "historik", "Historik", "Dagen då posten lades till och vad som har ändrats sedan dess, i tidens ordning.", ()
    )
    conflicts: tuple[Conflict, ...] = field(
        "går_isär", "Källorna går isär", "Uppgifter där källorna säger emot varandra.", (), group="Källor"
    )
    related: tuple[RecordRef, ...] = field(
        "relaterade",
        "Relaterat",
        "Andra poster som den som läser den här också bör se.",
        (),
        group="Hör ihop med",
    )


class Sourced(Record):
    """A record that rests on sources: all but the sources themselves."""

    sources: tuple[SourceRef, ...] = field(
        "källor",
        "Källor",
        "Varifrån uppgifterna kommer: dokument bland källorna, eller webbsidor och dagen de lästes.",
        ...,
        group="Källor",
    )
