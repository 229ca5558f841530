"""``kunskapsbank serve``: what is saved shows in the browser."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests import ROOT
from tests.site.policies import is_wrong

SAMPLE = ROOT / "tests" / "sample"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def serve_command(folder: Path, port: int) -> list[str]:
    catalogue = str(folder / "catalogue")
    return [sys.executable, "-m", "generator", "serve", "--catalogue", catalogue, "--port", str(port)]


def fetch(url: str) -> str:
    with urlopen(url, timeout=60) as answer:
        text: str = answer.read().decode()
        return text


@pytest.fixture
def folder(slow: None, tmp_path: Path) -> Path:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[str]:
    port = free_port()
    command = serve_command(folder, port)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        for line in process.stdout:
            if "Öppna" in line:
                break
        yield f"http://127.0.0.1:{port}"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0


def wait_for_rebuild(server: str, page: str) -> None:
    """Asks as the page's own script does; the answer comes when a newer build is served."""
    match = re.search(r"livereload\((\d+), (\d+)\)", page)
    assert match
    fetch(f"{server}/livereload/{match[1]}/{match[2]}")


def test_a_saved_record_shows_and_a_broken_one_leaves_the_page(folder: Path, server: str) -> None:
    address = f"{server}/exempel/kokboken.html"
    record = folder / "catalogue/exempel/kokboken.yaml"
    page = fetch(address)
    assert "En kokbok på lätt svenska" in page
    assert not is_wrong(page)

    record.write_text(record.read_text().replace("En kokbok på lätt svenska", "Recept på enkel svenska"))
    wait_for_rebuild(server, page)
    page = fetch(address)
    assert "Recept på enkel svenska" in page

    record.write_text("titel: [")
    wait_for_rebuild(server, page)
    assert "Recept på enkel svenska" in fetch(address)


def test_a_port_in_use_is_told_in_swedish(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = serve_command(folder, port)
        answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert f"Porten {port} går inte att använda" in answer.stderr
    assert "Traceback" not in answer.stderr
