"""The comment on a proposal: made of GitHub's own answers, and of data that anybody may have written."""

from __future__ import annotations

import io
import json
import runpy
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from markdown import markdown

from scripts.github_api import MOST_BYTES
from tests import ROOT

SCRIPT = runpy.run_path(str(ROOT / "scripts/proposal_comment.py"))
CHANGES, FAULTS, MARK = (str(SCRIPT[name]) for name in ("CHANGES", "FAULTS", "MARK"))
MOST_SIGNS = int(SCRIPT["MOST_SIGNS"])
body, comment, github = (SCRIPT[name] for name in ("body", "comment", "github"))
REPOSITORY = "kommunen/kunskapsbanken"
SHA = "a" * 40
FORK = {"id": 7, "full_name": "nagon/kunskapsbanken", "owner": {"login": "nagon"}}
HOSTILE = (
    "<script>x</script> <img src=x> [x](javascript:y) ![x](https://a.se/x) @någon @org/lag #1 https://b.se www.c.se"
    " `${{ github.token }}` $(id) ::error::x | * _a_ &lt;b&gt; &#60;i&#62; <!-- x --> --> \u202e"
)
SAID = (
    "Det här ändras\n  Poster: 1 ny.\n  Ny: projekt Språkcafé i Mjölby (projekt/sprakcafe)\n    Syfte, ny: Att mötas.\n"
)
FAULT = {
    "file": "projekt/a.yaml",
    "line": 4,
    "column": 9,
    "field": "status",
    "code": "varde-ej-tillatet",
    "severity": "error",
    "message": "”avslutad” är inte ett tillåtet värde.",
    "hint": "Tillåtna värden: planerat.",
}


def event(**other: object) -> dict[str, Any]:
    run = {"id": 11, "event": "pull_request", "head_sha": SHA, "head_branch": "min-gren", "head_repository": FORK}
    return {"action": "completed", "workflow_run": {**run, "conclusion": "success", "pull_requests": [], **other}}


def proposal(number: int = 5, sha: str = SHA, repo: object = FORK, base: str = REPOSITORY) -> dict[str, Any]:
    return {"number": number, "head": {"sha": sha, "repo": repo}, "base": {"repo": {"full_name": base}}}


