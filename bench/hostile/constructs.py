"""What records and pages are made of, each to be repeated until a file is as large as it may be."""

from __future__ import annotations

from generator.reading.sizes import PAGE, RECORD

_HEAD = "titel: Ett prov\nsammanfattning: Ett prov.\nprojektägare: Provkommunen\nstatus: avslutat\n"
_SOURCE = "källor: [{url: https://exempel.se, hämtad: 2026-01-01}]\n"
_RECORD = f"{_HEAD}{_SOURCE}"
_LINE = 2000
"""So long are the lines of a page that has no line breaks of its own."""

# What stands first, and what is repeated; {n} counts.
_IN_RECORDS = {
    "unknown keys": (_RECORD, "k{n}: x\n"),
    "nearly known keys": (_RECORD, "sammanfattnig{n}: x\n"),
    "unknown keys in a group": (f"{_RECORD}period:\n", "  k{n}: x\n"),
    "unknown keys in a list": (f"{_RECORD}finansiering:\n", "  - {{k: x}}\n"),
    "long keys": (_RECORD, f"{'k' * 900}{{n}}: x\n"),
    "repeated keys": (_RECORD, "syfte: a\n"),
    "keys in NFD": (_RECORD, "a\u030a{n}: x\n"),
    "keys with invisible characters": (_RECORD, "k\u00ad{n}: x\n"),
    "invisible characters": (f"{_RECORD}syfte:\n", "  - a\u00ad\u200bb{n}\n"),
    "unknown municipalities": (f"{_RECORD}kommuner:\n", '  - "{n:04}"\n'),
    "unknown terms": (f"{_RECORD}målgrupper:\n", "  - g{n}\n"),
    "unknown records": (f"{_RECORD}relaterade:\n", "  - projekt/p{n}\n"),
    "references of no form": (f"{_RECORD}relaterade:\n", "  - p{n}\n"),
    "unknown counties": (f"{_RECORD}län:\n", "  - l{n}\n"),
    "unknown programme areas": (f"{_RECORD}finansiering:\n", "  - {{fond: esf-plus, programområde: X{n}}}\n"),
    "unknown sources": (f"{_HEAD}källor:\n", "  - {{källa: k{n}}}\n"),
    "the same source": (f"{_HEAD}källor:\n", "  - {{källa: all-in-ansokan}}\n"),
    "sources with nothing wrong": (f"{_HEAD}källor:\n", "  - {{url: 'https://a.se/{n}', hämtad: 2026-01-01}}\n"),
    "the same term": (f"{_RECORD}målgrupper:\n", "  - nyanlanda\n"),
    "addresses of no form": (f"{_RECORD}länkar:\n", "  - {{url: k{n}}}\n"),
    "former ids of no form": (f"{_RECORD}tidigare_id:\n", "  - Å{n}\n"),
    "reserved former ids": (f"{_RECORD}tidigare_id:\n", "  - index\n"),
    "conflicts of one value": (f"{_RECORD}går_isär:\n", "  - {{uppgift: a, värden: [{{värde: x}}]}}\n"),
    "texts with unknown keys": (f"{_RECORD}syfte:\n", "  - {{text: a, k: b}}\n"),
    "texts with unknown sources": (f"{_RECORD}syfte:\n", "  - {{text: a, källor: [{{källa: k{n}}}]}}\n"),
    "lists for texts": (f"{_RECORD}syfte:\n", "  - [a]\n"),
    "empty items": (f"{_RECORD}syfte:\n", "  -\n"),
    "typographic quotes": (f"{_RECORD}taggar:\n", "  - ”a{n}”\n"),
    "texts cut by a comment": (f"{_RECORD}syfte:\n", "  - a{n} #b\n"),
    "items too deep": (f"{_RECORD}syfte:\n  - a\n", "    - b\n"),
    "escapes": (f"{_RECORD}syfte:\n", '  - "\\u00e5\\u030a{n}"\n'),
    "amounts of no form": (f"{_RECORD}budget:\n  - rader:\n", "      - {{post: a, belopp: x}}\n"),
    "long texts": (f"{_RECORD}syfte:\n", f"  - {'ord ' * 4900}{{n}}\n"),
    "digits": (f"{_RECORD}syfte:\n", f"  - {'0123 ' * 3900}\n"),
    "at signs": (f"{_RECORD}syfte:\n", f"  - {'a' * 19000}@\n"),
    "comments": (_RECORD, "# {n}\n"),
    "comments with numbers": (_RECORD, "# 0123-45 67 {n:02}\n"),
    "blank lines": (_RECORD, "\n"),
    "spaces": (_RECORD, f"{' ' * 29_000}\n"),
    "tabs": (_RECORD, "\t\n"),
    "control characters": (_RECORD, "\x01"),
    "block text": (f"{_RECORD}syfte: |\n", "  a\n"),
    "a quote that does not end": (f'{_RECORD}syfte: "a', "\n"),
    "a bracket that does not end": ("a: [\n", "a,\n"),
    "a fault after many quotes": (f"{_RECORD}syfte:\n", '  - "a{n}"\n'),
    "a fault after many texts": ("", "a{n}\n"),
    "levels": ("", "[\n"),
    "groups": ("", "{{a:\n"),
    "dashes": ("", "- - - -\n"),
    "anchors": ("", "a{n}: &a{n} [x]\n"),
    "documents": ("", "---\n"),
    "directives": ("", "%YAML 1.1\n"),
    "tags": (_RECORD, "a{n}: !t x\n"),
    "one long line": ("a: ", "b, "),
}
_IN_TEXTS = (
    *(
        "0 ",
        "1 ",
        "+46",
        "SE123456789001 ",
        "\\t1",
        "<at>",
        "07 ",
        "0580 ",
        "1\t",
        "0580-1234 ",
        "212000-1942 ",
        "(a) ",
    ),
    *("https://a.b/20240312-1234 ", "20170901-99", "0(", "a@1 ", "info@a.se ", "at ", "&#49;", "1*", "\uff11"),
    *("<br>07 ", "<td>0 ", "<p 0580-1234>", '<a b="0123456789">', '<a href="x@y">'),
)
"""What looks like the beginnings of personal data, over and over; in records and in pages."""
_TEXT_LINE = 19_000
_FAULT = "x: @b\n"
"""At the end of some, so that the search for the slip reads all that stands before."""

