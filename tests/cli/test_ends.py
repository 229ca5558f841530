"""However a run ends, it is told in Swedish: wrong usage, faults of the program, Ctrl-C, a reader that left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import validate
from generator.cli.main import MODULES
from tests import ROOT
from tests.cli.commands import ENGLISH, Cli, without_reader


def is_swedish(text: str) -> bool:
    words = text.replace("[", " ").replace("]", " ").replace(":", " ").replace(".", " ").split()
    return not set(words) & set(ENGLISH)


@pytest.mark.parametrize("command", [(), *((name,) for name in MODULES)], ids=lambda words: " ".join(words) or "group")
def test_help_is_swedish(cli: Cli, command: tuple[str, ...]) -> None:
    code, out, err = cli(*command, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Användning: {' '.join(('kunskapsbank', *command))} ")
    assert "--help" in out
    assert "Visa den här hjälpen." in out
    assert is_swedish(out)


def test_help_names_every_command_and_what_it_does(cli: Cli) -> None:
    lines = cli("--help").out.partition("Kommandon:\n")[2].splitlines()
    assert [
        line.split()[0] for line in lines
    ] == "check fix build serve search match verify new import export diff links schema explain".split()
    assert all(len(line.split()) > 3 for line in lines)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["chek"], "Kommandot chek finns inte. Menade du check?"),
        (["--verbose"], "Flaggan --verbose finns inte."),
        (["check", "--formt", "json"], "Flaggan --formt finns inte. Menade du --format?"),
        (["check", "-x"], "Flaggan -x finns inte."),
        (["check", "--format"], "Flaggan --format behöver ett värde."),
        (
            ["check", "--format", "jsn"],
            "--format: jsn går inte att välja. Menade du json? Välj text, json eller github.",
        ),
        (["check", "--release=ja"], "Flaggan --release tar inget värde."),
        (["explain", "okant-felt"], "Koden okant-felt finns inte. Menade du okant-falt?"),
        (["explain", "a", "b"], "Det är för många argument."),
        (["schema", "projekten"], "Typen projekten finns inte. Menade du projekt?"),
        (["new"], "TYP saknas."),
        (["new", "projket"], "Typen projket finns inte. Menade du projekt?"),
        (
            ["new", "projekt", "--catalogue", "katalog"],
            "Katalogmappen katalog finns inte. Ange rätt mapp med --catalogue.",
        ),
        (["search"], "ORD saknas."),
        (["search", "x", "--limit", "många"], "--limit: många går inte. Ange ett heltal som är minst 0."),
        (["serve", "--port", "70000"], "--port: 70000 går inte. Ange ett heltal från 1 till 65535."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(cli: Cli, here: Path, arguments: list[str], reason: str) -> None:
    code, out, err = cli(*arguments)
    assert (code, out) == (2, "")
    usage, told, help = err.splitlines()
    assert usage.startswith("Användning: kunskapsbank")
    assert told == f"Fel: {reason}"
    assert help.startswith("Hjälp: kunskapsbank")
    assert is_swedish(err)


def test_no_command_shows_the_help(cli: Cli) -> None:
    code, out, err = cli()
    assert (code, out) == (2, "")
    assert err.startswith("Användning: kunskapsbank")
    assert "Kommandon:" in err


def test_a_fault_of_the_program_is_told_without_a_traceback(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **named: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(validate, "validate", fail)
    code, out, err = cli("check")
    assert (code, out) == (1, "")
    assert err.startswith("Programmet stötte på något det inte klarar: RuntimeError (test_ends.py, rad ")
    assert "secret" not in err
    assert is_swedish(err)


def test_a_system_that_refuses_is_told(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "finns" / "inte.md"))
    code, _, err = cli("check", "--format", "github")
    assert code == 1
    assert err == f"Det gick inte att läsa eller skriva {here / 'finns' / 'inte.md'}: den finns inte.\n"


def test_ctrl_c_ends_quietly(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*arguments: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(validate, "validate", interrupt)
    assert cli("check") == (130, "", "\n")


@pytest.mark.slow
@pytest.mark.parametrize("words", ["schema", "check --format json", "explain"])
def test_a_reader_that_leaves_is_no_fault(words: str) -> None:
    assert without_reader(*words.split()) == (1, b"")


@pytest.mark.slow
def test_no_output_at_all_is_no_fault() -> None:
    command = 'exec "$0" -m generator explain yaml-tabb <&- >&-'
    running = subprocess.run(["sh", "-c", command, sys.executable], cwd=ROOT, stderr=subprocess.PIPE, check=False)
    assert (running.returncode, running.stderr) == (0, b"")


@pytest.mark.parametrize("said", ["x", "", "-1", "1e9", "١٢", "9" * 5000, "0" * 15 + "9" * 20, " 12"])
def test_a_time_that_is_none_is_told(cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    for command in ("build", "serve"):
        code, out, err = cli(command)
        assert (code, out) == (2, "")
        assert "SOURCE_DATE_EPOCH är " in err
        assert "ska vara ett antal sekunder sedan 1970." in err
        assert len(err) < 1000


WORDS = st.sampled_from(
    [
        *(*MODULES, "--help", "--format", "json", "github", "--release", "--catalogue", "--json", "--limit", "--site"),
        *(
            "-1",
            "--",
            "",
            "-",
            "å",
            "\udcff",
            ".",
            "catalogue",
            "projekt",
            "kommuner",
            "okant-falt",
            "projekt/all-in.yaml",
        ),
    ]
)


@given(
    st.lists(WORDS, max_size=5).filter(lambda words: not {"build", "serve", "links"} & set(words)), st.text(max_size=40)
)
@settings(
    max_examples=3 * settings().max_examples // 2,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_arguments_bring_it_down(cli: Cli, here: Path, words: list[str], typed: str) -> None:
    code, out, err = cli(*words, typed=typed)
    assert code in (0, 1, 2)
    assert "Traceback" not in out + err
    assert "Programmet stötte på" not in err
