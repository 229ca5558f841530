"""Live preview: a saved file is built and the browser shows it."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from .policy import with_script

_HOST = "127.0.0.1"


class _Server(LiveReloadServer):
    """Tells when it listens and watches: what is saved from then on is seen."""

    def __init__(self, rebuild: Callable[[], None], port: int, site: Path, ready: Callable[[str], None]) -> None:
        super().__init__(rebuild, _HOST, port, str(site))
        self._ready = ready

    def serve_forever(self, poll_interval: float = 0.5) -> None:
        self._ready(self.url)
        super().serve_forever(poll_interval)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """The page with the script that waits for the next build, and a policy that knows it too."""
        script: bytes = super()._inject_js_into_html(b"", epoch)  # type: ignore[no-untyped-call]
        return with_script(content.decode("utf-8", "surrogateescape"), script.decode()).encode(
            "utf-8", "surrogateescape"
        )


def take(port: int) -> None:
    """Takes the port and gives it back. Raises OSError when another has it, which is better told before a build."""
    socket.create_server((_HOST, port)).close()


def serve(
    rebuild: Callable[[], None], site: Path, watched: Iterable[Path], port: int, ready: Callable[[str], None]
) -> None:
    """Serves ``site`` on this machine only and calls ``rebuild`` when a file under ``watched`` changes.

    ``rebuild`` tells its own faults and leaves the site as it was. Returns on Ctrl-C. Raises
    OSError when the port is taken.
    """
    server = _Server(rebuild, port, site, ready)
    server.error_handler = lambda _: (site / "404.html").read_bytes()
    for folder in watched:
        server.watch(str(folder))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        if server.serve_thread.is_alive():
            server.shutdown(wait=True)
        else:
            server.server_close()
