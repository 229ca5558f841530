"""Hints that take the place of a code's own when more is known: what to write, line by line."""

LINES = "Skriv så här:\n{rader}"
ONLY_ITEM = "Skriv bara {värde} på den platsen i listan."
ITEM = "Byt raden mot\n{rader}"
BULLET_IN_ITEM = "Ta bort {tecken}: raden börjar redan med bindestreck."
LEAVE_OUT = "Ta bort {fält}. Det som inte framgår av källan lämnas bort, och sidan visar ”framgår inte”."
STILL_GOING = "Ta bort {fält}: medan det pågår skrivs bara när det började."
SAY_IN_STATUS = "Ta bort {fält} och skriv ”{ord}” i fältet status."
RANGE = "Fältet rymmer bara ett tal. Ta bort {fält}{plats}."
NUMBER_ONLY = "Skriv bara {tal}."
NUMBER_AND_MORE = "Skriv {delar}."
RELATIVE_DATE = "Skriv vilken dag det var, med siffror: år, månad och dag. Den 1 september 2017 skrivs 2017-09-01."
ROUNDED = "Fältet rymmer bara hela kronor eller euro. Avrunda och skriv {tal}."
NOT_WHOLE = "Fältet rymmer bara hela tal. Kontrollera mot källan vad talet ska vara."
INEXACT_DATE = "Skriv {tid}. Mer exakt än så kan fältet inte säga: skriv ”{ord}” i en text om det är viktigt."
INEXACT_CALL = "Skriv {tid}. Säger källan vilken månad eller vilket halvår, skriv 2027-03 eller 2027-H1 i stället."
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
BUDGET_ROWS = "Samla budgetens poster under fältet rader:\n{rader}"
NO_AREAS = "Fondens post har inga programområden. Ta bort programområdet, eller kontrollera att det är rätt fond."
MOVE_OUT = "Flytta det till fältet {fält} längst till vänster i filen, där flera fält får plats:\n{rader}"
ONE_MORE = (
    "{grupp} har redan {fält}, på rad {rad}. Ta bort raden här och skriv värdet sist där, i en lista som börjar med "
    "det som redan står (…):\n{fält}:\n  - …\n{punkter}"
)
MOVE_INTO_ITEM = (
    "Flytta in raderna under det i {grupp}, från rad {rad}, som de gäller (raden som börjar med ”- ”), lika långt in "
    "som dess andra fält:\n{rader}"
)
MOVE_TO_ONE = "Flytta in raden under det av dem som uppgiften gäller."
KEEP_ROW = "Behåll den rad som stämmer med källan och ta bort den andra."
KEEP_ONE = "{grupp} har redan {fält}, på rad {rad}. Behåll det som stämmer med källan och ta bort det andra."
NOT_NEEDED = "Ta bort {fält}. {varför}."
RENAME_FIELD = "Byt ”{fält}:” mot ”{rätt}:”."
MOVE_OUTWARDS = "Flytta {fält} utåt, till {grupp}, där fältet finns."
NO_SUCH_FIELD = "Tillåtna fält: {tillåtna}. Ta bort {fält} om inget av dem passar."
REST_OF_TEXT = "Hör raden till texten ovanför, dra in den lika långt och sätt raka citattecken runt hela texten. "
QUOTED = "Sätt raka citattecken runt hela texten:\n{rad}"
NO_FIELD_IN_TEXT = (
    "Skriv bara texten:\n{rad}\nHör ”{nyckel}:” till texten, sätt raka citattecken runt alltihop:\n{hela}"
)
CUT_BY_COMMA = "Sätt raka citattecken runt hela värdet: {rad}"
INSTEAD = "Skriv {rad}{råd}"
SEVERAL = "Skriv så här:\n{flera}\nÄr det ett enda namn, skriv\n{en}"
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
QUOTED_OR_COMMENT = (
    "Hör # till texten, sätt raka citattecken runt hela texten:\n{rad}\nÄr det en kommentar, skriv mellanslag efter #."
)
COLONS = "Skriv kolon och mellanslag i stället för ”{tecken}” på raderna {rader}: ”titel: Alla med”."
TABS = "Ta bort allt som står före texten på raderna {rader}, och skriv mellanslag i stället: två för varje nivå."
NOT_TEXT = (
    "Öppna dokumentet i det program som det är gjort i, och kopiera texten till en ny fil i en textredigerare. "
    "Spara den med teckenkodningen UTF-8 och låt den ersätta filen här."
)
BROKEN_OFF = "Hämta filen på nytt där den kom från, eller skriv det som saknas och spara med teckenkodningen UTF-8."
UTF_32 = (
    "Få program läser UTF-32. Öppna filen i LibreOffice Writer och spara den som text med teckenkodningen UTF-8, eller "
    "skriv posten på nytt."
)
AS_SPACE = "Byt tecknet mot ett mellanslag. Skriv om orden för hand om du inte ser det."
ESCAPED = "Tecknet är skrivet med koden {kod}. Ta bort den."

