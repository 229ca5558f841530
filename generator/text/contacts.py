"""Telephone numbers and e-mail addresses in a plain text, as ``personal`` makes it.

Telephone numbers: Swedish ones by the lengths of the numbering plan (the Swedish Post and Telecom Authority), and
those of the neighbours that projects work with, with their country code. Written in a row only mobile numbers are
known, and what a word such as "tel" stands before. Web addresses are the caller's to blank out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

FUNCTIONS = frozenset(
    "info information kontakt kontaktcenter kundtjanst kundservice medborgarservice servicecenter service support "
    "registrator registratur diarium diariet arkiv kommun kommunen kommunstyrelse kommunstyrelsen "
    "kommunledningskontoret kommunal kommunens ks region regionen regionstyrelsen myndighet myndigheten namnd namnden "
    "kansli kansliet redaktion redaktionen webb webbredaktion webbredaktionen webmaster webbmaster press presstjanst "
    "reception vaxel epost post mail office kommunikation upphandling faktura ekonomi dataskydd dataskyddsombud dso "
    "gdpr tillganglighet remiss noreply git hej projekt projektet projektkontor socialtjanst socialtjansten "
    "socialnamnden socialforvaltningen arbetsmarknad integration sfi komvux vuxenutbildning utbildning skola forskola "
    "bibliotek kultur fritid omsorg bygg miljo miljoteknik naringsliv turism personal hr it jobb rekrytering avdelning "
    "enhet grupp team lan lansstyrelsen inkop ledning styrelse styrelsen ordforande nyhetsbrev statistik "
    "oppna data samhallsorientering samverkan utveckling verksamhet center centrum jour hjalp synpunkter felanmalan "
    "klagomal konsument fraga fragor esf fond fonder amif europa eu".split()
)
"""Words in the address of a function rather than of a person, without å, ä and ö."""
_PLACES = frozenset(
    "och i for av sverige sweden norr norra soder sodra oster ostra vaster vastra stockholm uppsala sodermanland "
    "ostergotland "
    "jonkoping kronoberg kalmar gotland blekinge skane halland gotaland vastragotaland goteborg varmland orebro "
    "vastmanland dalarna gavleborg vasternorrland jamtland vasterbotten norrbotten linkoping norrkoping motala "
    "mjolby finspang soderkoping vadstena kinda ydre odeshog boxholm atvidaberg valdemarsvik nykoping katrineholm "
    "eskilstuna strangnas malmo helsingborg landskrona kristianstad hassleholm trelleborg ystad boras trollhattan "
    "uddevalla skovde lidkoping mariestad alingsas vanersborg vaxjo ljungby vastervik oskarshamn nybro karlskrona "
    "karlshamn ronneby halmstad varberg falkenberg kungsbacka karlstad arvika kristinehamn karlskoga vasteras koping "
    "sala falun borlange mora ludvika avesta gavle sandviken hudiksvall bollnas soderhamn sundsvall harnosand "
    "ornskoldsvik ostersund umea skelleftea lulea pitea boden kiruna gallivare haparanda sodertalje huddinge nacka "
    "solna sundbyberg jarfalla botkyrka haninge taby norrtalje sollentuna sigtuna enkoping visby tranas nassjo "
    "varnamo vetlanda eksjo gislaved".split()
)
"""Places, and small words, that an address of a function can hold; those of its domain need not stand here."""

_AREA = r"(?:08|0[1-9]\d\d?)"
_GROUPS = "332 322 222 223 233 34 33 32 23"
"""How the digits of a subscriber are put together."""


def _subscriber(mark: str) -> str:
    """A pattern for the number in its area; ``mark`` names the group of what stands between its digits."""
    written = (rf"(?P={mark})".join(rf"\d{{{size}}}" for size in groups) for groups in _GROUPS.split())
    first_mark = rf"(?=[1-9]\d{{1,2}}(?P<{mark}>[ ._-]))"
    return rf"(?:\d{{5,8}}|{first_mark}(?:{'|'.join(written)})){_END}"


_APART = r"(?<![^\W_])(?<!\w-)"
"""What a number may not follow: letters and digits, and a part of something longer."""
_END = r"(?!\d|[._-]\d|/(?!0)\d)"
_FREE = r"(?:(?<![/_])|(?<=\d{5}/)|(?=07|\(?0\d{1,3}\)?(?:[ ]?-[ ]?|[ ])\d{1,3}[ -]\d\d))"
"""After a slash or a low line, a number that is no mobile's is one where a number goes before, or where its digits
are put together: diary numbers and file names look like the others."""
_SWEDEN = r"(?:\(?\+46\)?|00[ ]?46)"
_NEIGHBOURS = r"(?:\+|00)(?:4[4579]|48|35[48]|37[012])"
_AMOUNTS = r"(?<=\d[ ])0\d\d[ ]?-[ ]?\d{1,3}(?:[ ]\d{3})+(?![ ]?\d)"
"""The middle of two amounts, from one to another: as an area and a number in it."""
_WORDS = "tel|telefon|telefonnummer|tfn|mobil|mobilnummer|ring|växel|sms"
_PHONE = rf"""(?x)
  (?=[0+(4tmrvsTMRVS][\w+])(?:
    (?=\(?0[1-9]|46)(?:
      {_APART}(?<!\.)(?:
        (?:46|0)7[02369]\d{{7}}(?!\d|-\d|/(?!0)\d)
      | (?!{_AMOUNTS}|0\d{{3}}\.\d{{4,5}}(?!\d)){_FREE}(?:
          \({_AREA}\)[ ]?-?[ ]?{_subscriber("a")}
        | {_AREA}(?:[ ]?[-/][ ]?|[._]){_subscriber("b")}
        )
      | (?<!\d[ ,])(?:
          {_FREE}{_AREA}[ ]{_subscriber("d")}
        | 07[ ][02369]\d(?:[ ]\d\d){{3}}(?![ ]?\d)
        )
      )
    | (?<!\d)(?<!\d[ ,-])(?<!\.)07[02369](?:[ ]?[-/][ ]?|[ ._])\d(?:[ .-]?\d){{6}}(?![ ]?\d|[.-]\d)
    )
  | (?=\(?\+|00){_APART}(?:
      {_SWEDEN}[ .-]?(?:\(0\)[ .-]?)?\(?0?[1-9]\d{{0,2}}\)?[ ./-]?{_subscriber("c")}
    | {_SWEDEN}[1-9]\d{{6,8}}(?!\d)
    | {_NEIGHBOURS}(?=(?:[ .-]?\d){{7,10}}(?![ .-]?\d))[ .-]?\d{{1,10}}(?:[ .-]\d{{2,4}}){{0,4}}
    | \+1[ .-]?(?:\(\d{{3}}\)|\d{{3}})[ .-]?\d{{3}}[ .-]?\d{{4}}(?![ .-]?\d)
    )
  | (?=[^\W\d_])(?i:(?<![^\W_])(?:{_WORDS})[\W_]{{0,3}})
    (?P<after>(?:46|0)[1-9]\d{{0,2}}[ ]?[-/]?[ ]?\d(?:[ -]?\d){{4,7}}(?![ -]?\d))
  )
"""
_PARAMETER = (
    r"[?&;/](?:(?<=/)(?=(?:(?:\+|00)?46|0)7[02369]-?\d{7}(?![\w-]))"
    rf"|(?<!/)(?i:{_WORDS}|phone|mobile)=)(?P<number>(?:(?:\+|00)?46|0)-?[1-9](?:-?\d){{6,9}}(?![\w-]))"
)
"""A telephone number that a web address hands on, or one of a mobile that is a part of its path."""

_ENDINGS = "(?:se|nu|com|org|net|eu|fi|no|dk|ax|info|example)(?![\\w-])"
"""Of domains that are known where little else says that there is an address."""
_AT = (
    r"(?:\s?@\s?|\s{0,2}[(\[{<*]\s?(?:at|a|@|snabel[- ]?a)\s?[)\]}>*]\s{0,2}|\s{1,2}snabel[- ]?a\s{1,2}"
    r"|(?P<word>\s{1,2}-?at-?\s{1,2}|_at_)"
    rf"(?=[\w-]{{1,63}}(?:\s{{1,2}}-?dot-?\s|(?<!www)\.(?:[\w-]{{1,63}}\.){{0,4}}{_ENDINGS})))"
)
_DOT = (
    r"(?i:\.|\s{1,2}-?(?:dot|punkt)-?\s{1,2}|\s?[(\[{<]\s?(?:dot|punkt|\.)\s?[)\]}>]\s?"
    rf"|\s\.\s?(?={_ENDINGS}))"
)
_BEFORE_AT = frozenset(
    "available find found get here home hosted info information is it look more on online page posted project "
    "published read report see site them text us visit website".split()
)
"""What stands before *at* and a web address in English."""
_NO_DOMAINS = r"(?:png|jpe?g|gif|svg|webp|css|js|mjs|json|md|html?|py|yaml|yml)\b"
_MAIL = (
    rf"(?i)(?<![\w.+-])(?P<local>[\w+-][\w.+-]{{0,63}}){_AT}"
    rf"(?P<domain>[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,5}}?{_DOT}(?!{_NO_DOMAINS})[^\W\d_]{{2,24}})(?![\w-])"
)


_WITHOUT_RINGS = str.maketrans("åäö", "aao")


def telephone_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every telephone number in a plain text without web addresses."""
    for match in re.finditer(_PHONE, text):
        yield match.span("after") if match["after"] else match.span()


def numbers_in_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every telephone number that stands as such in a web address of a plain text."""
    for match in re.finditer(_PARAMETER, text):
        yield match.span("number")


def mail_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and the address itself of every e-mail address in a plain text that is not a function's."""
    if not re.search("[@aA]", text):  # sooner said than to look at every word
        return
    for match in re.finditer(_MAIL, text):
        address = f"{match['local']}@{re.sub(_DOT, '.', match['domain'])}".lower()
        if not _is_function(address) and not (match["word"] and match["local"].lower() in _BEFORE_AT):
            yield *match.span(), address


def _is_function(address: str) -> bool:
    """Whether every part of what stands before @ is a word for a function, or says where: one can be a name."""
    local, _, domain = address.translate(_WITHOUT_RINGS).partition("@")
    parts = [part for part in re.split(r"[\W\d_]+", local) if part]
    if "".join(parts) in FUNCTIONS:
        return True
    others = [part for part in parts if part not in FUNCTIONS]
    where = re.split(r"\W", domain)[:-1] if len(others) < len(parts) else []
    return len(others) < len(parts) and all(part in _PLACES or part in where for part in others)


PATTERNS = {"phone": _PHONE, "parameter": _PARAMETER, "mail": _MAIL, "dot": _DOT}
WORDS = {"functions": sorted(FUNCTIONS), "places": sorted(_PLACES), "beforeAt": sorted(_BEFORE_AT)}
"""What the page's script, which looks for the same, goes by."""
