"""Faults in the evidence of lessons."""

from __future__ import annotations

from .code import DESCRIBED, Code, error, warning

_FILE = "lardomar/exempel.yaml"
_ONE = "belägg:\n  - {{{0}, stöd: stöder, slag: {1}}}"

LESSONS: dict[str, Code] = {
    "belagg-utan-mal": error(
        "Belägget säger inte var det står.",
        "Skriv vilken post det gäller (post: projekt/all-in), vilken källa (källa: all-in-ansokan) eller båda.",
        why="Läsaren ska kunna kontrollera varje belägg.",
        bad=_ONE.format("avsnitt: Bakgrund", "erfaret"),
        good=_ONE.format("källa: oschotte-guschelov, avsnitt: Bakgrund", "erfaret"),
        file=_FILE,
    ),
    "belagg-mot-sig": error(
        "Samma ställe står både som ”{annat}” och som ”{värde}”.",
        "Behåll det ena. Säger stället två saker, skriv vad vart och ett säger under text.",
        why="Läsaren ska se vad som talar för och vad som talar emot.",
        bad=(
            "belägg:\n  - {källa: oschotte-guschelov, avsnitt: Bakgrund, stöd: stöder, slag: erfaret}\n"
            "  - {källa: oschotte-guschelov, avsnitt: Bakgrund, stöd: motsäger, slag: erfaret}"
        ),
        good=(
            "belägg:\n"
            "  - {källa: oschotte-guschelov, avsnitt: Bakgrund, stöd: stöder, slag: erfaret, text: Fem lyckades.}\n"
            "  - {källa: oschotte-guschelov, avsnitt: Bakgrund, stöd: motsäger, slag: erfaret, text: Två inte.}"
        ),
        file=_FILE,
    ),
    "avsnitt-i-ingen": warning(
        "Ingen av postens källor ({källor}) har ett avsnitt som heter ”{värde}”.",
        "Skriv vilken källa det gäller (källa: all-in-ansokan), och ett avsnitt som den har.",
        why="Läsaren ska kunna slå upp belägget.",
        bad="Ett belägg med ett avsnitt men utan källa, vars post har flera källor. Ingen av dem har avsnittet.",
        good="Samma belägg med en av källorna, och ett avsnitt som den har.",
        file=DESCRIBED,
    ),
    "belagg-planerat": warning(
        "{post} är bara planerat, men belägget säger att det är mätt.",
        "Skriv slag: planerat, eller ange den post eller källa som har mätt.",
        why="Det som bara är planerat får inte se ut som gjort.",
        bad="Ett belägg med slag: mätt, vars post är ett projekt med status: planerat.",
        good="Samma belägg med slag: planerat.",
        file=DESCRIBED,
    ),
    "lardom-utan-stod": warning(
        "Inget belägg stöder lärdomen.",
        "Lägg till ett belägg med stöd: stöder, eller skriv om lärdomen så att den säger vad beläggen visar.",
        why="En lärdom som inget talar för är ingen lärdom.",
        bad="belägg:\n  - {källa: oschotte-guschelov, stöd: nyanserar, slag: erfaret}",
        good="belägg:\n  - {källa: oschotte-guschelov, stöd: stöder, slag: erfaret}",
        file=_FILE,
    ),
}
