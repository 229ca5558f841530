"""Every address asked about, politely and in bounded time.

One question at a time to each host, with a pause before the next, and a few hosts at once. HEAD first; what refuses
HEAD is asked with GET, since some servers answer only that truly. A host that asks for less is left alone.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from .network import Answer, BadAddress, Network, NoAnswer, NotPublic, ask
from .verdicts import ENDLESS, NOT_TRIED, Finding, of_error, of_move, of_status, of_unsafe

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_FOR_GOOD = frozenset((301, 308))
_TOO_MANY = 429


class Manners(NamedTuple):
    """Seconds and numbers: how long a question may take and the whole run, the pause between two to one host."""

    question: float = 20
    run: float = 1800
    pause: float = 1.5
    hosts: int = 8
    redirects: int = 10
    longest_wait: int = 120


POLITE = Manners()
Pause = Callable[[float], Awaitable[object]]


def look_at(
    addresses: Iterable[str], network: Network, agent: str, manners: Manners = POLITE, pause: Pause = asyncio.sleep
) -> dict[str, Finding]:
    """What is found at each address; NOT_TRIED where time ended first, or the host asked to be left alone."""
    return asyncio.run(_Visit(network, agent, manners, pause).all(list(addresses)))


class _Visit:
    """One run: what it has found, and which hosts have been asked."""

    def __init__(self, network: Network, agent: str, manners: Manners, pause: Pause) -> None:
        self._network, self._agent, self._manners, self._pause = network, agent, manners, pause
        self._found: dict[str, Finding] = {}
        self._turns: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._asked: set[str] = set()
        self._closed: set[str] = set()
        self._places = asyncio.Semaphore(manners.hosts)

    async def all(self, addresses: list[str]) -> dict[str, Finding]:
        by_host: dict[str, list[str]] = defaultdict(list)
        for address in addresses:
            by_host[_host(address)].append(address)
        visits = [asyncio.create_task(self._host(of_host)) for of_host in by_host.values()]
        if visits:
            done, late = await asyncio.wait(visits, timeout=self._manners.run)
            for visit in late:
                visit.cancel()
            await asyncio.gather(*late, return_exceptions=True)
            for visit in done:
                visit.result()  # a fault of ours is told
        return {address: self._found.get(address, NOT_TRIED) for address in addresses}

    async def _host(self, addresses: list[str]) -> None:
        async with self._places:
            for address in addresses:
                try:
                    self._found[address] = await self._followed(address)
                except (BadAddress, NotPublic, NoAnswer, OSError) as error:  # TimeoutError is an OSError
                    self._found[address] = of_error(error, self._manners.question)

    async def _followed(self, address: str) -> Finding:
        """What is found where the address leads. Raises what ``ask`` does."""
        seen, at, moved, unsafe = {address}, address, "", ""
        for_good = True
        while True:
            if _host(at) in self._closed:
                return NOT_TRIED
            answer = await self._asked_twice(at)
            if answer.status == _TOO_MANY:
                self._closed.add(_host(at))
            if answer.status not in _REDIRECTS or not answer.location:
                break
            target = _joined(at, answer.location)
            if target in seen or len(seen) > self._manners.redirects:
                return ENDLESS
            for_good = for_good and answer.status in _FOR_GOOD
            moved = target if for_good else moved
            unsafe = target if (at.startswith("https:") and target.startswith("http:")) else unsafe
            seen.add(target)
            at = target
        found = of_status(answer.status)
        if found.verdict != "fungerar":
            return found
        if unsafe:
            return of_unsafe(answer.status, unsafe)
        return of_move(answer.status, moved, is_start=_is_start(moved) and not _is_start(address)) if moved else found

    async def _asked_twice(self, address: str) -> Answer:
        """The answer to HEAD, or to GET where that is refused; once more when the host asks for a short wait."""
        try:
            answer = await self._question("HEAD", address)
        except (NoAnswer, ConnectionResetError, TimeoutError):  # some answer GET only
            answer = None
        if answer is None or (answer.status >= 400 and answer.status != _TOO_MANY):
            answer = await self._question("GET", address)
        wait = answer.retry_after
        if answer.status in (_TOO_MANY, 503) and wait.isdecimal() and int(wait[:9]) <= self._manners.longest_wait:
            await self._pause(int(wait))
            answer = await self._question("GET", address)
        return answer

    async def _question(self, method: str, address: str) -> Answer:
        """One question when it is the turn of its host. Raises TimeoutError and what ``ask`` does."""
        host = _host(address)
        async with self._turns[host]:
            if host in self._asked:
                await self._pause(self._manners.pause)
            self._asked.add(host)
            async with asyncio.timeout(self._manners.question):
                return await ask(method, address, self._network, self._agent)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # told when it is asked
        return ""


def _is_start(address: str) -> bool:
    return urlsplit(address).path in ("", "/")


def _joined(address: str, location: str) -> str:
    try:
        return urldefrag(urljoin(address, location)).url
    except ValueError:
        raise BadAddress("den leder vidare till en adress som är felskriven") from None
