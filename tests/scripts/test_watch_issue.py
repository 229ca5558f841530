"""The one issue with what is to be done this week, and what runs leave to each other, by GitHub's own answers."""

from __future__ import annotations

import io
import json
import re
import runpy
import zipfile
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests import ROOT

SCRIPT = runpy.run_path(str(ROOT / "scripts/watch_issue.py"))
MARK, TITLE, MOST_SIGNS = SCRIPT["MARK"], SCRIPT["TITLE"], SCRIPT["MOST_SIGNS"]
REPOSITORY = "kommunen/kunskapsbanken"
BOT = {"login": "github-actions[bot]", "id": 41898282, "type": "Bot"}
TEXT = "## Att göra den här veckan\n\nRäknat den {0}.\n\n- ESF-rådet: senast den {0} (a&#46;yaml)\n{1}"
NOTHING = "## Att göra den här veckan\n\nInget just nu.\n"


def text(day: str = "2 november 2026", more: str = "") -> str:
    return TEXT.format(day, more)


def issue(number: int, state: str = "open", body: str | None = None, **other: Any) -> dict[str, Any]:
    """An issue as GitHub lists it."""
    return {
        "id": 3_000_000_000 + number,
        "node_id": "I_kwDO",
        "number": number,
        "title": "Att göra",
        "state": state,
        "state_reason": None if state == "open" else "completed",
        "user": BOT,
        "labels": [],
        "assignees": [],
        "locked": False,
        "comments": 0,
        "body": f"{MARK}\n\n{text()}" if body is None else body,
        **other,
    }


class GitHub:
    """Answers as GitHub does about issues, and keeps what is written."""

    def __init__(self, *issues: dict[str, Any]) -> None:
        self.issues = list(issues)
        self.written: list[tuple[str, dict[str, Any]]] = []

    def __call__(self, method: str, path: str, body: Any = None, raw: bool = False) -> Any:
        parts = urlsplit(path)
        assert parts.path.startswith(f"/repos/{REPOSITORY}/issues")
        if method == "GET":
            query = parse_qs(parts.query)
            assert (query["state"], query["sort"]) == (["all"], ["updated"])
            page = int(query["page"][0])
            return self.issues[page * 100 - 100 : page * 100]
        self.written.append((f"{method} {parts.path.rpartition('/')[2]}", body))
        return {}


def run(api: GitHub, said: str | None = None) -> list[str]:
    return list(SCRIPT["write_issue"](text() if said is None else said, REPOSITORY, api))


def test_no_issue_yet() -> None:
    api = GitHub()
    assert run(api) == ["Ärendet är skapat."]
    assert api.written == [("POST issues", {"title": TITLE, "body": f"{MARK}\n\n{text()}"})]
    api = GitHub()
    assert run(api, NOTHING) == ["Inget att göra, och inget ärende."]
    assert api.written == []


def test_one_that_is_open_is_renewed_and_keeps_its_title() -> None:
    api = GitHub(issue(7), issue(8, user={"login": "nagon"}))
    assert run(api, NOTHING) == ["Ärende 7 är förnyat."]
    assert api.written == [("PATCH 7", {"body": f"{MARK}\n\n{NOTHING}", "state": "open"})]


def test_what_somebody_closed_stays_closed_until_there_is_something_new() -> None:
    later = text("9 november 2026")
    api = GitHub(issue(7, "closed"))
    assert run(api, later) == ["Ärende 7 är förnyat och fortfarande stängt: inget är nytt."]
    assert api.written == [("PATCH 7", {"body": f"{MARK}\n\n{later}"})]
    more = text("9 november 2026", "- https&#58;//a&#46;se sidan finns inte. Fungerade senast den 1 oktober.\n")
    api = GitHub(issue(7, "closed"))
    assert run(api, more) == ["Ärende 7 är förnyat."]
    assert api.written[0][1]["state"] == "open"


def test_two_by_accident_become_one() -> None:
    api = GitHub(issue(9), issue(8), issue(5, "closed"))
    assert run(api) == ["Ärende 8 är förnyat.", "Ärende 9 var ett för mycket och är stängt."]
    assert api.written[1] == ("PATCH 9", {"body": f"{MARK}\n\nFortsätter i #8.", "state": "closed"})
    api = GitHub(issue(9, "closed"), issue(8, "closed"))
    assert run(api, text(more="- Nytt: nu\n")) == ["Ärende 9 är förnyat."]


