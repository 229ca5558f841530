"""A web server on this machine that answers in all the ways that others do; its hosts are called what a test likes."""

from __future__ import annotations

import contextlib
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from generator.watching.network import Network


class Server(ThreadingHTTPServer):
    """``asked`` are the questions in order, ``agents`` who said they asked, ``times`` how often each path was."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.times: Counter[str] = Counter()
        self.over = threading.Event()
        self.lock = threading.Lock()

    def at(self, path: str, host: str = "a.test") -> str:
        return f"http://{host}:{self.server_port}{path}"


async def _here(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


HERE = Network(_here, lambda number: True)
"""Every host is this machine."""


@contextlib.contextmanager
def serving() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.over.set()
        server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_HEAD(self) -> None:
        path, _, _ = self.path.partition("?")
        with self.server.lock:
            self.server.asked.append(f"{self.command} {self.path}")
            self.server.agents.add(self.headers["User-Agent"])
            self.server.times[path] += 1
        with contextlib.suppress(ConnectionError):
            ways: dict[str, Callable[[], None]] = {
                "hang": self._hang,
                "drip": self._drip,
                "reset": self.connection.close,
            }
            name = path.strip("/").partition("/")[0]
            ways.get(name, lambda: self.wfile.write(self._head(name, path)))()

    do_GET = do_HEAD  # noqa: N815

    def _hang(self) -> None:
        self.server.over.wait(10)

    def _drip(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not self.server.over.wait(0.02):
            self.wfile.write(b"x")

    def _head(self, name: str, path: str) -> bytes:
        is_head, number = self.command == "HEAD", path.rpartition("/")[2]
        first = self.server.times[path] == 1
        port = self.server.server_port
        away = {
            "moved": (301, "/ok/moved"),
            "moved-to-start": (308, "/"),
            "for-now": (302, "/ok"),
            "for-now-then-moved": (302, "/moved"),
            "moved-to-nothing": (301, "/404"),
            "ring": (302, "/ring-back"),
            "ring-back": (302, "/ring"),
            "endless": (302, f"/endless/{int(number) + 1}" if number.isdigit() else "/"),
            "elsewhere": (302, f"http://b.test:{port}/ok"),
            "to-inside": (302, "http://169.254.169.254/latest"),
            "to-file": (302, "file:///etc/passwd"),
            "to-nonsense": (302, "http://[::1"),
            "åter": (301, "/ok"),
            "swedish": (301, "/ok/å"),
        }
        if name in away:
            status, location = away[name]
            return f"HTTP/1.1 {status} Moved\r\nLocation: {location}\r\n\r\n".encode()
        told = {
            "only-get": "405 No" if is_head else "200 OK",
            "lies": "404 No" if is_head else "200 OK",
            "wrong-length": "200 OK\r\nContent-Length: 999999",
            "wait": "429 Wait\r\nRetry-After: 7" if first else "200 OK",
            "busy": "503 Wait\r\nRetry-After: 3" if self.server.times[path] < 3 else "200 OK",
            "leave-me": "429 Wait\r\nRetry-After: 86400",
            "hints": "103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK",
            "no-web": None,
            "many-headers": "200 OK\r\n" + "X: y\r\n" * 300,
            "long-header": "200 OK\r\nX: " + "y" * 100_000,
        }.get(name, f"{number} Said" if name.isdigit() else "200 OK")
        return f"HTTP/1.1 {told}\r\n\r\n".encode() if told else b"SSH-2.0-OpenSSH_9\r\n\r\n"
