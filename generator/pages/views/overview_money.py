"""The third picture of overblick.html: the money of the projects by kind, each currency by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from markupsafe import Markup

from ...linking.money import Money, MoneyKind, MoneySum, money_of
from ...models.common import Financing, FinancingKind
from ...text.swedish import CURRENCIES, count, enumerate_words, format_money, format_number
from .blocks import Column, Row, Table
from .markup import text
from .overview_pictures import SAME_FIGURES, Figure, Part, long_bars
from .overview_words import FEW, projects_named
from .record import spec_of
from .site import Site

_KINDS: tuple[MoneyKind, ...] = (*get_args(FinancingKind), None)
_CURRENCIES = {"SEK": "kronor", "EUR": "euro"}
"""What a sentence calls a currency."""
_UNSAID = "Slag framgår inte"
_CAUTION = (
    "Slagen läggs aldrig ihop, och inte heller valutorna: samma krona kan vara både sökt och beviljad, och en insats"
    " kan vara arbetstid. Beloppen är det som källorna säger, i sin tids penningvärde. De säger inget om vad projekten"
    " kostade till slut."
)


def money_part(site: Site) -> Part:
    projects = site.records("projekt")
    money = money_of(projects.values())
    currencies = sorted({found.currency for found in money.sums}, key=_currency_order)
    return Part(
        id="pengar",
        heading="Hur mycket pengar det gällde",
        says=Markup("<p>%s</p>") % _says(money, currencies, len(projects)),
        figures=tuple(
            _figure(site, number, currency, [found for found in money.sums if found.currency == currency])
            for number, currency in enumerate(currencies, 1)
        ),
        notes=tuple(_notes(site, money)),
        caution=_CAUTION,
    )


def _currency_order(currency: str | None) -> tuple[bool, int, str]:
    """Ours first, then the others by their codes, and last what has none."""
    known = list(CURRENCIES)
    return currency is None, known.index(currency) if currency in known else len(known), currency or ""


def _in_words(currency: str | None) -> str:
    return f"i {_CURRENCIES.get(currency, currency)}" if currency else "utan valuta"


def _label(kind: MoneyKind) -> str:
    return kind.capitalize() if kind else _UNSAID


def _says(money: Money, currencies: Sequence[str | None], total: int) -> str:
    if not total:
        return "Det finns inga projekt i katalogen ännu."
    if not currencies:
        return f"Inget av {count(total, 'projekt', 'projekt')} i katalogen anger något belopp."
    where = enumerate_words([_in_words(currency) for currency in currencies])
    stated = f"{format_number(total - len(money.silent))} av {count(total, 'projekt', 'projekt')}"
    return f"{stated} anger belopp, {where}. Varje stapel är summan av ett slag."


def _figure(site: Site, number: int, currency: str | None, sums: Sequence[MoneySum]) -> Figure:
    """The kinds of money in one currency, in the order in which records may name them."""
    ordered = sorted(sums, key=lambda found: _KINDS.index(found.kind))
    title = f"Belopp {_in_words(currency)}, efter slag"
    bars = ((_label(one.kind), one.total, format_money(one.total, currency), "partly", "") for one in ordered)
    kind, amount = (spec_of(Financing, key).label for key in ("slag", "belopp"))
    columns = (Column(kind), Column(amount, numeric=True))
    rows = tuple(Row((_kind(site, one), text(format_money(one.total, currency)))) for one in ordered)
    return Figure(long_bars(f"bild-pengar-{number}", title, bars), (Table(SAME_FIGURES, columns, rows),))


def _kind(site: Site, one: MoneySum) -> Markup:
    """A kind, and under it the projects that its sum covers."""
    return Markup("%s<p>%s</p>") % (_label(one.kind), projects_named(site, one.refs))


def _notes(site: Site, money: Money) -> Iterator[Markup]:
    if money.silent:
        yield text(f"{count(len(money.silent), 'projekt', 'projekt')} anger inget belopp alls.")
    for kind in _KINDS:
        if refs := money.without_amount.get(kind):
            yield Markup("%s, utan att beloppet framgår: %s.") % (_label(kind), projects_named(site, refs))
    if money.disputed:
        where = projects_named(site, tuple(money.disputed))
        facts = [fact for told in money.disputed.values() for fact in told]
        about = f" Det gäller {enumerate_words([f'”{fact}”' for fact in facts])}." if len(facts) <= FEW else ""
        yield Markup("Källorna går isär om belopp i %s.%s Summorna är de belopp som står under Pengar i posten.") % (
            where,
            text(about),
        )
