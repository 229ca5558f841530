"""What has changed as text for people, as Markdown for the summary of a workflow run and as JSON for programs.

Whatever comes from records and names of files is shown as text: no markup, no links, no mentions, no commands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..faults.report import written_out
from ..reading.commit import Touched
from ..text.inert import inert
from ..text.personal import masked
from ..text.swedish import count
from .records import Changed
from .since import Changes
from .story import Line, story

_MOST_BYTES = 500_000
"""Half of what GitHub shows of a step's summary."""


def as_text(changes: Changes) -> str:
    """A paragraph for each record, a line for each field."""
    lines: list[str] = []
    for line in story(changes):
        if line.depth == 0:
            lines += [*([""] if lines else []), line.head]
        else:
            lines.append(f"{'  ' * line.depth}{_shown(line)}")
    return "\n".join(lines)


def as_markdown(changes: Changes) -> str:
    """Nested lists under headings; what is too much for a summary is counted."""
    return "\n".join(_within(_markdown(story(changes)))) + "\n"


def as_json(changes: Changes) -> str:
    """One object; CONTRIBUTING.md describes it."""
    import json  # not for every run

    found = {
        "base": changes.base,
        "records": [_record(changed) for changed in changes.records],
        "terms": [_record(changed) for changed in changes.terms],
        "pages": [_file(file) for file in changes.written],
        "links": {
            "new": [list(map(masked, pair)) for pair in changes.links.came],
            "gone": [list(map(masked, pair)) for pair in changes.links.gone],
        },
        "changed_pages": [masked(page) for page in changes.shown],
        "other_files": [_file(file) for file in changes.others],
        "outside": [_file(file) for file in changes.outside],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _shown(line: Line) -> str:
    head = written_out(masked(line.head))
    text = written_out(masked(line.text))
    return f"{head} {text}" if line.depth == 3 else f"{head}: {text}" if head else text


def _markdown(lines: Iterable[Line]) -> Iterator[str]:
    first = True
    for line in lines:
        head, text = (inert(written_out(masked(part))) for part in (line.head, line.text))
        if line.depth == 0:
            yield f"## {head}\n" if first else f"\n### {head}\n"
            first = False
        else:
            said = f"{head} {text}" if line.depth == 3 else f"**{head}:** {text}" if head else text
            yield f"{'  ' * (line.depth - 1)}- {said}"


def _within(lines: Iterable[str]) -> Iterator[str]:
    """As many lines as may be shown, and how many more there are."""
    left, dropped = _MOST_BYTES, 0
    for line in lines:
        left -= len(line.encode()) + 1
        if left >= 0:
            yield line
        else:
            dropped += 1
    if dropped:
        yield f"\n… och {count(dropped, 'rad', 'rader')} till. Kör kunskapsbank diff för att se allt."


def _record(changed: Changed) -> dict[str, object]:
    return {
        "change": changed.how,
        "type": changed.what,
        "id": masked(changed.ref),
        "was": masked(changed.was),
        "title": changed.title,
        "errors": {"before": changed.broken[0], "after": changed.broken[1]},
        "fields": [
            {"field": one.field, "label": one.label, "change": one.how, "before": one.before, "after": one.after}
            for one in changed.changes
        ],
        "reminders": list(changed.reminders),
    }


def _file(file: Touched) -> dict[str, str]:
    return {"change": file.how, "file": masked(file.path), "was": masked(file.was)}
