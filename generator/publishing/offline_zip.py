"""kunskapsbanken-offline.zip: the site in one folder, for a USB stick or a mail."""

from __future__ import annotations

import datetime
import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path

from ..text.urls import ZIP_NAME
from .sums import SUMS_NAME, sums_text

FOLDER = "kunskapsbanken"
READ_ME = "LÄS MIG.txt"
_LEVEL = 3
"""Of zlib: half the time of level 6 for a tenth more bytes."""
_ALREADY_PACKED = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".woff2", ".gz", ".zip")


def write_zip(site: Path, digests: Mapping[str, str], now: datetime.datetime) -> None:
    """Packs the files of ``site`` whose path and SHA-256 ``digests`` holds into ``site/kunskapsbanken-offline.zip``,
    with what a reader needs to know and the sums of it all; same input, same bytes."""
    stamp = now.astimezone(datetime.UTC).timetuple()[:6]
    date_time = max(stamp, (1980, 1, 1, 0, 0, 0))
    read_me = _read_me(now).encode("utf-8-sig")
    sums = sums_text({**digests, READ_ME: hashlib.sha256(read_me).hexdigest()})
    with zipfile.ZipFile(site / ZIP_NAME, "w") as archive:
        archive.writestr(_info(f"{FOLDER}/{READ_ME}", date_time), read_me)
        archive.writestr(_info(f"{FOLDER}/{SUMS_NAME}", date_time), sums)
        for path in sorted(digests):
            archive.writestr(_info(f"{FOLDER}/{path}", date_time), (site / path).read_bytes(), compresslevel=_LEVEL)


def _info(name: str, date_time: tuple[int, ...]) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, date_time)  # type: ignore[arg-type]
    info.create_system = 3
    info.external_attr = 0o100644 << 16
    packed = name.lower().endswith(_ALREADY_PACKED)
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    return info


def _read_me(now: datetime.datetime) -> str:
    lines = (
        "KUNSKAPSBANKEN – så här gör du",
        "",
        "1. Packa upp hela mappen. I Windows: högerklicka på zip-filen och välj Extrahera alla.",
        "2. Öppna mappen kunskapsbanken och dubbelklicka på index.html.",
        "",
        "Sidorna öppnas i din webbläsare. Sökning och filter fungerar utan internet,",
        "och ingenting skickas någonstans. Öppna inte sidorna inifrån zip-filen:",
        "då saknas utseende och sökning.",
        "",
        f"Innehållet är från {now:%Y-%m-%d}. Texterna får spridas enligt CC BY 4.0.",
        "Licenser och upphov till program som ingår står på sidan licenser.html.",
        "",
        "Vill du veta att inget har ändrats sedan webbplatsen gjordes? Filen SHA256SUMS",
        "har en kontrollsumma för varje fil. Öppna ett kommandofönster i mappen:",
        "",
        f"  Linux:   sha256sum --check --quiet {SUMS_NAME}",
        f"  Mac:     shasum -a 256 --check --quiet {SUMS_NAME}",
        "  Windows: certutil -hashfile index.html SHA256",
        "",
        "På Linux och Mac syns bara filer som inte stämmer. I Windows kontrollerar du en fil",
        f"i taget: siffrorna ska vara de som står framför filens namn i {SUMS_NAME}.",
        "",
    )
    return "\r\n".join(lines)
