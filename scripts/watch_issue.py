"""``python scripts/watch_issue.py history FILE`` and ``… issue FILE``: one issue with what is to be done this week.

Run by .github/workflows/watch.yml. ``history`` fetches what the last run remembered of addresses outside; ``issue``
puts the Markdown that ``kunskapsbank links --markdown`` made into the one issue, which each week renews. Somebody who
closes the issue is left in peace until there is something new to do.
"""

from __future__ import annotations

import os
import re
import sys
import urllib.parse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.github_api import AUTHOR, Api, github, pages, unpacked

MARK = "<!-- kunskapsbanken: att göra den här veckan -->"
TITLE = "Att göra den här veckan: bevakning, adresser och granskning"
WORKFLOW, LEFT = "watch.yml", "lankar"
"""The workflow, and what each of its runs leaves behind."""
MOST_SIGNS = 60_000
"""GitHub takes 65 536 in an issue."""
_MOST_HISTORY = 50_000_000
_MOST_RUNS = 20
_OWN_EVENTS = ("schedule", "workflow_dispatch")


def main() -> None:
    """Does what the first argument says with the file that the second names."""
    what, file = sys.argv[1], Path(sys.argv[2])
    api, repository = github(os.environ["GITHUB_API_URL"], os.environ["GITHUB_TOKEN"]), os.environ["GITHUB_REPOSITORY"]
    if what == "issue":
        print("\n".join(write_issue(file.read_text("utf-8"), repository, api)))
        return
    kept = last_history(repository, os.environ["GITHUB_REF_NAME"], file.name, api)
    if kept is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(kept, "utf-8")
    print("Ingen tidigare körning har lämnat något." if kept is None else "Det som tidigare körningar såg är hämtat.")


def last_history(repository: str, branch: str, name: str, api: Api) -> str | None:
    """The file ``name`` that the newest run of this workflow left, None when none has.

    A proposal can bring a workflow of the same name, so only runs that GitHub began by itself, or somebody with the
    right to, on our own ``branch`` count. When none can be read of those there are, the program ends: to begin anew
    would lose them.
    """
    query = urllib.parse.urlencode({"branch": branch, "status": "completed", "per_page": 100})
    answer = api("GET", f"/repos/{repository}/actions/workflows/{WORKFLOW}/runs?{query}")
    own = [run for run in answer["workflow_runs"] if _is_own(run, repository, branch)]
    left = False
    for run in own[:_MOST_RUNS]:
        for artifact in pages(api, f"/repos/{repository}/actions/runs/{int(run['id'])}/artifacts"):
            if artifact["name"] == LEFT and not artifact["expired"]:
                left = True
                found = unpacked(api, repository, artifact, (name,), _MOST_HISTORY)
                if name in found:
                    return found[name]
    if left:
        sys.exit(f"Det som tidigare körningar har lämnat i {LEFT} går inte att läsa. Inget är ändrat.")
    return None


def _is_own(run: Mapping[str, Any], repository: str, branch: str) -> bool:
    head = run["head_repository"] or {}
    return run["event"] in _OWN_EVENTS and run["head_branch"] == branch and head.get("full_name") == repository


def write_issue(text: str, repository: str, api: Api) -> Iterator[str]:
    """Writes or renews the issue; says what it has done. Issues that are one too many are closed."""
    place = f"/repos/{repository}/issues"
    body = _within(f"{MARK}\n\n{text}")
    mine = sorted((each for each in _newest(api, place) if _is_mine(each)), key=lambda each: int(each["number"]))
    opened = [each for each in mine if each["state"] == "open"]
    if not mine:
        if _things(text):
            api("POST", place, {"title": TITLE, "body": body})
        yield "Ärendet är skapat." if _things(text) else "Inget att göra, och inget ärende."
        return
    one = (opened or mine[-1:])[0]
    number = int(one["number"])
    is_closed = not opened and not _things(text) - _things(str(one["body"]))
    api("PATCH", f"{place}/{number}", {"body": body} if is_closed else {"body": body, "state": "open"})
    yield f"Ärende {number} är förnyat{' och fortfarande stängt: inget är nytt' if is_closed else ''}."
    for extra in opened[1:]:
        said = {"body": f"{MARK}\n\nFortsätter i #{number}.", "state": "closed"}
        api("PATCH", f"{place}/{int(extra['number'])}", said)
        yield f"Ärende {int(extra['number'])} var ett för mycket och är stängt."


def _newest(api: Api, place: str) -> Iterator[Mapping[str, Any]]:
    """The thousand issues that were last written in, by anybody: ours is written in every week."""
    for page in range(1, 11):
        query = urllib.parse.urlencode({"state": "all", "sort": "updated", "per_page": 100, "page": page})
        found = api("GET", f"{place}?{query}")
        yield from found
        if len(found) < 100:
            return


def _is_mine(issue: Mapping[str, Any]) -> bool:
    is_ours = (issue["user"] or {}).get("login") == AUTHOR and str(issue["body"]).startswith(MARK)
    return is_ours and "pull_request" not in issue


def _things(text: str) -> set[str]:
    """What is to be done, without since when: in the texts of others no colon and no full stop is left."""
    return {re.split(r"[.:] ", line, maxsplit=1)[0] for line in text.splitlines() if line.startswith("- ")}


def _within(text: str) -> str:
    """As many whole lines as an issue may hold."""
    if len(text) <= MOST_SIGNS:
        return text
    return f"{text[:MOST_SIGNS].rpartition(chr(10))[0]}\n\n… Resten får inte plats."


if __name__ == "__main__":
    main()
