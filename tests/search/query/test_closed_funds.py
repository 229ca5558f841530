"""Funds that can no longer be applied to: found, told of, and last among equals."""

from __future__ import annotations

from typing import Any

import pytest

from generator.search.query import Engine
from tests.search.samples import catalogue, engine

_RECORDS: dict[str, dict[str, Any]] = {
    "fonder__gammal": {"titel": "Bidraget (BID), tidigare", "taggar": ["BID", "bidraget"], "avslutad": "Slut."},
    "fonder__ny": {"titel": "Nya bidraget", "sammanfattning": "Pengar.", "ändamål": ["Kallas också BID."]},
    "projekt__annat": {"titel": "Annat", "metod": ["Utan pengar från BID."]},
}


@pytest.fixture(scope="module")
def funds() -> Engine:
    return engine(catalogue(**_RECORDS))


def found(funds: Engine, query: str) -> list[str]:
    return [result.id for result in funds.find(query).results]


def test_a_fund_in_force_comes_before_a_closed_one_with_the_same_words(funds: Engine) -> None:
    assert found(funds, "BID") == ["fonder/ny", "fonder/gammal", "projekt/annat"]


def test_a_closed_fund_is_first_when_it_alone_has_the_words(funds: Engine) -> None:
    assert found(funds, "BID tidigare")[0] == "fonder/gammal"


def test_what_is_closed_is_told(funds: Engine) -> None:
    kinds = {result.id: result.kind for result in funds.find("BID").results}
    assert kinds["fonder/gammal"] == "Fond, Historia"
    assert kinds["fonder/ny"] == "Fond"
