"""ordlistor: the closed lists of values that records choose from, and the synonyms."""

from typing import Annotated, Literal

from .common import RecordPart, SourceRef, field
from .shapes import Limits
from .types import MUNICIPALITY_ID, TERM_ID, Date, Many, RecordRef, Text, Title, Url

TermId = Annotated[str, Limits(pattern=TERM_ID)]
MunicipalityId = Annotated[str, Limits(pattern=MUNICIPALITY_ID)]


class VocabularyTerm(RecordPart):
    """A row of any vocabulary."""

    id: TermId = field("id", "Id", "Ordet som poster skriver: små bokstäver a–z, siffror och bindestreck.", ...)
    name: Title = field("namn", "Namn", "Det som läsaren ser.", ...)
    description: Text | None = field("beskrivning", "Beskrivning", "Vad ordet står för, enligt källan.")
    aliases: tuple[Title, ...] = field("även", "Även kallat", "Andra ord för samma sak.", ())
    sources: tuple[SourceRef, ...] = field(
        "källor", "Källor", "Varifrån ordet kommer; [] om raden är er egen förklaring.", ()
    )


class MunicipalityTerm(VocabularyTerm):
    """A municipality; the first two digits of its code are the code of its county."""

    id: MunicipalityId = field("id", "Kommunkod", "Kommunens kod hos SCB, fyra siffror: 0580.", ...)
    county: Title = field("län", "Län", "Länets hela namn, med ordet län.", ...)
    website: Url | None = field("webbplats", "Webbplats", "Kommunens webbplats.")


class GoalTerm(VocabularyTerm):
    owner: Title | None = field("beslutad_av", "Beslutat av", "Vem som har satt målet.")
    period: Title | None = field("period", "Period", "Tiden som målet gäller.")


Kinship = Literal["samma", "bredare", "besläktat"]


class Synonym(VocabularyTerm):
    """Words that search finds each other by; ``abbreviation`` rows stand on the page of abbreviations."""

    kinship: Kinship = field(
        "slag",
        "Slag",
        "Hur orden i ”även” hänger ihop med namnet: samma (de betyder samma sak), bredare (namnet är vidare än orden)"
        " eller besläktat. Sökningen visar samma högst.",
        "samma",
    )
    abbreviation: Title | None = field("förkortning", "Förkortning", "Den korta formen, som den skrivs.")
    english: Title | None = field("engelska", "På engelska", "Namnet på engelska eller originalspråket.")


Interval = Literal["varje vecka", "varje månad", "varje kvartal", "varje halvår", "varje år"]


class Watched(VocabularyTerm):
    """A place outside that somebody looks at now and then, to see what is new there."""

    url: Url | None = field(
        "url", "Webbadress", "Adressen dit: en som står sig, som startsidan. Utelämna den när ingen är känd."
    )
    look_for: Text = field("vad", "Titta efter", "Vad den som tittar ska leta efter, i en mening eller två.", ...)
    interval: Interval = field("hur_ofta", "Hur ofta", "Hur ofta någon ska titta.", ...)
    responsible: Title = field("ansvarig", "Ansvarig", "Rollen som tittar, aldrig en person.", ...)
    looked: Date | None = field("senast_tittat", "Senast tittat", "Dagen då någon senast tittade.")
    records: Many[RecordRef] = field(
        "poster", "Gäller", "Posterna som kan behöva ändras av det man ser, skrivna som mapp/id: fonder/esf-plus.", ()
    )
