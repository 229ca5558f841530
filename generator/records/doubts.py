"""Texts that are accepted but most likely not what was meant: a warning for each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..faults.codes import advice
from ..models.fields import FieldSpec
from ..reading.yaml_text import as_yaml
from ..text.swedish import shorten

_TO_REPLACE = re.compile(
    r"<[\w ]+>|\[[\w ]*\]|[x_]{2,}|\.{2,}|…|todo\b.*|tbd|lorem ipsum.*|skriv (?:in )?.{0,30}\bhär|fyll i\b.{0,30}"
)
_IN_TEMPLATES = frozenset(
    "titel|rubrik|namn|exempel|ny post|nytt projekt|ny fond|projektnamn|projektets namn|namn på projektet|text"
    "|organisation|organisationens namn|kort beskrivning|beskrivning|projektets titel".split("|")
)


def _is_placeholder(value: str, spec: FieldSpec) -> bool:
    """Whether a text is one that a template or an example holds until somebody writes the real one."""
    if (
        len(value) > _LONGEST_PLACEHOLDER
        or spec.base is not str
        or spec.choices
        or spec.marker
        or (spec.many and not spec.prose)
    ):
        return False
    word = value.casefold().strip(" .:")
    in_template = word in _IN_TEMPLATES or word in (spec.key, spec.label.casefold())
    return bool(_TO_REPLACE.fullmatch(value.casefold())) or (spec.required and in_template)


_LONGEST_PLACEHOLDER = 60
_FRACTION = re.compile(r"0?[.,]\d*[1-9]\d*")
_CUT_WORD = re.compile(
    r"(?<![\w-])[a-zåäö]{2,}- (?!(?:och|eller|samt|respektive|resp|till|men|som|såväl|såsom|liksom|alternativt"
    r"|inklusive|via|plus|med|kontra|i|på|av|än|/)\b)[a-zåäö]{2,}"
)
_HTML = re.compile(
    r"</?(?:a|b|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|table|t[dhr]|u|ul)\b[^<>]*>|&(?:nbsp|amp|quot|lt|gt|[aou]uml|aring);",
    re.IGNORECASE,
)


def may_be_doubtful(value: str, spec: FieldSpec) -> bool:
    """Whether ``doubts`` can have any: soon said of most values, which are ids and plain prose."""
    if spec.marker or spec.choices:
        return False
    is_short = len(value) <= _LONGEST_PLACEHOLDER and (spec.prose or not spec.many)
    return is_short or spec.key == "parter" or "- " in value or "<" in value or "&" in value


def doubts(value: str, spec: FieldSpec, alone: bool) -> Iterator[tuple[str, dict[str, str]]]:
    """The codes of what looks wrong, with the words for their messages.

    ``alone`` says that the value stands in place of a list, and without sources of its own.
    """
    if _is_placeholder(value, spec):
        yield "exempeltext", {"värde": shorten(value)}
    if spec.base is float and _FRACTION.fullmatch(value):
        yield "procent-brak", {"värde": value, "offer": _in_percent(value)}
    if alone and spec.key == "parter" and (names := _organisations(value)):
        several, one = (as_yaml({spec.key: rows}).rstrip() for rows in (names, [value]))
        yield "flera-i-en-text", {"advice": advice.SEVERAL.format(flera=several, en=one)}
    if spec.base is not str:
        return
    if "- " in value and (cut := _CUT_WORD.search(value)):
        yield "avstavning", {"värde": cut[0], "rätt": cut[0].replace("- ", "")}
    if ("<" in value or "&" in value) and spec.prose and (html := _HTML.search(value)):
        yield "html-kod", {"värde": shorten(html[0])}


_ORGANISATION = re.compile(
    r"^(?:Region\b|Arbetsförmedlingen|Försäkringskassan|Länsstyrelsen|Migrationsverket|Skolverket|Socialstyrelsen"
    r"|Röda [Kk]orset|Rädda [Bb]arnen|Svenska [Kk]yrkan)|(?:\b[Kk]ommun|[Uu]niversitet|[Hh]ögskola|\bAB)$"
    r"|(?:förening|förbund|stiftelse|[Ff]örening|[Ff]örbund|[Ss]tiftelse)(?:en|et|n)?\b"
)
"""What is known for an organisation of its own by its name."""
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:och|samt)\s+(?=[A-ZÅÄÖ])")


def _in_percent(fraction: str) -> str:
    """``10`` for ``0,1``."""
    return f"{float(fraction.replace(',', '.')) * 100:.6g}".replace(".", ",")


def _organisations(value: str) -> list[str]:
    """Those in ``Exempelby kommun, Arbetsförmedlingen``, or none: parts of one have commas too."""
    if not re.search(r"[,;]", value):
        return []
    names = _BETWEEN.split(value.strip(" ,;."))
    return names if len(names) > 1 and all(_ORGANISATION.search(name) for name in names) else []


PATTERNS = {
    "toReplace": _TO_REPLACE,
    "cutWord": _CUT_WORD,
    "html": _HTML,
    "fraction": _FRACTION,
    "organisation": _ORGANISATION,
    "between": _BETWEEN,
}
WORDS, LONGEST_PLACEHOLDER = sorted(_IN_TEMPLATES), _LONGEST_PLACEHOLDER
"""What the page's script, which doubts the same, goes by."""
