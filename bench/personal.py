"""How many identity numbers ``check`` finds in made-up texts, and how often it takes something else for one."""

from __future__ import annotations

from bench.tables import Goal, Result
from generator.text.personal import IDENTITY, personal_data
from rig.personal_texts import texts, with_number, without_number

_COUNT = 20_000


def measure_personal() -> Result:
    """Texts of both kinds, the same in every run."""
    kinds = {
        draw: [[found.kind for found in personal_data(text)] for text in texts(draw, _COUNT, seed=3)]
        for draw in (with_number, without_number)
    }
    missed = sum(found != [IDENTITY] for found in kinds[with_number]) / _COUNT
    alarmed = sum(found != [] for found in kinds[without_number]) / _COUNT
    return Result(
        title="personal data: what is found in made-up texts",
        columns=("texts", "each", "share"),
        rows=(("identity numbers missed", _COUNT, missed), ("false alarms", _COUNT, alarmed)),
        goals=(Goal("identity numbers missed", missed, 0.001), Goal("false alarms", alarmed, 0.001)),
    )
