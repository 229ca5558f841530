"""Hints that take the place of a code's own when more is known: what to write, line by line."""

LINES = "Skriv så här:\n{rader}"
ITEM = "Byt raden mot\n{rader}"
BULLET_IN_ITEM = "Ta bort {tecken}: raden börjar redan med bindestreck."
LEAVE_OUT = "Ta bort {fält}. Det som inte framgår av källan lämnas bort, och sidan visar ”framgår inte”."
STILL_GOING = "Ta bort {fält}: medan det pågår skrivs bara när det började."
SAY_IN_STATUS = "Ta bort {fält} och skriv ”{ord}” i fältet status."
RANGE = "Fältet rymmer bara ett tal. Ta bort {fält}{plats}."
NUMBER_ONLY = "Skriv bara {tal}."
NUMBER_AND_MORE = "Skriv {delar}."
RELATIVE_DATE = "Skriv vilken dag det var, med siffror: år, månad och dag. Den 1 september 2017 skrivs 2017-09-01."
INEXACT_DATE = "Skriv {tid}. Mer exakt än så kan fältet inte säga: skriv ”{ord}” i en text om det är viktigt."
NOT_IN_VOCABULARY = (
    "{värden} finns inte i ordlistan {ordlista}: ta bort det, eller lägg till det i ordlistor/{ordlista}.yaml."
)
CHOOSE_TERM = (
    "Välj ett som finns: {värden}.\n"
    "Passar inget av dem, ta bort raden eller lägg till värdet i ordlistor/{ordlista}.yaml."
)
TERMS = "\nDe värden som finns: {värden}."
NO_RECORD = "{värden} finns inte i mappen {mapp}: ta bort det, eller lägg först till posten."
OTHER_FOLDER = "Ta bort {id} här. Hänvisa i stället under relaterade: [{mapp}/{id}]"
IS_COUNTY = "{värde} är ett län: ta bort det här och skriv det i fältet län i stället."
ADD_LINES = "Lägg till{plats}:\n{rader}"
IF_WORDS_HOLD = "Kontrollera mot källan. Stämmer fältet, rätta orden. Stämmer orden, ändra fältet:\n{rader}"
IF_NOT_STATED = "Kontrollera mot källan. Stämmer fältet, ta bort orden. Stämmer orden, ta bort fältet {fält}."
MOVE_INTO = "Flytta in raden under {grupp}, som står på rad {rad}:\n{rader}"
MOVE_INTO_ITEM = (
    "Flytta in raderna under det i {grupp} som de gäller (raden som börjar med ”- ”), lika långt in som dess andra "
    "fält:\n{rader}"
)
BUDGET_ROWS = "Samla budgetens poster under fältet rader:\n{rader}"
NO_AREAS = "Fondens post har inga programområden. Ta bort programområdet, eller kontrollera att det är rätt fond."
MOVE_OUT = "Flytta det till fältet {fält} längst till vänster i filen, där flera fält får plats:\n{rader}"
ONE_MORE = (
    "{grupp} har redan {fält}, på rad {rad}. Ta bort raden här och skriv den sist i listan där, efter det som redan "
    "står (…):\n{fält}:\n  - …\n{punkter}"
)
KEEP_ONE = "{grupp} har redan {fält}, på rad {rad}. Behåll det som stämmer med källan och ta bort det andra."
NOT_NEEDED = "Ta bort {fält}. {varför}."
NO_SUCH_FIELD = "Tillåtna fält: {tillåtna}. Ta bort {fält} om inget av dem passar."
REST_OF_TEXT = "Hör raden till texten ovanför, dra in den lika långt och sätt raka citattecken runt hela texten. "
QUOTED = "Sätt raka citattecken runt hela texten:\n{rad}"
NO_FIELD_IN_TEXT = (
    "Skriv bara texten:\n{rad}\nHör ”{nyckel}:” till texten, sätt raka citattecken runt alltihop:\n{hela}"
)
CUT_BY_COMMA = "Sätt raka citattecken runt hela värdet: {rad}"
INSTEAD = "Skriv {rad}{råd}"
SEVERAL = "Skriv så här:\n{flera}\nÄr det ett enda namn, skriv\n{en}"
FILL_IN = "Fyll i texten: {hjälp}"
OWN_SOURCES = (
    "Ta inte bort källorna, flytta dem. Gäller de ett enda värde, skriv dem vid det:\n{rader}\n"
    "Gäller de hela posten, skriv dem i postens eget fält källor, längst till vänster i filen."
)
SOURCES_OF_VALUE = (
    "Skriv så här:\n{rader}\nGäller källorna hela posten, börja i stället raden ”källor:” längst till vänster."
)
TWICE = (
    "Posten börjar om på rad {rad}. Är det samma post två gånger, ta bort raderna därifrån och nedåt. "
    "Är det en annan post, flytta dem till en egen fil."
)
QUOTED_OR = "Hör tecknet till texten, sätt raka citattecken runt hela texten:\n{rad}\nAnnars, ta bort det."
QUOTED_OR_COMMENT = (
    "Hör # till texten, sätt raka citattecken runt hela texten:\n{rad}\nÄr det en kommentar, skriv mellanslag efter #."
)
COLONS = "Skriv kolon och mellanslag i stället för ”{tecken}” på raderna {rader}: ”titel: Alla med”."
TABS = "Byt tabbarna mot mellanslag, två för varje nivå, på raderna {rader}."
HARD_INDENT = (
    "Raden börjar med hårda mellanslag, som ser ut som vanliga. Ta bort det som står före ”{nyckel}”, "
    "och skriv indraget för hand med vanliga mellanslag."
)
MOVE_ROW = "Börja raden med {antal} mellanslag, som rad {rad}. Flytta de rader som hör till den lika mycket."
EITHER_ROW = "Börja raden lika långt in som rad {rad}, eller rad {rad} med {antal} mellanslag, om den hör till gruppen."
BEGIN_ROW = "Börja raden med {antal} mellanslag."
LIST_AFTER_TEXT = (
    "Är det en lista, skriv också det första värdet på en egen rad under fältnamnet, med ”- ” först. "
    "Hör raden till texten ovanför, ta bort ”- ”."
)
BEGIN_ROW_LEFT = "Börja raden längst till vänster, utan mellanslag."
ROWS = "Skriv raderna {första}–{sista} så här, med lika många mellanslag först:\n{rader}"
LIKE_THIS = "Skriv så här, med uppgifter ur källan i stället för …:\n{rader}"
RENAME_RECORD = "Är det en post, döp om filen till {förslag}. Annars, flytta den till site_src eller ta bort den."
MOVE = "Flytta filen till {förslag}."
NO_FUND = "Är det ingen av fonderna i mappen fonder, byt raden mot: finansiär: {värde}"
ADDRESS_IN_ID = "Här står id:t för en post i mappen {mapp}. En webbadress skrivs i fältet url i stället: url: {adress}"
SOURCE = (
    "Är källan en webbsida, skriv\n{fält}:\n  - url: https://…\n    hämtad: ÅÅÅÅ-MM-DD\n"
    "Är den ett dokument, lägg först till det i mappen kallor och skriv\n{fält}:\n  - källa: filens-namn-utan-yaml"
)
NO_SOURCE = (
    "Är källan en webbsida, byt källa mot sidans adress och dagen då du läste den:\n"
    "- url: https://…\n  hämtad: ÅÅÅÅ-MM-DD\n"
    "Är den ett dokument, lägg först till det i mappen kallor, med titel och sammanfattning, och skriv filens namn "
    "utan .yaml."
)
NO_DOCUMENT = (
    "Källan måste finnas i mappen kallor: lägg först till den där, med titel och sammanfattning, och skriv filens namn "
    "utan .yaml."
)
MAIL = "En länk kan bara gå till en webbsida. Ta bort e-postadressen, eller länka till en sida med kontaktuppgifter."
OWN_COMPUTER = "Filen ligger på en dator där läsarna inte når den. Ta bort länken, eller länka till en webbsida."
ADDRESS_UNKNOWN = "Skriv hela adressen, till exempel https://www.linkoping.se/. Är det ingen adress, ta bort raden."