_IN_PAGES = {
    *("[", "![", "[]", "[a](", "[a](b) ", "[a][b] ", "[a]: b\n", "[a]: b\n\n", "[a](<", '[a]("', "[a](b (", "[x]: <"),
    *(
        "<!-- x -- ",
        "<!--",
        "<!-- a -->\n\n",
        "<",
        "<a ",
        "<a>",
        "<b>",
        "<div>",
        "<div>\n",
        "<div>\n\n",
        "</div>",
        "</",
    ),
    *(
        "<? ",
        "<![CDATA[",
        "<!A ",
        "<![",
        "<p>\n\n",
        "<pre>\n",
        '<a href="x ',
        "<x a=",
        "<img src=a.png>",
        "<http://a> ",
    ),
    *("<a@b.c> ", "<a\n", "&", "&amp;", "&#1;", "&#x", "*", "**a", "*a* ", "**a** ", "***a", "*a **b ", "_", "_a_ "),
    *(
        "__a ",
        "*_ ",
        "*a ",
        "a* ",
        "_a ",
        "**_a ",
        "_*a*_ ",
        "*** ",
        "`",
        "`a` ",
        "` `` ",
        "```\n",
        "```\n\n",
        "~~~a\n\n",
    ),
    *(
        "\\",
        "\\*",
        "> ",
        "> a\n",
        "> a\n\n",
        "- ",
        "- a\n",
        "- a\n\n",
        "1. a\n",
        "# a\n",
        "# a\n\n",
        "## a\n\n",
        "a\n===\n",
    ),
    *(
        "---\n",
        "***\n\n",
        "#",
        "=",
        "-",
        "|",
        "|a|b|\n",
        "a|b\n-|-\n",
        "{: a=b }",
        "# a {#a}\n\n",
        "*a*{: #b } ",
        "{: a='",
    ),
    *(
        "a\n\n",
        "a\n",
        " ",
        "\n",
        "a",
        "a ",
        "    a\n",
        "    a\n\n",
        "\t",
        "a  \n",
        "!",
        "(",
        '"',
        "å ",
        "[TOC]\n\n",
        "x: y\n",
    ),
    *(
        "a\n:   b\n\n",
        "<script>",
        "<svg><path/></svg>\n",
        '<a href="b.html">x</a>\n',
        "![a](b.png)\n",
        "[a](b{n}.md)\n",
    ),
    *("|x [a](b) *c* | `d` |\n", "> > > > a\n\n", "    - a\n\n", "*[a]: b\n", "[^a] ", "[^a]: b\n\n", "<p onclick=a>"),
}


def records() -> dict[str, bytes]:
    """Name -> the content of a record as large as one may be."""
    found = {}
    for name, (head, unit) in _IN_RECORDS.items():
        tail = _FAULT if name.startswith("a fault") else ""
        found[name] = (_repeated(head, unit, RECORD.bytes - len(tail)) + tail).encode()
        if "nothing wrong" not in name:
            found[f"{name}, few"] = (_repeated(head, unit, RECORD.bytes // 5 - len(tail)) + tail).encode()
    for unit in _IN_TEXTS:
        line = f"  - |-\n    {unit * (_TEXT_LINE // len(unit))}\n"
        found[f"texts of {unit!r}"] = _repeated(f"{_RECORD}syfte:\n", line, RECORD.bytes).encode()
    return found


def pages() -> dict[str, bytes]:
    """Name -> the content of a page as large as one may be, in lines that are not too long."""
    found = {}
    for unit in sorted({*_IN_PAGES, *_IN_TEXTS}):
        text = unit.replace("{n}", "1") * (PAGE.bytes // len(unit.encode()))
        if "\n" not in unit:
            text = "\n".join(text[start : start + _LINE] for start in range(0, len(text), _LINE))
        found[repr(unit)] = text.encode()[: PAGE.bytes]
    front = _repeated("---\n", "a{n}: b\n", PAGE.bytes - 10)
    found["front matter"] = f"{front}---\n".encode()
    found["quotes in quotes"] = "".join(f"{'> ' * depth}a\n\n" for depth in range(1, 300)).encode()
    found["lists in lists"] = "".join(f"{'    ' * depth}- a\n" for depth in range(200)).encode()
    return found


def _repeated(head: str, unit: str, size: int) -> str:
    """``head`` and as many of ``unit``, counted, as ``size`` bytes have room for."""
    parts, length, number = [head], len(head.encode()), 0
    while True:
        part = unit.format(n=number)
        length += len(part.encode())
        if length > size:
            return "".join(parts)
        parts.append(part)
        number += 1
