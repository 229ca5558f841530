"""``kunskapsbank verify``"""

from __future__ import annotations

from pathlib import Path

import click

from .options import FOLDER
from .swedish import SwedishCommand, tell

_MOST_SHOWN = 20


@click.command(cls=SwedishCommand)
@click.argument("path", metavar="SÖKVÄG", type=FOLDER)
def verify(path: Path) -> int:
    """Kontrollera att en byggd webbplats är hel och oförändrad.

    SÖKVÄG är webbplatsens mapp eller zip-fil. Innehållet jämförs med filen SHA256SUMS som ligger i den. Inget packas
    upp och inget nät behövs.
    """
    from ..publishing.verify import NoSite
    from ..publishing.verify import verify as verify_site
    from ..reading.files import reason
    from ..text.personal import masked
    from ..text.swedish import count

    try:
        found = verify_site(path)
    except NoSite as refused:
        tell(f"{refused}.")
        return 2
    except OSError as error:
        tell(f"{error.filename or path} går inte att läsa: {reason(error)}.")
        return 2
    for name in found.left_behind[:_MOST_SHOWN]:
        click.echo(f"Lades dit av en dator och hör inte till webbplatsen: {masked(name)}")
    for sentence in found.deviations[:_MOST_SHOWN]:
        click.echo(masked(sentence))
    if more := found.deviations[_MOST_SHOWN:]:
        click.echo(f"… och {count(len(more), 'avvikelse', 'avvikelser')} till.")
    if found.deviations:
        click.echo("Webbplatsen är inte hel och oförändrad. Hämta den på nytt.", err=True)
        return 1
    click.echo(f"Hel och oförändrad: {count(found.files, 'fil', 'filer')} stämmer med SHA256SUMS.")
    click.echo(f"SHA-256 för SHA256SUMS: {found.sums}")
    return 0
