"""The commands that make, show and search a site. What they need is imported when they run."""

from __future__ import annotations

import json
import sys
from contextlib import closing, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..faults import report
from ..publishing.builders import NAMES as BUILDERS
from ..text.swedish import count
from . import clock
from .options import CATALOGUE, FOLDER, ROOT, SITE_SRC, STRICT
from .swedish import Choices, SwedishCommand, WholeNumber, tell

if TYPE_CHECKING:
    from ..build import BuildResult, Folders


class _Bar:
    """Progress as a bar on a terminal."""

    def __init__(self) -> None:
        self._bar: Any = None

    def stage(self, name: str, total: int = 0) -> None:
        self.close()
        if total:
            self._bar = click.progressbar(length=total, label=f"{name:<26}", file=sys.stderr, show_eta=False)
            self._bar.__enter__()
        else:
            click.echo(f"{name} …", err=True)

    def advance(self, steps: int = 1) -> None:
        if self._bar:
            self._bar.update(steps)

    def close(self) -> None:
        if self._bar:
            self._bar.__exit__(None, None, None)
            self._bar = None


class _Silent:
    """No progress, while a preview is rebuilt."""

    def stage(self, name: str, total: int = 0) -> None:
        pass

    def advance(self, steps: int = 1) -> None:
        pass


class _Lines(_Silent):
    """Progress as plain lines, for CI and files."""

    def stage(self, name: str, total: int = 0) -> None:
        click.echo(f"{name}{f' ({total})' if total else ''} …", err=True)


def _folders(catalogue: Path, site_src: Path | None, output: Path) -> Folders:
    from ..build import Folders

    pages = site_src or catalogue.parent / "site_src"
    return Folders(ROOT, catalogue.resolve(), pages.resolve(), output.resolve())


def _tell(result: BuildResult) -> None:
    problems = report.sort_problems(result.problems)
    if problems:
        click.echo(report.as_text(problems, result.files), err=True)


@click.command(cls=SwedishCommand)
@CATALOGUE
@SITE_SRC
@click.option("--output", default="site", type=FOLDER, metavar="MAPP", help="Mappen som webbplatsen läggs i [site].")
@click.option("--no-zip", is_flag=True, help="Hoppa över zip-filen för läsning utan nät.")
@click.option(
    "--builder",
    type=Choices(*BUILDERS),
    metavar="NAMN",
    help="Det som gör sidorna: mkdocs, properdocs eller zensical [det i mkdocs.yml].",
)
@STRICT
def build(catalogue: Path, site_src: Path | None, output: Path, no_zip: bool, builder: str | None, strict: bool) -> int:
    """Bygg hela webbplatsen. Vid fel är den gamla orörd."""
    from ..build import build as build_site
    from .source import site_source

    folders = _folders(catalogue, site_src, output)
    now = clock.build_time(folders.catalogue.parent)
    source = site_source(folders.catalogue, (folders.site_src, ROOT / "mkdocs.yml", ROOT / "generator"))
    with closing(_Bar()) if sys.stderr.isatty() else nullcontext(_Lines()) as progress:
        result = build_site(folders, now, progress, not no_zip, builder, strict, source)
    _tell(result)
    if not result.built:
        click.echo("Webbplatsen är inte byggd. Den tidigare är orörd.", err=True)
        return 1
    reused = f", varav {result.reused} oförändrade" if result.reused else ""
    click.echo(f"Klart: {count(result.records, 'post', 'poster')}, {count(result.pages, 'sida', 'sidor')}{reused}.")
    if not (folders.output / "data/lunr-index.json").is_file():
        from ..models.data_files import MOST_FOR_LUNR

        click.echo(f"Utan data/lunr-index.json, som görs för högst {count(MOST_FOR_LUNR, 'post', 'poster')}.")
    click.echo(f"Öppna {(folders.output / 'index.html').as_uri()}")
    return 0


@click.command(cls=SwedishCommand)
@CATALOGUE
@SITE_SRC
@click.option("--port", default=8000, type=WholeNumber(1, 65535), metavar="NUMMER", help="Port på datorn [8000].")
def serve(catalogue: Path, site_src: Path | None, port: int) -> int:
    """Visa webbplatsen på den egna datorn. Det du sparar syns direkt i webbläsaren."""
    import tempfile

    from ..build import build as build_site
    from ..publishing.background import OwnProcess, WorkLost
    from ..publishing.serve import serve as serve_site
    from ..publishing.serve import take

    clock.epoch()
    try:
        take(port)
    except OSError as error:
        return _port_refused(port, error)
    with tempfile.TemporaryDirectory(prefix="kunskapsbanken-") as temporary:
        folders = _folders(catalogue, site_src, Path(temporary) / "site")

        with closing(OwnProcess()) as builder:

            def rebuild() -> None:
                try:
                    result = builder.run(build_site, folders, clock.now(), _Silent(), with_zip=False)
                except WorkLost as lost:
                    click.echo(f"Sidan är inte uppdaterad: {lost}. Spara igen för ett nytt försök.", err=True)
                    return
                _tell(result)
                click.echo("Uppdaterad." if result.built else "Rätta felen, så visas sidan igen.", err=True)

            rebuild()
            if not folders.output.is_dir():
                return 1
            try:
                serve_site(
                    rebuild,
                    folders.output,
                    (folders.catalogue, folders.site_src),
                    port,
                    lambda url: click.echo(f"Öppna {url} i webbläsaren. Avsluta med Ctrl-C."),
                )
            except OSError as error:
                return _port_refused(port, error)
    return 0


def _port_refused(port: int, error: OSError) -> int:
    from ..reading.files import reason

    click.echo(f"Porten {port} går inte att använda: {reason(error)}. Välj en annan med --port.", err=True)
    return 1


@click.command(cls=SwedishCommand)
@click.argument("query", metavar="ORD")
@click.option("--json", "as_json", is_flag=True, help="Skriv en JSON-lista i stället för text.")
@click.option("--limit", default=10, type=WholeNumber(0), metavar="ANTAL", help="Högst så många träffar [10].")
@click.option("--site", default="site", type=FOLDER, metavar="MAPP", help="Den byggda webbplatsens mapp [site].")
def search(query: str, as_json: bool, limit: int, site: Path) -> int:
    """Sök i den byggda webbplatsen, med samma rangordning som på sidorna."""
    from ..search.indexing.data_scripts import BrokenData
    from ..search.query import Engine

    try:
        answer = Engine(lambda path: (site / path).read_text(encoding="utf-8")).find(query, limit)
    except (FileNotFoundError, NotADirectoryError):
        tell(f"Det finns ingen hel webbplats i {site}. Kör först: kunskapsbank build --output {site}")
        return 1
    except (BrokenData, UnicodeDecodeError):
        tell(f"Sökfilerna i {site} är skadade eller blandade. Kör: kunskapsbank build --output {site}")
        return 1
    if as_json:
        click.echo(json.dumps([asdict(result) for result in answer.results], ensure_ascii=False, indent=2))
        return 0
    for rank, result in enumerate(answer.results, 1):
        click.echo(f"{rank:>3}. {result.title} ({result.kind.lower()})")
        click.echo(f"     {result.summary}\n     {site / result.url}")
    for sentence in answer.sentences:
        click.echo(sentence)
    if answer.pages:
        click.echo(f"{answer.pages_heading}:")
    for page in answer.pages:
        click.echo(f"     {page.title}\n     {page.summary}\n     {site / page.url}")
    return 0
