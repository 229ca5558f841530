"""What a project says about itself must go together: planned is not achieved."""

from __future__ import annotations

from collections.abc import Iterator

from ..faults.problems import Problem
from ..models.project import Project
from ..records.catalogue import Catalogue


def check_status(catalogue: Catalogue) -> Iterator[Problem]:
    """Planned projects with an outcome or with results."""
    for entry in catalogue.records["projekt"].values():
        project = entry.record
        if not isinstance(project, Project) or project.status != "planerat":
            continue
        if project.outcome not in (None, "okänt"):
            yield entry.origin.fault("status-utfall", ("utfall",), status=project.status, utfall=project.outcome)
        if project.results:
            yield entry.origin.fault("status-resultat", ("resultat",), status=project.status)
