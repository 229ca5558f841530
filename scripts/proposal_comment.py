"""``python scripts/proposal_comment.py``: one comment on a proposal, with what its check found, renewed by each run.

Run by .github/workflows/comment.yml from the main branch, with a token that may write comments; nothing of the
proposal is run. What its check left behind is data that anybody may have written: only so much of it is read, and it
is shown as text. Which proposal it is about, and which files it touches, GitHub says and not that data.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.faults.problems import Problem
from generator.faults.report import as_markdown, written_out
from generator.text.inert import inert
from generator.text.personal import masked
from scripts.github_api import AUTHOR, MOST_PAGES, Api, github, pages, unpacked

MARK = "<!-- kunskapsbanken: vad kontrollen säger om förslaget -->"
FOUND, SITE = "forslag", "kunskapsbanken-offline.zip"
"""Names of what the check leaves behind: see ci.yml."""
CHANGES, FAULTS = "andringar.txt", "fel.json"
CONTENT = ("catalogue/", "site_src/")
MOST_LINES = 400
MOST_SIGNS = 60_000
"""GitHub takes 65 536 in a comment."""
_MOST_FILES = 50
_MOST_FAULTS = 100
_TEXTS = ("file", "field", "code", "severity", "message", "hint")


def main() -> None:
    """Comments on the proposals that the event of this run is about."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    api = github(os.environ["GITHUB_API_URL"], os.environ["GITHUB_TOKEN"])
    print("\n".join(comment(event, os.environ["GITHUB_REPOSITORY"], os.environ["GITHUB_SERVER_URL"], api)))


def comment(event: Mapping[str, Any], repository: str, server: str, api: Api) -> Iterator[str]:
    """Writes or renews the comment on each proposal that the run of ``event`` checked; says what it has done."""
    run = event["workflow_run"]
    left = {each["name"]: each for each in pages(api, f"/repos/{repository}/actions/runs/{int(run['id'])}/artifacts")}
    numbers = list(_proposals(run, repository, api)) if run["event"] == "pull_request" else []
    if FOUND not in left or not numbers:
        yield "Inget att berätta: kontrollen blev inte klar, eller förslaget har ändrats sedan dess."
        return
    found = unpacked(api, repository, left[FOUND], (CHANGES, FAULTS))
    site = (
        f"{server}/{repository}/actions/runs/{int(run['id'])}/artifacts/{int(left[SITE]['id'])}" if SITE in left else ""
    )
    for number in numbers:
        touched = list(pages(api, f"/repos/{repository}/pulls/{number}/files"))
        outside = [file for file in _names(touched) if not file.startswith(CONTENT)]
        if len(touched) >= MOST_PAGES * 100:
            outside.insert(
                0, "Kanske fler än de som står här: förslaget ändrar för många filer för att alla ska gås igenom"
            )
        text = body(found, outside, site)
        issue = f"/repos/{repository}/issues"
        mine = (each["id"] for each in pages(api, f"{issue}/{number}/comments") if _is_mine(each))
        if (id := next(mine, None)) is None:
            api("POST", f"{issue}/{number}/comments", {"body": text})
        else:
            api("PATCH", f"{issue}/comments/{int(id)}", {"body": text})
        yield f"Kommentaren på förslag {number} är skriven."


def _proposals(run: Mapping[str, Any], repository: str, api: Api) -> Iterator[int]:
    """The open proposals whose newest commit, in whose repository, is just what the run checked."""
    head = f"{run['head_repository']['owner']['login']}:{run['head_branch']}"
    query = urllib.parse.urlencode({"state": "open", "head": head, "per_page": 100})
    for proposal in api("GET", f"/repos/{repository}/pulls?{query}"):
        at = proposal["head"]
        is_same = at["sha"] == run["head_sha"] and at["repo"] and at["repo"]["id"] == run["head_repository"]["id"]
        if is_same and proposal["base"]["repo"]["full_name"] == repository:
            yield int(proposal["number"])


def _names(touched: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The files that a proposal touches, those that it moves away too."""
    for each in touched:
        yield str(each["filename"])
        if each.get("previous_filename"):
            yield str(each["previous_filename"])


def _is_mine(said: Mapping[str, Any]) -> bool:
    return (said["user"] or {}).get("login") == AUTHOR and str(said["body"]).startswith(MARK)


def body(found: Mapping[str, str], outside: list[str], site: str) -> str:
    """The comment: what to look out for, what the proposal changes, its faults, and where the site is."""
    parts = [MARK]
    if outside:
        listed = [f"- {_shown(file)}" for file in outside[:_MOST_FILES]]
        more = [f"- … och {len(outside) - _MOST_FILES} filer till"] if len(outside) > _MOST_FILES else []
        warning = (
            "**Förslaget ändrar också filer utanför katalogen och sidorna.** Någon som kan programmet behöver titta på "
            "dem. Det som står nedan är skrivet av förslagets eget program."
        )
        parts.append("\n".join((warning, "", *listed, *more)))
    parts.append(_changes(found.get(CHANGES, "")) or "Vad förslaget ändrar gick inte att läsa.")
    parts.append(_faults(found.get(FAULTS, "")) or "Vad kontrollen hittade gick inte att läsa.")
    if site:
        parts.append(
            f"## Så här blir webbplatsen\n\n[Hämta {SITE}]({site}), packa upp hela mappen och öppna index.html. "
            "Du behöver vara inloggad på GitHub."
        )
    return _within("\n\n".join(parts))


def _changes(text: str) -> str:
    """What ``kunskapsbank diff`` said, as nested lists under headings."""
    lines = text.splitlines()
    shown = []
    for line in lines[:MOST_LINES]:
        said = line.strip()
        depth = (len(line) - len(line.lstrip(" "))) // 2
        if said:
            shown.append(f"{'  ' * min(depth - 1, 2)}- {_shown(said)}" if depth else f"\n### {_shown(said)}\n")
    if len(lines) > MOST_LINES:
        shown.append(f"\n… och {len(lines) - MOST_LINES} rader till, i sammanfattningen under Checks.")
    return "\n".join(shown).strip()


def _faults(text: str) -> str:
    """The table of what ``kunskapsbank check`` found; empty when the text is not its JSON."""
    try:
        problems = [_problem(each) for each in _a_list(json.loads(text))]
    except (ArithmeticError, ValueError, KeyError, TypeError, RecursionError):
        return ""
    shown = problems[:_MOST_FAULTS]
    rest = f"\n… och {len(problems) - len(shown)} till.\n" if len(problems) > len(shown) else ""
    return as_markdown(shown, lambda file: file, None) + rest


def _a_list(data: object) -> list[Any]:
    if not isinstance(data, list):
        raise TypeError(type(data))
    return data


def _problem(said: Mapping[str, Any]) -> Problem:
    texts = {name: masked(str(said[name])[:2000]) for name in _TEXTS}
    if texts["severity"] not in ("error", "warning"):
        raise ValueError(texts["severity"])
    return Problem(line=int(said["line"]), column=int(said["column"]), **texts)  # type: ignore[arg-type]


def _shown(text: str) -> str:
    return inert(written_out(masked(text[:2000])))


def _within(text: str) -> str:
    """As many whole lines as a comment may hold."""
    if len(text) <= MOST_SIGNS:
        return text
    return f"{text[:MOST_SIGNS].rpartition(chr(10))[0]}\n\n… Resten står i sammanfattningen under Checks."


if __name__ == "__main__":
    main()
