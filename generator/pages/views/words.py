"""Our own words on the pages of records, which the form's preview says too; ``{}`` stands for what is said with them.

What readers call a field is in its model.
"""

from __future__ import annotations

NOT_STATED = "Framgår inte"
OWN_WORDS = "{}s förklaring"
AND = "och"
OR = "eller"

SOURCE = "Källa"
NUMBERED_SOURCE = "Källa {}: {}"
ALL_SOURCES = "alla källor för sidan"
IN_SECTION = "avsnitt {}"
ON_PAGE = "s. {}"
FETCHED = "hämtad {}"
WHOLE_DOCUMENT = "hela dokumentet"

RELATED = "Hör ihop med"
SOURCES = "Källor"
ABOUT_PAGE = "Om den här sidan"
REVIEWED_AGAIN = "Granskas igen senast"
PARTLY_OWN = "Helt eller delvis: {}"
FACT = "Uppgift"

ACCORDING_TO_SOURCE = "{} (enligt källan)"
PLANNED = "{} (planerat)"
PLAN = "Planerat är inte uppnått"
PLAN_MEANS = "Källan beskriver en plan. Det som står om resultat är vad man väntade sig, inte vad som hände."
FROM = "Från {}"
TO = "Till {}"
WOMEN = "{} kvinnor"
MEN = "{} män"
OTHERS = "{} med annat eller okänt kön"
OF_WHOM = "{}, varav {}"
RISKS = "Risker och hur de skulle mötas"

IN_PROGRAMME_AREA = ", programområde "
PAYER = "Vem betalar"
PAYERS = "Vem som betalar vad"
SUM = "Summa"
SUM_OF_LINES = "Posterna sammanlagt"
BUDGET = "Budget"
LINE = "Post"
AMOUNT = "Belopp"

REPORT = "rapport"
REPORTS = "rapporter"
FINAL_REPORTS = "{} slutrapporter"
INTERIM_REPORTS = "{} delrapporter"
SURVEYED = "{} om {} projekt"
OUT_OF = " av {}"
FROM_MUNICIPALITIES = "{}, från {}{} kommuner"
SEE_SURVEY = "Se siffrorna, orsakerna och lärdomarna"

CLOSED_FUND = "Går inte att söka längre"
TERMS_OF_SOURCE = "Enligt källan"
TERMS_MAY_CHANGE = "Villkoren är vad källan säger. De kan ha ändrats: läs fondens egen utlysning innan du söker."
REVIEWED_AGAINST_SOURCE = " Sidan granskades mot källan {}."
NONE_DEMANDED = "Ingen krävs"
FROM_APPLICANT = "{} från den sökande"
CALL = "Utlysningen {}"
SEE_TERMS = "Se villkoren"
PROGRAMME_AREA = "Programområde {}"
SHARE_OF_FUND = "{} av hela fonden"
SHARE_OF_WHOLE = "{} (hela {}: {})"
THE_FUND = "fonden"
FITS = "Kan passa för"
CALLS = "Kända utlysningar"
DOCTORATE_DEMANDED = "Projektledaren måste vara disputerad"
DOCTORATE_NOT_DEMANDED = "Projektledaren behöver inte vara disputerad"
IN_KIND = "Får vara annat än pengar"
NOT_IN_KIND = "Måste vara pengar"
AT_MOST = "högst {}"
MONTH = "månad"
MONTHS = "månader"
USUALLY = "oftast {}"
NO_LIMIT = "ingen gräns anges"

GAP = "Ingen fond i rapportens lista"
GAP_MEANS = (
    "Källorna pekar inte ut någon fond för den här aktiviteten. Det är en lucka, "
    "inte ett nej: pengar kan finnas på annat håll."
)
POSSIBLE_FUNDS = "Tänkbara fonder, och vad de kräver enligt källan"
COMPARE_IN_MATRIX = "Jämför med de andra aktiviteterna i matrisen"
TERMS_ELSEWHERE = (
    "Villkoren är vad källan säger om fonderna och kan ha ändrats. Varifrån de kommer står på fondens sida."
)

NO_ORIGINAL = "Ingen länk till originalet är känd"
