"""Hints for those who fill in a table: what to write in which column, where a record's own hint is of lines of YAML."""

IN_TABLES: dict[str, str] = {
    "saknat-falt": "Skriv det i kolumnen {kolumn}{blad}. Om fältet: {hjälp}",
    "en-rad": "Skriv hela texten på en enda rad i cellen.",
    "id-ogiltigt": "Skriv ett id i kolumnen Id: 2–64 tecken, små bokstäver a–z, siffror och bindestreck.",
    "id-reserverat": "Skriv ett annat id i kolumnen Id: små bokstäver a–z, siffror och bindestreck.",
    "ordlistevarde-saknas": "Välj ord ur cellens lista{ord}. Passar inget av dem, lämna bort det.",
    "lan-saknas": "Välj ord ur cellens lista{ord}. Passar inget av dem, lämna bort det.",
    "varde-ej-tillatet": "Välj ett av orden i cellens lista{ord}. Framgår det inte av källan, lämna cellen tom.",
    "hanvisning-saknas": "Skriv titeln på en post som finns, som i cellens lista{ord}. Finns den inte, lämna bort det.",
    "hanvisning-form": "Skriv titeln på en post som finns, som i cellens lista. Finns ingen sådan, lämna bort det.",
    "id-format": "Skriv titeln på en post som finns, som i cellens lista{ord}. Finns den inte, lämna bort det.",
    "grupp-vantad": "Skriv delarna var för sig, i varsin kolumn.",
    "kalla-utan-mal": "Skriv källans titel, eller webbsidans adress, på samma rad.",
    "kalla-dubbel": "Skriv källan och webbadressen på var sin rad.",
    "belagg-utan-mal": "Skriv på samma rad vilken post det gäller, vilken källa eller båda.",
    "ga-isar-for-fa": "Skriv minst två värden, på var sin rad på bladet för dem, vart och ett med sin källa.",
    "ord-utan-falt": "Säger källan så, skriv det i sin egen kolumn också.",
    "ord-och-falt-olika": "Kontrollera mot källan vad som gäller, och skriv samma på båda ställena.",
    "punkt-i-lista": "Ta bort tecknet först i texten.",
    "smarta-citattecken-prosa": "Ta bort citattecknen. Är det ett citat, skriv dess källa på bladet Källhänvisningar.",
    "programomrade-saknas": "Skriv koden för ett av fondens programområden{ord}. Passar inget, lämna cellen tom.",
    "avsnitt-saknas": "Skriv avsnittet som källan skriver det, eller lämna cellen tom.",
    "yaml-mellanslag-efter-kolon": "Skriv bara texten i cellen, utan fältets namn och kolon före.",
}
"""By code. ``kolumn`` is where the value belongs, ``blad`` says on which sheet when it is not that of the records,
``ord`` what there is to choose from, when it is not much, and ``hjälp`` what the field means."""

FUND = " Är det ingen av fonderna, skriv namnet i kolumnen {kolumn} i stället."
"""Behind the hint for a fund that there is none of, when the row has a column for others that pay."""
GROUP = "Skriv det på bladet eller i kolumnerna som heter {fält}. Om fältet: {hjälp}"
"""For a group that is missing, which has no column of its own."""
SOURCE = (
    "Skriv källans titel som den står i cellens lista i mallen, eller en webbadress. Är källan ett dokument "
    "som saknas, lägg först till det som källa, eller ange en annan källa med --source."
)
"""For a source that there is none of, or that is not stated at all."""
NO_SUCH = "Bland {poster} i katalogen finns inget som heter ”{värde}”.{menade}"
"""Instead of the message for an id that is none, or that no record has: tables hold titles."""
NEAREST = " Närmast: {titlar}."
"""Behind it, when titles have words in common with what stands there."""
