"""Every number and date of a record has its row in the table of twins, or a reason to have none."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.models.fields import fields_of
from generator.models.kinds import KINDS
from generator.models.twins import ALONE, TWINS, Twin
from generator.models.types import PartialDate


def models() -> Iterator[type[BaseModel]]:
    pending: list[type[BaseModel]] = [kind.model for kind in KINDS]
    seen: set[type[BaseModel]] = set()
    while pending:
        model = pending.pop()
        if model not in seen:
            seen.add(model)
            yield model
            pending += [spec.part for spec in fields_of(model).values() if spec.part]


def place(twin: Twin, path: str) -> tuple[type[BaseModel], str]:
    model = twin.part
    *above, key = path.split(".")
    for step in above:
        part = fields_of(model)[step].part
        assert part
        model = part
    assert key in fields_of(model), (model, key)
    return model, key


def test_every_path_of_the_table_is_there() -> None:
    for twin in TWINS:
        place(twin, twin.value)
        for words in twin.words:
            model, key = place(twin, words)
            assert fields_of(model)[key].base is str


def test_a_new_number_or_date_gets_its_row() -> None:
    told = {place(twin, twin.value) for twin in TWINS}
    for model in models():
        for key, spec in fields_of(model).items():
            if spec.base in (int, float, PartialDate):
                alone = any(issubclass(model, owner) and key == name for owner, name in ALONE)
                assert ((model, key) in told) != alone, f"{model.__name__}.{key}: a row in TWINS, or a reason in ALONE"
