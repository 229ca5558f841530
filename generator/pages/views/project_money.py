"""The money of a project: who pays, and the budget with its sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ...faults.problems import Path
from ...models.common import Financing
from ...models.project import Budget
from ...records.parse import Entry
from ...text.swedish import format_money, format_percent
from . import words
from .blocks import NOT_STATED, Block, Column, Row, Statements, Table
from .citations import cite, said_at, text_at
from .markup import stacked, text
from .record import spec_of
from .site import Site, programme_area_link, record_link


def payers(site: Site, page: str, financing: Sequence[Financing]) -> Markup:
    """The funds and others that pay, one per line, each once."""
    return stacked(dict.fromkeys(payer(site, page, line) for line in financing if line.fund or line.financier))


def payer(site: Site, page: str, line: Financing) -> Markup:
    """Who pays: a link to the fund with its programme area, or the financier's name."""
    if not line.fund:
        return text(line.financier or "")
    fund = record_link(site, page, f"fonder/{line.fund}")
    if line.programme_area:
        fund += Markup(words.IN_PROGRAMME_AREA) + programme_area_link(site, page, line.fund, line.programme_area)
    return fund + (Markup(" (") + text(line.financier) + Markup(")") if line.financier else Markup())


def financing_blocks(site: Site, page: str, entry: Entry, lines: Sequence[Financing]) -> Iterator[Block]:
    comments = [
        said_at(entry, ("finansiering", number, "kommentar"), line.comment) for number, line in enumerate(lines)
    ]
    statements, note = cite(site, page, entry, comments)
    with_share = any(line.percent is not None for line in lines)
    rows = []
    for line, comment in zip(lines, statements, strict=True):
        name = payer(site, page, line) or text((line.kind or "").capitalize()) or NOT_STATED
        cells = [
            name + comment.html,
            text(line.kind.capitalize()) if line.kind else NOT_STATED,
            text(format_money(line.amount, line.currency)) if line.amount is not None else NOT_STATED,
        ]
        if with_share:
            cells.append(text(format_percent(line.percent)) if line.percent is not None else Markup("–"))
        rows.append(Row(tuple(cells)))
    total = _total(lines)
    if total:
        cells = [Markup(words.SUM), Markup(), text(total), *([Markup()] if with_share else [])]
        rows.append(Row(tuple(cells), sum=True))
    first = lines[0]
    columns = (
        Column(words.PAYER),
        Column(spec_of(first, "slag").label),
        Column(spec_of(first, "belopp").label, numeric=True),
        *((Column(spec_of(first, "andel_procent").label, numeric=True),) if with_share else ()),
    )
    yield Table(Markup(words.PAYERS), columns, tuple(rows), note=note)


def _total(lines: Sequence[Financing]) -> str:
    """The sum, when it means something: several amounts, one currency, nothing counted twice."""
    amounts = [line.amount for line in lines if line.amount is not None]
    currencies = {line.currency for line in lines}
    kinds = {line.kind for line in lines}
    if len(amounts) < 2 or len(amounts) < len(lines) or len(currencies) > 1 or {"sökt", "beviljat"} <= kinds:
        return ""
    return format_money(sum(amounts), currencies.pop())


def budget_blocks(site: Site, page: str, entry: Entry, budgets: Sequence[Budget]) -> Iterator[Block]:
    for number, budget in enumerate(budgets):
        path: Path = ("budget", number) if isinstance(entry.data.get("budget"), list) else ("budget",)
        comments = [
            said_at(entry, (*path, "rader", index, "kommentar"), line.comment)
            for index, line in enumerate(budget.lines)
        ]
        general = text_at(entry, (*path, "kommentar"), budget.comment)
        statements, note = cite(site, page, entry, [*comments, *general])
        rows = [
            _budget_row(text(line.label) + comment.html, line.amount, budget)
            for line, comment in zip(budget.lines, statements, strict=False)
        ]
        rows += _sums(budget)
        if rows:
            columns = (Column(words.LINE), Column(words.AMOUNT, numeric=True))
            yield Table(text(budget.phase or words.BUDGET), columns, tuple(rows), statements[len(budget.lines) :], note)
        elif general:
            yield Statements(statements, note)


def _sums(budget: Budget) -> Iterator[Row]:
    """The source's sum, and ours when there is none or they differ."""
    added = sum(line.amount for line in budget.lines)
    if budget.total is not None:
        yield _budget_row(Markup(words.SUM), budget.total, budget, sum=True)
        if budget.lines and added != budget.total:
            yield _budget_row(Markup(words.SUM_OF_LINES), added, budget, sum=True)
    elif len(budget.lines) > 1:
        yield _budget_row(Markup(words.SUM), added, budget, sum=True)


def _budget_row(label: Markup, amount: int, budget: Budget, sum: bool = False) -> Row:
    return Row((label, text(format_money(amount, budget.currency))), sum)
