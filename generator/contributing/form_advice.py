"""What a fault is called in the form and what to do about it there, by fields and buttons: it has no lines and files.

The commands say it in the words of ``faults.codes``, which are about YAML. A code that is not here is told alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_FIND = "Skriv några bokstäver i fältet och välj i listan."
_FILL_IN_AGAIN = "Ta bort det som står här och fyll i fältet på nytt."
_RENAME = "Välj Ändra adressen under titeln."


class Told(NamedTuple):
    """Templates, as those of a code; without ``message`` the fault is called what the commands call it."""

    hint: str
    message: str = ""


IN_THE_FORM: Mapping[str, Told] = {
    "fil-stor": Told(
        "Korta texterna, eller dela upp innehållet på flera poster.", "Posten är {storlek}; den får vara högst {tak}."
    ),
    "fler-fel": Told("Rätta de första, så visas resten.", "… och {antal} till."),
    "fil-styrtecken": Told(
        "Ta bort tecknet. Skriv om ordet för hand om du inte ser det.",
        "Texten innehåller ett osynligt styrtecken ({tecken}).",
    ),
    "id-ogiltigt": Told(
        f"{_RENAME} Använd 2–64 tecken: små bokstäver a–z, siffror och bindestreck, med bokstav eller siffra först.",
        "Sidans adress kan inte vara {id}.",
    ),
    "id-reserverat": Told("Välj en annan adress.", "Adressen {id} är reserverad."),
    "id-dubblett": Told(
        "Ta bort den här. En gammal adress kan bara leda till en post.", "Adressen {id} används också av {annan}."
    ),
    "yaml-djup": Told("Ta bort utkastet och börja om.", "Utkastet är skadat och går inte att skicka."),
    "okant-falt": Told("Flytta uppgiften till ett annat fält och välj sedan Ta bort."),
    "saknat-falt": Told("", "Fältet behöver fyllas i."),
    "tomt-obligatoriskt-falt": Told("", "Fältet behöver fyllas i."),
    "tom-rad": Told("Fyll i raden eller välj Ta bort."),
    "text-vantad": Told(_FILL_IN_AGAIN),
    "lista-vantad": Told(_FILL_IN_AGAIN),
    "grupp-vantad": Told(_FILL_IN_AGAIN),
    "en-rad": Told("Ta bort radbrytningarna."),
    "flera-i-en-text": Told("Skriv en i varje fält. Välj Lägg till fler för nästa."),
    "smarta-citattecken-prosa": Told(
        "Ta bort citattecknen. Är det ett citat, välj Ange källa vid texten och säg var det står."
    ),
    "id-format": Told(
        "Skriv den gamla sidans adress utan mapp och .html: små bokstäver a–z, siffror och bindestreck.",
        "”{värde}” kan inte vara en adress.",
    ),
    "hanvisning-saknas": Told(f"{_FIND} Finns posten inte, töm fältet.", "”{värde}” finns inte."),
    "hanvisning-form": Told(f"{_FIND} Finns posten inte, töm fältet.", "”{värde}” är ingen post."),
    "ordlistevarde-saknas": Told(
        f"{_FIND} Saknas något, säg det till den som tar emot förslaget.", "”{värde}” finns inte i listan."
    ),
    "lan-saknas": Told(_FIND, "”{värde}” är inte ett län som finns i listan."),
    "programomrade-utan-fond": Told("Välj fonden i fältet intill."),
    "programomrade-i-sig": Told("Ange det större programområdet i fältet Ingår i, eller töm fältet."),
    "avsnitt-saknas": Told(
        "Välj bland källans avsnitt: {tillåtna}. Saknas något, föreslå en ändring av källan.",
        "Källan har inget avsnitt som heter ”{värde}”.",
    ),
    "kalla-saknas": Told("Välj ett dokument, eller skriv adressen till en webbsida."),
    "kalla-utan-mal": Told(
        "Välj ett dokument, eller skriv adressen till en webbsida.", "Det står inte vilken källan är."
    ),
    "kalla-dubbel": Told(
        "Töm det ena fältet. Är det två källor, välj Lägg till fler för den andra.",
        "Här står både ett dokument och en webbadress.",
    ),
    "ga-isar-utan-kalla": Told("Välj källa, och gärna avsnitt, för varje värde.", "”{värde}” står utan källa."),
    "summa-deltagare": Told("Kontrollera talen. Deltagare vars kön inte framgår skrivs i fältet Okänt kön."),
    "summa-utfall": Told("Kontrollera talen. Säger källan själv så, visa det under Källorna går isär."),
    "granskning-forfallen": Told("Gå igenom posten mot källorna och välj sedan I dag vid Granskad."),
    "status-resultat": Told(
        "Skriv det som väntas under Förväntat resultat, eller ändra status. Under Resultat står bara det uppnådda."
    ),
    "titel-lika": Told(
        "Är det samma sak, rätta den posten i stället. Är det två olika, skilj titlarna åt, till exempel med ort."
    ),
    "personuppgift": Told("Skriv organisation och roll i stället."),
}
"""Codes to what the form says of them."""