@pytest.mark.parametrize(
    "other",
    [
        issue(1, user={"login": "nagon", "type": "User"}),
        issue(2, user={"login": "github-actions", "type": "User"}),
        issue(3, user=None),
        issue(4, body=None) | {"body": None},
        issue(5, body=f"Se {MARK}"),
        issue(6, pull_request={"url": "https://api.github.example"}),
        issue(7, body="", title="$(id) `x` ${{ github.token }} @någon <script> ::error::x"),
    ],
    ids=lambda each: str(each["number"]),
)
def test_those_of_others_are_left_alone(other: dict[str, Any]) -> None:
    api = GitHub(other)
    run(api)
    assert [where for where, _ in api.written] == ["POST issues"]


def test_ours_is_found_among_very_many_and_the_search_ends() -> None:
    others = [issue(number, user={"login": "nagon"}) for number in range(10, 260)]
    api = GitHub(*others, issue(3))
    assert run(api) == ["Ärende 3 är förnyat."]
    api = GitHub(*others * 10)
    assert run(api) == ["Ärendet är skapat."]


def test_very_much_is_cut_at_a_line() -> None:
    api = GitHub()
    run(api, "- å: x\n" * 30_000)
    body = api.written[0][1]["body"]
    assert len(body) < MOST_SIGNS + 50
    assert body.endswith("- å: x\n\n… Resten får inte plats.")


def packed(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def a_run(
    id: int, event: str = "schedule", branch: str = "main", repository: str | None = REPOSITORY
) -> dict[str, Any]:
    head = {"full_name": repository} if repository else None
    return {"id": id, "event": event, "head_branch": branch, "head_repository": head, "conclusion": "success"}


class Runs:
    """Answers about the runs of the workflow; ``left`` is the artifact of each run by its id."""

    def __init__(self, runs: list[dict[str, Any]], left: dict[int, bytes], expired: tuple[int, ...] = ()) -> None:
        self.runs, self.left, self.expired = runs, left, expired
        self.asked: list[str] = []

    def __call__(self, method: str, path: str, body: Any = None, raw: bool = False) -> Any:
        assert method == "GET"
        self.asked.append(path)
        if path.startswith(f"/repos/{REPOSITORY}/actions/workflows/watch.yml/runs?"):
            return {"total_count": len(self.runs), "workflow_runs": self.runs}
        id = int(re.findall(r"/(?:runs|artifacts)/(\d+)/", path)[0])
        if raw:
            return self.left[id]
        artifact = {"id": id, "name": "lankar", "size_in_bytes": 400, "expired": id in self.expired}
        other = {"id": 0, "name": "annat", "size_in_bytes": 1, "expired": False}
        return {"artifacts": [other, *([artifact] if id in self.left else [])]}


def history(runs: Runs, branch: str = "main") -> str | None:
    found = SCRIPT["last_history"](REPOSITORY, branch, "lankar.json", runs)
    assert found is None or isinstance(found, str)
    return found


def left(text: str) -> bytes:
    return packed("lankar.json", text.encode())


def test_the_newest_run_that_left_something_is_what_is_remembered() -> None:
    runs = Runs([a_run(5), a_run(4), a_run(3), a_run(2)], {4: b"PK", 3: left("nyast"), 2: left("gammal")})
    assert history(runs) == "nyast"
    runs = Runs([a_run(3), a_run(2)], {3: left("ny"), 2: left("gammal")}, expired=(3,))
    assert history(runs) == "gammal"
    assert history(Runs([], {})) is None
    assert history(Runs([a_run(1)], {})) is None


def test_what_a_proposal_left_is_not_taken() -> None:
    runs = [
        a_run(5, event="pull_request"),
        a_run(4, repository="nagon/kunskapsbanken"),
        a_run(3, repository=None),
        a_run(2, branch="annan"),
        a_run(1, event="workflow_dispatch"),
    ]
    assert history(Runs(runs, {run["id"]: left(str(run["id"])) for run in runs})) == "1"


def test_a_history_that_cannot_be_read_ends_the_run_before_it_is_lost() -> None:
    with pytest.raises(SystemExit, match="går inte att läsa"):
        history(Runs([a_run(1)], {1: packed("annat.json", b"{}")}))


def test_the_name_of_a_branch_stays_a_name() -> None:
    runs = Runs([], {})
    history(runs, "a&status=x#?$(id)")
    assert runs.asked[0].endswith("?branch=a%26status%3Dx%23%3F%24%28id%29&status=completed&per_page=100")


def test_what_it_sends_is_json() -> None:
    api = GitHub()
    run(api, text(more="- `$(id)` \"'\\\n"))
    assert json.loads(json.dumps(api.written[0][1]))["body"].startswith(MARK)