def packed(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


class GitHub:
    """Answers as GitHub does, and keeps what is written."""

    def __init__(self, found: bytes | None = None, proposals: list[Any] | None = None, files: Any = ()) -> None:
        whole = packed({CHANGES: SAID.encode(), FAULTS: json.dumps([FAULT]).encode()})
        self.found = whole if found is None else found
        self.proposals = [proposal()] if proposals is None else proposals
        self.files = files or ["catalogue/projekt/sprakcafe.yaml"]
        self.comments: list[dict[str, Any]] = [{"id": 1, "user": {"login": "nagon"}, "body": f"{MARK} min"}]
        self.asked: list[str] = []
        self.size = 400

    def __call__(self, method: str, path: str, body: Any = None, raw: bool = False) -> Any:
        self.asked.append(path)
        if raw:
            return self.found
        if method == "POST":
            self.comments.append({"id": 2, "user": {"login": "github-actions[bot]"}, **body})
            return {}
        if method == "PATCH":
            (mine,) = (each for each in self.comments if path.endswith(f"/comments/{each['id']}"))
            mine.update(body)
            return {}
        if "/artifacts?" in path:
            names = {"forslag": 21, "kunskapsbanken-offline.zip": 22}
            return {"artifacts": [{"name": name, "id": id, "size_in_bytes": self.size} for name, id in names.items()]}
        if "/pulls?" in path:
            return self.proposals
        if "/files?" in path:
            page = int(path.rpartition("=")[2])
            return [each if isinstance(each, dict) else {"filename": each} for each in self.files][page * 100 - 100 :][
                :100
            ]
        return self.comments


def run(api: GitHub, **other: object) -> list[str]:
    return list(comment(event(**other), REPOSITORY, "https://github.example", api))


def written(api: GitHub) -> list[str]:
    return [each["body"] for each in api.comments if each["user"]["login"] == "github-actions[bot]"]


def test_one_comment_renewed_and_nobody_elses() -> None:
    api = GitHub()
    assert run(api) == ["Kommentaren på förslag 5 är skriven."]
    (first,) = written(api)
    assert first.startswith(f"{MARK}\n\n### Det här ändras\n\n- Poster&#58; 1 ny&#46;\n")
    assert "  - Syfte, ny&#58; Att mötas&#46;" in first
    assert (
        "| projekt/a.yaml | 4:9 | fel | ”avslutad” är inte ett tillåtet värde. | Tillåtna värden: planerat. |" in first
    )
    assert "](https://github.example/kommunen/kunskapsbanken/actions/runs/11/artifacts/22)" in first
    assert "utanför" not in first
    api.found = packed({CHANGES: "Det här ändras\n  Inga poster.\n".encode(), FAULTS: b"[]"})
    run(api)
    (second,) = written(api)
    assert "Inga poster" in second
    assert "Inga fel." in second
    assert len(api.comments) == 2


@pytest.mark.parametrize(
    "proposals",
    [
        [],
        [proposal(sha="b" * 40)],  # a newer commit
        [proposal(repo={**FORK, "id": 8})],  # a branch of the same name elsewhere
        [proposal(repo=None)],  # a fork that is gone
        [proposal(base="annan/kunskapsbanken")],
    ],
)
def test_only_the_proposal_that_was_checked_is_commented_on(proposals: list[Any]) -> None:
    api = GitHub(proposals=proposals)
    assert run(api) == ["Inget att berätta: kontrollen blev inte klar, eller förslaget har ändrats sedan dess."]
    assert written(api) == []


def test_a_run_that_was_not_of_a_proposal_is_passed_over() -> None:
    api = GitHub()
    run(api, event="push")
    assert written(api) == []
    assert all("/artifacts?" in path for path in api.asked)


def test_the_name_of_a_branch_stays_a_name() -> None:
    api = GitHub()
    run(api, head_branch="a&state=closed#?$(id)\n`x`")
    (asked,) = (path for path in api.asked if "/pulls?" in path)
    assert asked.endswith("pulls?state=open&head=nagon%3Aa%26state%3Dclosed%23%3F%24%28id%29%0A%60x%60&per_page=100")


def test_what_lies_outside_the_content_is_told_by_github_and_not_by_the_proposal() -> None:
    api = GitHub(files=["catalogue/projekt/a.yaml", "site_src/om.md", ".github/workflows/x.yml", f"gen/{HOSTILE}.py"])
    run(api)
    (said,) = written(api)
    assert "**Förslaget ändrar också filer utanför katalogen och sidorna.**" in said
    assert "\n- &#46;github/workflows/x&#46;yml\n" in said
    assert "site_src" not in said
    assert links_and_tags(said) == {"a": 1}


def test_a_file_that_is_moved_into_the_content_is_told_by_where_it_was() -> None:
    api = GitHub(files=[{"filename": "catalogue/projekt/a.yaml", "previous_filename": "generator/build.py"}])
    run(api)
    assert "\n- generator/build&#46;py\n" in written(api)[0]


def test_more_files_than_are_looked_at_are_told() -> None:
    api = GitHub(files=[f"catalogue/projekt/p{number}.yaml" for number in range(1000)] + ["generator/build.py"])
    run(api)
    assert "utanför katalogen" in written(api)[0]
    assert "Kanske fler än de som står här" in written(api)[0]


def links_and_tags(text: str) -> dict[str, int]:
    """What a reader of Markdown makes of it that could do harm; our own link to the site is one."""
    html = markdown(text.removeprefix(MARK), extensions=["tables"])
    found = {tag: html.count(f"<{tag}") for tag in ("a", "img", "script", "i>", "!--", "b>")}
    assert "@någon" not in html
    assert "://b.se" not in html
    assert "://" not in html.replace("https://github.example", "").replace("&#58;//", "")
    return {tag: number for tag, number in found.items() if number}


def test_hostile_text_stays_text() -> None:
    fault = {**FAULT, "message": HOSTILE, "hint": f"{HOSTILE}\n{HOSTILE}", "file": HOSTILE, "code": HOSTILE}
    lines = f"{HOSTILE}\n  {HOSTILE}\n      {HOSTILE}\n{MARK}\n"
    api = GitHub(packed({CHANGES: lines.encode(), FAULTS: json.dumps([fault]).encode()}))
    run(api)
    (said,) = written(api)
    assert said.count("<!--") == 1
    assert "\u202e" not in said
    assert links_and_tags(said) == {"a": 1}


def test_personal_data_is_not_published() -> None:
    mail = "@".join(("fornamn.efternamn", "kommunen.example"))
    fault = {**FAULT, "message": mail, "file": mail}
    assert mail.partition("@")[0] not in body({CHANGES: f"Ny: {mail}", FAULTS: json.dumps([fault])}, [mail], "")


WHOLE = packed({CHANGES: bytes(range(256)) * 9})
BROKEN = [
    *(b"", b"PK\3\4", b"\0" * 100, packed({}), packed({"../andringar.txt": b"x"})),
    packed({CHANGES: b"x" * (MOST_BYTES + 1), FAULTS: b" " * (MOST_BYTES + 1)}),
    packed({CHANGES: b"\xff\xfe", FAULTS: b"{}"}),
    packed({CHANGES: b"", FAULTS: b"[" * 100_000}),
    packed({CHANGES: b"", FAULTS: json.dumps([{**FAULT, "line": "x"}]).encode()}),
    packed({CHANGES: b"", FAULTS: json.dumps([{**FAULT, "line": float("inf")}]).encode()}),
    WHOLE[:43] + b"\xff" * 9 + WHOLE[52:],
    packed({CHANGES: b"", FAULTS: json.dumps([{**FAULT, "severity": "a | b"}]).encode()}),
    packed({CHANGES: b"", FAULTS: json.dumps([1, None, []]).encode()}),
    packed({CHANGES: b"", FAULTS: b"null"}),
]


@pytest.mark.parametrize("found", BROKEN, ids=range(len(BROKEN)))
def test_what_cannot_be_read_is_said_to_be_missing(found: bytes) -> None:
    api = GitHub(found)
    run(api)
    (said,) = written(api)
    assert "Vad kontrollen hittade gick inte att läsa." in said


def test_what_is_too_large_is_not_fetched() -> None:
    api = GitHub()
    api.size = MOST_BYTES + 1
    run(api)
    assert not any(path.endswith("/zip") for path in api.asked)
    assert "gick inte att läsa" in written(api)[0]


def test_very_much_is_cut_at_a_line() -> None:
    text = body({CHANGES: "  å ä ö #\n" * 100_000, FAULTS: json.dumps([FAULT] * 5000)}, ["x" * 300] * 900, "")
    assert len(text) < MOST_SIGNS + 100
    assert "rader till" in text
    assert "… och 850 filer till" in text


@pytest.fixture
def server() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/zip":
                self.send_response(302)
                self.send_header("Location", f"http://localhost:{self.server.server_port}/store")  # type: ignore[attr-defined]
                self.end_headers()
            else:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(str(self.headers["Authorization"]).encode())

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()


def test_the_token_goes_to_github_only(server: str) -> None:
    api = github(server, "hemlig")
    assert api("GET", "/repos", raw=True) == b"Bearer hemlig"
    assert api("GET", "/zip", raw=True) == b"None"