ROW_LIKE_THIS = "Skriv raden så här:\n{rad}"
NO_MARK = "Ta bort {märke}."
QUOTED_MARK = " Hör det till texten, sätt raka citattecken runt hela texten:\n{rad}"
NO_DASHES = "Ta bort ”- ” först på varje rad, så att raderna börjar med fältnamnen."
NO_DIRECTIVE = "Ta bort raden som börjar med %."
LIST_OR_TEXT = (
    "Är det en lista, börja den på raden under:\n{rader}\nÄr det en text, sätt raka citattecken runt hela värdet."
)
REMOVE_SIGN = "Ta bort {tecken}, som inte hör ihop med något annat på raden."
REPLACE_SIGN = "Byt {fel} mot {rätt}."
ADD_SIGN = "Skriv {tecken} sist på raden."
NO_BRACKET = "Ta bort {tecken} och skriv värdet efter kolonet."
SPACES_AFTER_COLON = "Skriv ett mellanslag efter det första kolonet på raderna {rader}."
HARD_INDENT = (
    "Raden börjar med hårda mellanslag, som ser ut som vanliga. Ta bort det som står före ”{nyckel}”, "
    "och skriv indraget för hand med vanliga mellanslag."
)
HARD_SPACE_FIRST = (
    "Raden börjar med ett hårt mellanslag, som inte ska vara där. Ta bort det, så att ”{nyckel}” står först."
)
HARD_SPACE_INSIDE = (
    "Skriv om fältnamnet för hand. Har det flera ord står det _ emellan, inte mellanslag, som i att_tänka_på."
)
MOVE_ROW = "Börja raden med {antal} mellanslag, som rad {rad}. Flytta de rader som hör till den lika mycket."
EITHER_ROW = (
    "Hör rad {rad} till gruppen ovanför, börja den raden med {antal} mellanslag. Annars ska raden här börja lika långt "
    "in som rad {rad}."
)
BEGIN_ROW = "Börja raden med {antal} mellanslag."
LIST_AFTER_TEXT = (
    "Är det en lista, skriv också det första värdet på en egen rad under fältnamnet, med ”- ” först. "
    "Hör raden till texten ovanför, ta bort ”- ”."
)
BEGIN_ROW_LEFT = "Börja raden längst till vänster, utan mellanslag."
ROWS = "Skriv raderna {första}–{sista} så här, med lika många mellanslag först:\n{rader}"
LIKE_THIS = "Skriv så här, med uppgifter ur källan i stället för …:\n{rader}"
RENAME_RECORD = (
    "Är det en post, döp om filen till {förslag}. Är det något annat, flytta den till mappen site_src, där sidorna på "
    "webbplatsen ligger, eller ta bort den."
)
ID = "Skriv {id}. Ett id består av små bokstäver a–z, siffror och bindestreck."
OWN_FORMER_ID = "Ta bort {id} ur tidigare_id: det är postens id nu."
FORMER_ID_IN_USE = "Ta bort {id} ur tidigare_id: en annan post har det som id nu."
FORMER_ID_TWICE = "Ta bort {id} ur tidigare_id i den av posterna som inte har haft det som id."
FORMER_ID_RESERVED = "Ta bort {id} ur tidigare_id: ingen post kan ha haft det som id."
TO_FILL_IN = "Ta bort filen, eller skriv så här i den, med uppgifter i stället för …:\n{rader}"
VOCABULARY = "Har ordlistan inga värden, skriv bara [] i filen. Annars skriv så här:\n{rader}"
CIRCLE = "{kod} ingår i {annan}, som i sin tur ingår i {kod}. Ta bort ingår_i på det som är störst."
NO_PARENT = "Lägg till {kod} bland fondens programområden, med en egen rad:\n- kod: {kod}\nEller ta bort ingår_i."
ITSELF = "{värde} är posten själv. Ta bort hänvisningen."
USE_VOCABULARY = "Flytta raderna till ordlistor/{ordlista}.yaml, efter dem som står där, och ta bort den här filen."
BESIDE = ", lika långt in som ”{fält}:” på rad {rad}"
ADD_FIELD_WITHIN = "Lägg till ”, {nyckel}: …” före }}. Om fältet: {hjälp}"
ADD_WITHIN = "Lägg till detta på samma rad, före }}:\n, {rad}"
MOVE = "Flytta filen till {förslag}."
NO_FUND = "Är det ingen av fonderna i mappen fonder, byt ”fond: {värde}” mot ”finansiär: {värde}”."
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
SOURCE_ITEM = (
    "Är källan en webbsida, skriv raden så här:\n- url: https://…\n"
    "Är den ett dokument i mappen kallor, skriv raden så här:\n- källa: filens-namn-utan-yaml"
)
INSTEAD_OF_NONE = "Ta bort []. "
ITEM_OR_NONE = "Ta bort raden, eller skriv den så här, med uppgifter i stället för …:\n{rader}"
EMPTY_ITEM = "Fyll i värdet, eller ta bort det ur listan."
EMPTY_FIRST = (
    "Fyll i det, eller ta bort ”{nyckel}:” men låt strecket stå kvar, framför nästa fält. "
    "Ett fält som saknas visas som ”framgår inte”."
)
EMPTY_SOURCES = "Skriv textens egna källor där, eller ta bort ”källor:”. Då gäller postens källor."
FILL_IN_TEXT = "Fyll i texten. Om fältet: {hjälp}"
MAIL = "En länk kan bara gå till en webbsida. Ta bort e-postadressen, eller länka till en sida med kontaktuppgifter."
OWN_COMPUTER = "Filen ligger på en dator där läsarna inte når den. Ta bort länken, eller länka till en webbsida."
NOT_WRITTEN = "Kontrollera utrymme och rättigheter, och kör igen. Filen är orörd."
IMPORT_PART = "Spara bara det som ska in i en egen fil, eller dela upp filen i flera, och läs in dem en i taget."
IMPORT_FAR = "Gå dit med Ctrl+End, ta bort det som inte hör dit och spara filen."
IMPORT_LOCKED = "Öppna filen med lösenordet, ta bort det (Arkiv, Info, Skydda arbetsbok) och spara."
IMPORT_AS_TABLE = (
    "Öppna filen i det program som den är gjord i, och spara tabellen som .xlsx eller .csv, eller texten som .txt."
)
IMPORT_EMPTY = "Kontrollera att det är rätt fil och att den är sparad."
IMPORT_QUOTES = (
    'Ett citattecken (") först i en cell ska ha ett till där cellen slutar, och varje " i texten skrivs två gånger. '
    "Öppna annars filen i Excel eller LibreOffice, se efter att kolumnerna stämmer och spara den som .xlsx."
)
IMPORT_JSON = (
    "Rätta det som står där eller strax före: oftast är det ett komma för mycket, eller ett citattecken eller en "
    "parentes som saknas. Hämta annars filen på nytt."
)
IMPORT_OBJECTS = 'Skriv den som [{"titel": "…", "status": "…"}, …], med bara texter, tal och listor av dem i objekten.'
IMPORT_TWICE = "Behåll det som stämmer med källan, och ta bort det andra."
MAPPING = "Filen ska ha raderna namn, typ, känns_igen och fält, som i generator/contributing/mappings."
NO_HEADING = "Skriv under vilken rubrik värdet står (rubrik), eller ett värde som alltid gäller (värde)."
HEADING_TWICE = "Slå ihop kolumnerna och kör igen. Annars står det som finns här kvar som kommentarer i posterna."
NONE_WRITTEN = "Ingen av posterna är skriven. Kontrollera utrymme och rättigheter, och kör igen."
ADDRESS_UNKNOWN = "Skriv hela adressen, till exempel https://www.linkoping.se/. Är det ingen adress, ta bort raden."
