"""The sources for those who refer to them: BibTeX and RIS, all in one file and each in one of its own.

What a source does not state is left out. Fields of BibTeX: Oren Patashnik, *BibTeXing*, with ``date`` and ``langid`` of
biblatex; tags of RIS: Research Information Systems, *RIS Format Specifications*.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from ..models.source import Source
from ..models.types import PartialDate
from ..records.catalogue import Catalogue
from ..text.urls import BIBTEX, RIS, source_reference_urls

_OF_TEX = {letter: f"\\{letter}" for letter in "%&#$_"} | {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}
"""Letters that TeX reads otherwise; braces by name, since BibTeX counts them whatever stands before."""
_TEX = str.maketrans(_OF_TEX)


def bibliography(catalogue: Catalogue) -> dict[str, str]:
    """Path in the site -> text, of the files with all sources and of those with one."""
    sources = {id: entry.record for id, entry in catalogue.records["kallor"].items()}
    bib = {id: bibtex(id, source) for id, source in sources.items() if isinstance(source, Source)}
    ris = {id: as_ris(id, source) for id, source in sources.items() if isinstance(source, Source)}
    files = {BIBTEX: "\n".join(bib.values()), RIS: "\r\n".join(ris.values())}
    for id in bib:
        for ref in catalogue.records["kallor"][id].refs:
            files |= dict(zip(source_reference_urls(ref), (bib[id], ris[id]), strict=True))
    return files


def bibtex(id: str, source: Source) -> str:
    """The entry of a source, whose key is its id; titles keep their capital letters."""
    is_report = source.is_report
    date = source.date
    fields = {
        "title": f"{{{_tex(source.title)}}}",
        "institution" if is_report else "publisher": source.publisher and f"{{{_tex(source.publisher)}}}",
        "type" if is_report else "howpublished": source.kind and _tex(source.kind),
        "number": source.reference and _tex(source.reference),
        "date": date and str(date),
        "year": date and f"{date.year:04d}",
        "month": date and date.month and str(date.month),
        "url": source.link,
        "langid": "swedish",
    }
    lines = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@{'techreport' if is_report else 'misc'}{{{id},\n{lines}}}\n"


def as_ris(id: str, source: Source) -> str:
    """The reference of a source; each value is one line, so that none of them can begin another tag."""
    tags: Mapping[str, str | None] = {
        "TY": "RPRT" if source.is_report else "GEN",
        "ID": id,
        "TI": source.title,
        "PB": source.publisher,
        "M3": source.kind,
        "M1": source.reference,
        "PY": f"{source.date.year:04d}" if source.date else None,
        "DA": _ris_date(source.date) if source.date else None,
        "UR": source.link,
        "LA": "sv",
    }
    lines = (f"{tag}  - {one_line(value)}\r\n" for tag, value in tags.items() if value)
    return "".join((*lines, "ER  - \r\n"))


def one_line(text: str) -> str:
    """``text`` without line breaks and control characters, single spaces in their place."""
    return " ".join("".join(_shown(text)).split())


def _shown(text: str) -> Iterator[str]:
    return (" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter for letter in text)


def _tex(text: str) -> str:
    return one_line(text).translate(_TEX)


def _ris_date(date: PartialDate) -> str:
    """``2018/09/01/``, a part that is not stated empty."""
    return "/".join([*str(date).split("-"), "", ""][:3]) + "/"
