"""What a page is made of. Every value is finished: templates lay it out and decide nothing.

``kind`` names the macro in ``templates/block.j2`` that draws the block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from . import words

NOT_STATED = Markup(words.NOT_STATED)
"""What stands where readers look for something that the sources do not say."""


@dataclass(frozen=True)
class Link:
    url: str
    title: str
    note: str = ""
    mark: str = ""


@dataclass(frozen=True)
class PageLink:
    """One of the pages of a long list; ``current`` is the one that it stands on."""

    url: str
    title: str
    current: bool


@dataclass(frozen=True)
class CitationView:
    """A place in a source; ``number`` is the mark that statements carry, 0 for none."""

    text: str
    url: str
    number: int


@dataclass(frozen=True)
class Cited:
    """A source with the citations in it that a section rests on."""

    title: str
    url: str
    citations: tuple[CitationView, ...]


@dataclass(frozen=True)
class SourceNote:
    """The line under a section that says where its statements come from.

    ``rest_url`` leads to the record's list of sources when some statement rests on that.
    """

    cited: tuple[Cited, ...]
    rest_url: str = ""


@dataclass(frozen=True)
class Statement:
    """A contributed text as block-level HTML, the numbers of the citations it comes from at its end."""

    html: Markup


@dataclass(frozen=True)
class Fact:
    """A label and its value; ``missing`` when the sources do not say. ``key`` is the path of its field."""

    label: str
    value: Markup
    missing: bool = False
    key: str = ""


@dataclass(frozen=True)
class Facts:
    items: tuple[Fact, ...]
    note: SourceNote | None = None
    kind: ClassVar[str] = "facts"


@dataclass(frozen=True)
class Statements:
    """``bulleted`` short statements stand as a list, long ones as paragraphs."""

    items: tuple[Statement, ...]
    note: SourceNote | None = None
    bulleted: bool = True
    kind: ClassVar[str] = "statements"


@dataclass(frozen=True)
class Definition:
    """A term and what is said of it; ``not_stated`` stands there instead when that is ``missing``."""

    term: Markup
    items: tuple[Statement, ...]
    missing: bool = False
    not_stated: ClassVar[Markup] = NOT_STATED


@dataclass(frozen=True)
class Definitions:
    items: tuple[Definition, ...]
    note: SourceNote | None = None
    kind: ClassVar[str] = "definitions"


@dataclass(frozen=True)
class Column:
    label: str
    numeric: bool = False


@dataclass(frozen=True)
class Row:
    """A row of a table; the first cell is its heading."""

    cells: tuple[Markup, ...]
    sum: bool = False


@dataclass(frozen=True)
class Table:
    caption: Markup
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    statements: tuple[Statement, ...] = ()
    note: SourceNote | None = None
    kind: ClassVar[str] = "table"


@dataclass(frozen=True)
class Item:
    """A part of a record with a heading and an address of its own: a programme area, a phase."""

    id: str
    title: Markup
    facts: tuple[Fact, ...]
    definitions: tuple[Definition, ...]


@dataclass(frozen=True)
class Items:
    items: tuple[Item, ...]
    note: SourceNote | None = None
    kind: ClassVar[str] = "items"


@dataclass(frozen=True)
class LinkGroup:
    """Links under a heading; ``more`` leads to the rest when not all are listed."""

    heading: str
    links: tuple[Link, ...]
    more: Link | None = None


@dataclass(frozen=True)
class LinkGroups:
    """``level`` is that of the groups' headings; ``narrow`` links are short enough for columns."""

    groups: tuple[LinkGroup, ...]
    level: int = 3
    narrow: bool = False
    kind: ClassVar[str] = "link_groups"


@dataclass(frozen=True)
class ConflictValue:
    value: Markup
    source: Markup


@dataclass(frozen=True)
class ConflictView:
    fact: str
    values: tuple[ConflictValue, ...]
    comment: Markup


@dataclass(frozen=True)
class Conflicts:
    items: tuple[ConflictView, ...]
    kind: ClassVar[str] = "conflicts"


@dataclass(frozen=True)
class Text:
    """Sentences of our own, ready as block-level HTML."""

    html: Markup
    kind: ClassVar[str] = "text"


@dataclass(frozen=True)
class SourceList:
    items: tuple[Markup, ...]
    kind: ClassVar[str] = "source_list"


@dataclass(frozen=True)
class Bar:
    """A bar of a chart, its geometry in the units of the chart's view box."""

    label: str
    value: str
    tone: str
    y: int
    width: int


@dataclass(frozen=True)
class Drawing:
    """What every picture of figures has: its words are those for readers who do not see it."""

    id: str
    title: str
    description: str


@dataclass(frozen=True)
class BarChart(Drawing):
    height: int
    bars: tuple[Bar, ...]
    kind: ClassVar[str] = "bar_chart"


Block = Facts | Statements | Definitions | Table | Items | LinkGroups | Conflicts | Text | SourceList | BarChart


@dataclass(frozen=True)
class Section:
    """A heading of ours and what stands under it; without a heading the blocks follow on."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Badge:
    text: str
    tone: str


@dataclass(frozen=True)
class Notice:
    """A remark in a box; ``tone`` is plan, history, due or term."""

    tone: str
    heading: str
    html: Markup


@dataclass(frozen=True)
class Alternate:
    """A file that says what the page says in another form, of the media type ``type``.

    ``name`` is what the link on the page calls it, ``title`` what programs show. ``url`` is relative to the page.
    """

    type: str
    url: str
    name: str
    title: str


@dataclass(frozen=True)
class Formats:
    """Files beside a page that serve one end, in the head of the page and as links at its foot: ``Prenumerera``."""

    heading: str
    files: tuple[Alternate, ...]


@dataclass(frozen=True)
class AnyPage:
    """What every page has; ``url`` is its address from the site's root."""

    url: str
    title: str
    description: str


@dataclass(frozen=True)
class Page(AnyPage):
    """A page of a heading and sections; ``up`` is the page above it.

    A ``wide`` one has tables that need the room of the table of contents. ``formats`` are the files beside it;
    ``action`` leads to another form of it.
    """

    up: Link | None
    lead: Markup
    sections: tuple[Section, ...]
    type_label: str = ""
    badges: tuple[Badge, ...] = ()
    notices: tuple[Notice, ...] = ()
    colophon: tuple[Section, ...] = ()
    wide: bool = False
    formats: tuple[Formats, ...] = ()
    action: Link | None = None
