"""One question to one web server, and the head of its answer: no body is ever read.

Records are written by anybody and asked about by machines of others, so an address is judged by the number that its
host leads to, and the connection goes to just that number. The caller sets a time for the whole, which a server
that sends a letter now and then cannot outlast.
"""

from __future__ import annotations

import asyncio
import http.client
import io
import ipaddress
import re
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

_MOST_BYTES = 65_536
"""Of the head of an answer."""
_MOST_NUMBERS = 4
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})(?!\d)")
_UNQUOTED = "!$%&'()*+,/:;=?@[]~"
_WRAPPED = ipaddress.ip_network("64:ff9b::/96")
"""Numbers of the old network in the new one (RFC 6052)."""


class Answer(NamedTuple):
    """``location`` and ``retry_after`` are what the headers say, else empty."""

    status: int
    location: str = ""
    retry_after: str = ""


class BadAddress(ValueError):
    """No server can be asked about the address."""


class NotPublic(Exception):
    """The host is no part of the open network."""


class NoAnswer(Exception):
    """What came back is no answer of a web server."""


class Network(NamedTuple):
    """``resolve(host, port)`` gives the numbers of a host, ``may_reach`` says whether one may be connected to."""

    resolve: Callable[[str, int], Awaitable[list[str]]]
    may_reach: Callable[[str], bool]


async def resolve(host: str, port: int) -> list[str]:
    """The numbers of a host. Raises OSError when it has none."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


def is_public(number: str) -> bool:
    """Whether a number is one of the open network: none of this machine, its neighbours or those that run it."""
    try:
        at = ipaddress.ip_address(number)
    except ValueError:  # with a zone, so a neighbour
        return False
    if isinstance(at, ipaddress.IPv6Address):
        if at.ipv4_mapped:
            return is_public(str(at.ipv4_mapped))
        if at.sixtofour or at.teredo or at in _WRAPPED:
            return False
    return at.is_global and not at.is_multicast


OPEN = Network(resolve, is_public)


async def ask(method: str, address: str, network: Network, agent: str) -> Answer:
    """What the server of ``address`` answers; ``agent`` says who asks.

    Raises BadAddress, NotPublic, NoAnswer, OSError (with ssl.SSLError and socket.gaierror among them) and whatever
    ends a connection.
    """
    parts, host, port = _taken_apart(address)
    numbers = await network.resolve(host, port)
    allowed = [number for number in numbers if network.may_reach(number)][:_MOST_NUMBERS]
    if not allowed:
        raise NotPublic(host)
    context = ssl.create_default_context() if parts.scheme == "https" else None
    reader, writer = await _connected(allowed, port, context, host)
    try:
        writer.write(_question(method, parts, host, agent))
        await writer.drain()
        return await _answer(reader)
    finally:
        writer.transport.abort()


def _taken_apart(address: str) -> tuple[SplitResult, str, int]:
    """The parts, the host as networks know it, and the port. Raises BadAddress."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:
        raise BadAddress("den är felskriven") from None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[a-z0-9._:-]+", host):
        raise BadAddress("den är felskriven")
    if "@" in parts.netloc:
        raise BadAddress("den innehåller ett användarnamn")
    return parts, host, port or (443 if parts.scheme == "https" else 80)


def _question(method: str, parts: SplitResult, host: str, agent: str) -> bytes:
    named = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    path = quote(parts.path or "/", safe=_UNQUOTED) + (f"?{quote(parts.query, safe=_UNQUOTED)}" if parts.query else "")
    lines = (
        f"{method} {path} HTTP/1.1",
        f"Host: {named}{port}",
        f"User-Agent: {agent}",
        "Accept: */*",
        "Connection: close",
    )
    return "\r\n".join((*lines, "", "")).encode("ascii")


async def _connected(
    numbers: Iterable[str], port: int, context: ssl.SSLContext | None, host: str
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection to the first of ``numbers`` that takes one. Raises OSError, of the last."""
    refused: OSError = OSError()
    for number in numbers:
        try:
            return await asyncio.open_connection(
                number, port, ssl=context, server_hostname=host if context else None, limit=_MOST_BYTES
            )
        except ssl.SSLError:
            raise
        except OSError as error:
            refused = error
    raise refused


async def _answer(reader: asyncio.StreamReader) -> Answer:
    """The head of the answer; those that only say that one is coming are passed over. Raises NoAnswer."""
    while True:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError as error:
            head = error.partial
        except asyncio.LimitOverrunError:
            raise NoAnswer from None
        first, _, rest = head.partition(b"\n")
        status = _STATUS.match(first)
        if not status:
            raise NoAnswer
        if not status[1].startswith(b"1"):
            break
    try:
        headers = http.client.parse_headers(io.BytesIO(rest))
    except http.client.HTTPException:
        raise NoAnswer from None
    return Answer(int(status[1]), _text(headers.get("Location")), _text(headers.get("Retry-After")))


def _text(header: str | None) -> str:
    """A header as those who wrote it mean it: headers are read as Latin-1, and some are written in UTF-8."""
    try:
        return (header or "").encode("latin-1").decode("utf-8").strip()
    except ValueError:
        return str(header).strip()
