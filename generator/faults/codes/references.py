"""Faults of values that name something else: records, vocabulary values, programme areas, sections."""

from __future__ import annotations

from .code import Code, error, warning

REFERENCES: dict[str, Code] = {
    "hanvisning-saknas": error(
        "{mapp}/{värde} finns inte.{menade}",
        "Skriv id:t för en post som finns i mappen {mapp}, eller lägg till posten.",
        why="Länken på sidan skulle inte leda någonstans.",
        bad="aktiviteter: [ambasadorer]",
        good="aktiviteter: [ambassadorer]",
    ),
    "hanvisning-form": error(
        "”{värde}” är inte en hänvisning på formen mapp/id.{menade}",
        "Skriv mappen, ett snedstreck och id:t, till exempel projekt/all-in. Finns ingen sådan post, ta bort raden.",
        why="Under relaterade kan det stå poster av alla slag, så mappen måste vara med.",
        bad="relaterade: [all-in]",
        good="relaterade: [projekt/all-in]",
    ),
    "hanvisning-sig-sjalv": warning(
        "Posten hänvisar till sig själv.",
        "Ta bort hänvisningen.",
        why="En länk från sidan till sig själv hjälper ingen.",
        bad="relaterade: [projekt/exempel]",
        good="relaterade: [projekt/all-in]",
    ),
    "varde-dubbelt": warning(
        "{värde} står två gånger i {fält}.",
        "Behåll en av dem och ta bort den andra.",
        why="Det är troligen en felskrivning av något annat.",
        bad="taggar: [praktik, språk, praktik]",
        good="taggar: [praktik, språk]",
    ),
    "ordlistevarde-saknas": error(
        "”{värde}” finns inte i ordlistan {ordlista}.{menade}",
        "Välj ett id som står i ordlistor/{ordlista}.yaml. Saknas något, lägg först till det där.",
        why="Läsare filtrerar på värdena, så de måste skrivas lika överallt.",
        bad="kommuner: [Linköping]",
        good='kommuner: ["0580"]',
    ),
    "lan-saknas": error(
        "”{värde}” är inte ett län som finns i ordlistan kommuner.{menade}",
        "Län som finns: {tillåtna}. Ett län finns när någon kommun i länet står i ordlistor/kommuner.yaml.",
        why="Läsare filtrerar på län, så de måste skrivas lika överallt.",
        bad="län: Östgötalän",
        good="län: Östergötlands län",
    ),
    "lan-olika": error(
        "Länet heter {värde} här men {annat} för {kommun}, som har samma länskod ({kod}).",
        "Skriv länets namn lika på alla rader. Stämmer namnen, kontrollera kommunkoden hos SCB.",
        why="De två första siffrorna i kommunkoden är länets kod, så länet kan bara ha ett namn.",
        bad=(
            '- id: "0580"\n  namn: Linköping\n  län: Östergötlands län\n'
            '- id: "0581"\n  namn: Norrköping\n  län: Östergötland'
        ),
        good=(
            '- id: "0580"\n  namn: Linköping\n  län: Östergötlands län\n'
            '- id: "0581"\n  namn: Norrköping\n  län: Östergötlands län'
        ),
        file="ordlistor/kommuner.yaml",
    ),
    "ordlista-id-dubbelt": error(
        "Id:t {id} finns redan på rad {rad} i ordlistan.",
        "Ge raderna olika id.",
        why="Poster som använder id:t skulle inte kunna veta vilken rad som gäller.",
        bad="- id: unga\n  namn: Unga\n- id: unga\n  namn: Ungdomar",
        good="- id: unga\n  namn: Unga\n  även: [Ungdomar]",
        file="ordlistor/malgrupper.yaml",
    ),
    "programomrade-saknas": error(
        "Fonden {fond} har inget programområde {värde}.{menade}",
        "Välj ett av fondens programområden: {tillåtna}. Passar inget, ta bort fältet.",
        why="Den som söker pengar måste komma till rätt del av fonden.",
        bad="finansiering:\n  - fond: esf-plus\n    programområde: a1",
        good="finansiering:\n  - fond: esf-plus\n    programområde: A1",
    ),
    "programomrade-utan-fond": error(
        "Programområdet {värde} står utan fond.",
        "Lägg till fältet fond på samma ställe.",
        why="Flera fonder kan ha programområden med samma kod.",
        bad="finansiering:\n  - programområde: A1",
        good="finansiering:\n  - fond: esf-plus\n    programområde: A1",
    ),
    "programomrade-dubbelt": error(
        "Programområdet {värde} finns redan i fonden.",
        "Ge varje programområde en egen kod. A1 och a1 får samma adress, liksom A 1 och A-1.",
        why="Varje programområde har sin egen plats på fondens sida.",
        bad="programområden:\n  - kod: A1\n  - kod: A1",
        good="programområden:\n  - kod: A1\n  - kod: A2",
        file="fonder/exempel.yaml",
    ),
    "programomrade-i-sig": error(
        "Programområdet {värde} ingår i sig självt.",
        "Ange det större programområdet i ingår_i, eller ta bort fältet.",
        why="Ett programområde kan bara vara del av ett annat.",
        bad="programområden:\n  - kod: A\n    ingår_i: A",
        good="programområden:\n  - kod: A\n  - kod: A1\n    ingår_i: A",
        file="fonder/exempel.yaml",
    ),
    "avsnitt-saknas": warning(
        "Källan {källa} har inget avsnitt som heter ”{värde}”.{menade}",
        "Välj ett avsnitt som källan har: {tillåtna}. Saknas något, lägg till det i kallor/{källa}.yaml.",
        why="Läsaren ska kunna slå upp uppgiften i källan.",
        bad="källor: [{källa: oschotte-guschelov, avsnitt: Bakgrunden}]",
        good="källor: [{källa: oschotte-guschelov, avsnitt: Bakgrund}]",
    ),
}
