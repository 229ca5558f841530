"""Addresses are asked about as a considerate visitor would, and whatever a server does, the run ends and says why."""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest

from generator.watching import fetching
from generator.watching.fetching import Manners, Pause, look_at
from generator.watching.network import Answer, BadAddress, Network, is_public
from generator.watching.verdicts import Finding
from tests.watching.server import HERE, Server, serving

QUICK = Manners(question=0.25, pause=1.5)


@pytest.fixture(scope="module")
def hosts() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def server(hosts: Server) -> Server:
    hosts.asked.clear()
    hosts.times.clear()
    return hosts


def found(*addresses: str, manners: Manners = QUICK, network: Network = HERE) -> tuple[list[Finding], list[float]]:
    """What is found at each, and how long the run waited in between without any time passing."""
    waits: list[float] = []

    async def pause(seconds: float) -> None:
        waits.append(seconds)

    return list(_asked(addresses, network, manners, pause).values()), waits


def _asked(addresses: Iterable[str], network: Network, manners: Manners, pause: Pause) -> Mapping[str, Finding]:
    """In a thread of its own: that of a browser's tests runs a loop already, and there can be only one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(look_at, addresses, network, "prov-links/1", manners, pause).result()


@pytest.mark.parametrize(
    ("path", "verdict", "words"),
    [
        ("/ok", "fungerar", "svarar"),
        ("/", "fungerar", "svarar"),
        ("/only-get", "fungerar", "svarar"),
        ("/lies", "fungerar", "svarar"),
        ("/wrong-length", "fungerar", "svarar"),
        ("/hints", "fungerar", "svarar"),
        ("/for-now", "fungerar", "svarar"),
        ("/for-now-then-moved", "fungerar", "svarar"),
        ("/elsewhere", "fungerar", "svarar"),
        ("/ok/å ö?q=ä|b#c", "fungerar", "svarar"),
        (f"/ok/{'x' * 1900}", "fungerar", "svarar"),
        ("/moved", "flyttad", "har flyttat till http://a.test:PORT/ok/moved"),
        ("/swedish", "flyttad", "har flyttat till http://a.test:PORT/ok/å"),
        ("/moved-to-start", "flyttad", "leder nu till en startsida, http://a.test:PORT/: sidan kan vara borta"),
        ("/moved-to-nothing", "trasig", "sidan finns inte (svar 404)"),
        ("/404", "trasig", "sidan finns inte (svar 404)"),
        ("/410", "trasig", "sidan är borttagen (svar 410)"),
        ("/400", "trasig", "går inte att läsa (svar 400)"),
        ("/500", "trasig", "servern har ett fel (svar 500)"),
        ("/599", "trasig", "servern har ett fel (svar 599)"),
        ("/304", "trasig", "går inte att läsa (svar 304)"),
        ("/403", "oklar", "släpper inte in program (svar 403)"),
        ("/leave-me", "oklar", "släpper inte in program (svar 429)"),
        ("/ring", "trasig", "leder vidare om och om igen och aldrig fram"),
        ("/endless/0", "trasig", "leder vidare om och om igen och aldrig fram"),
        ("/to-file", "trasig", "går inte att fråga: den är felskriven"),
        ("/to-nonsense", "trasig", "går inte att fråga: den leder vidare till en adress som är felskriven"),
        ("/no-web", "trasig", "svarar inte som en webbserver"),
        ("/many-headers", "trasig", "svarar inte som en webbserver"),
        ("/long-header", "trasig", "svarar inte som en webbserver"),
        ("/reset", "trasig", "svarar inte som en webbserver"),
        ("/hang", "trasig", "svarade inte inom 1 sekund"),
        ("/drip", "trasig", "svarade inte inom 1 sekund"),
    ],
)
def test_every_way_to_answer(server: Server, path: str, verdict: str, words: str) -> None:
    (finding,), _ = found(server.at(path))
    assert (finding.verdict, finding.words.replace(str(server.server_port), "PORT")) == (verdict, words)


def test_head_first_and_get_only_when_that_is_refused(server: Server) -> None:
    found(server.at("/ok"), server.at("/404"), server.at("/leave-me"))
    assert server.asked == ["HEAD /ok", "HEAD /404", "GET /404", "HEAD /leave-me"]
    assert server.agents == {"prov-links/1"}


def test_one_question_at_a_time_to_a_host_with_a_pause_and_a_few_hosts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    running: Counter[str] = Counter()
    together: dict[str, int] = {}

    async def ask(method: str, address: str, network: Network, agent: str) -> Answer:
        host = str(urlsplit(address).hostname)
        running.update((host, "all"))
        together.update({name: max(together.get(name, 0), running[name]) for name in (host, "all")})
        for _ in range(20):
            await asyncio.sleep(0)
        running.subtract((host, "all"))
        return Answer(302, "http://h0.test/shared") if "away" in address else Answer(200)

    monkeypatch.setattr(fetching, "ask", ask)
    addresses = [f"http://h{host}.test/{number}" for number in range(3) for host in range(5)]
    findings, waits = found(*addresses, *(f"http://h{host}.test/away" for host in range(5)), manners=Manners(hosts=3))
    assert {finding.verdict for finding in findings} == {"fungerar"}
    assert together.pop("all") == 3
    assert set(together.values()) == {1}
    assert waits == [1.5] * (5 * 4 + 5 - 5)


def test_a_host_that_asks_for_a_wait_gets_it_and_one_that_has_had_enough_is_left_alone(server: Server) -> None:
    (waited,), waits = found(server.at("/wait"))
    assert (waited.verdict, waits) == ("fungerar", [7, 1.5])
    (busy,), waits = found(server.at("/busy"))
    assert (busy.verdict, waits) == ("fungerar", [1.5, 3, 1.5])
    server.asked.clear()
    findings, _ = found(server.at("/leave-me"), server.at("/ok"), server.at("/ok", "b.test"))
    assert [finding.verdict for finding in findings] == ["oklar", "ej prövad", "fungerar"]
    assert len(server.asked) == 2


def test_the_whole_run_ends_in_time_and_says_what_it_did_not_reach(server: Server) -> None:
    addresses = [server.at(f"/hang/{number}", f"h{number % 3}.test") for number in range(30)]
    began = time.monotonic()
    findings, _ = found(server.at("/ok"), *addresses, manners=Manners(question=30, run=0.3))
    assert time.monotonic() - began < 5
    assert [finding.verdict for finding in findings] == ["fungerar", *["ej prövad"] * 30]


def test_what_lies_inside_is_not_asked_whoever_leads_there(server: Server) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return {"a.test": ["127.0.0.1"], "inside.test": ["10.0.0.7", "::1"]}.get(host, [host])

    network = Network(resolve, lambda number: number == "127.0.0.1" or is_public(number))
    closed = Network(resolve, is_public)
    inside = "leder till en dator som inte är öppen för alla"
    assert found(server.at("/to-inside"), network=network)[0] == [Finding("trasig", inside)]
    for address in ("http://inside.test/", "http://169.254.169.254/", "http://[::1]:80/", "http://a.test/"):
        assert found(address, network=closed)[0] == [Finding("trasig", inside)], address
    assert server.asked == ["HEAD /to-inside"]


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("8.8.8.8", True),
        ("2a00:1450:400f:80d::200e", True),
        *((number, False) for number in "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1".split()),
        *(
            (number, False)
            for number in "0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fe80::1%eth0 fc00::1".split()
        ),
        *((number, False) for number in "::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1::1".split()),
        ("::ffff:8.8.8.8", True),
        ("ff02::1", False),
        ("kommunen.se", False),
    ],
)
def test_what_is_part_of_the_open_network(number: str, public: bool) -> None:
    assert is_public(number) is public


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "http:///ok",
        "http://[::1",
        "http://a.test:99999/",
        "http://a..test/",
        f"http://{'x' * 64}.test/",
        "http://namn:ord@a.test/",
        "ftp://a.test/",
        "http://a b.test/",
        "http://a%00.test/",
        "http://a.test\\@b.test/",
        "http://a_.test`id`/",
        "javascript:alert(1)",
        "http://\udc80.test/",
    ],
)
def test_nonsense_is_asked_of_nobody(server: Server, address: str) -> None:
    (finding,), _ = found(address)
    assert finding.words.startswith("går inte att fråga: den ")
    assert server.asked == []


def test_a_host_in_swedish_letters_is_asked_for_as_networks_know_it() -> None:
    asked: list[str] = []

    async def resolve(host: str, port: int) -> list[str]:
        asked.append(f"{host}:{port}")
        raise socket.gaierror(socket.EAI_NONAME, "no")

    network = Network(resolve, is_public)
    findings, _ = found("https://räksmörgås.test/a", "http://B.test:8080/", network=network)
    assert sorted(asked) == ["b.test:8080", "xn--rksmrgs-5wao1o.test:443"]
    assert {finding.words for finding in findings} == {"värdnamnet finns inte"}


def _certificate(code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError()
    error.verify_code = code
    return error


@pytest.mark.parametrize(
    ("error", "verdict", "words"),
    [
        (_certificate(10), "trasig", "certifikatet har gått ut"),
        (_certificate(62), "trasig", "certifikatet gäller en annan webbplats"),
        (_certificate(18), "trasig", "certifikatet går inte att lita på"),
        (_certificate(20), "oklar", "certifikatet går inte att lita på"),
        (ssl.SSLError(), "trasig", "går inte att nå med kryptering"),
        (ConnectionRefusedError(), "trasig", "tar inte emot någon"),
        (OSError(101, "Network is unreachable"), "trasig", "går inte att nå"),
        (BadAddress("den är felskriven"), "trasig", "går inte att fråga: den är felskriven"),
    ],
)
def test_what_it_says_that_there_is_no_answer(
    monkeypatch: pytest.MonkeyPatch, error: Exception, verdict: str, words: str
) -> None:
    async def ask(method: str, address: str, network: Network, agent: str) -> Answer:
        raise error

    monkeypatch.setattr(fetching, "ask", ask)
    assert found("https://a.test/")[0] == [Finding(verdict, words)]  # type: ignore[arg-type]


def test_a_way_that_loses_its_encryption_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"https://a.test/": Answer(302, "http://a.test/"), "http://a.test/": Answer(200)}

    async def ask(method: str, address: str, network: Network, agent: str) -> Answer:
        return answers[address]

    monkeypatch.setattr(fetching, "ask", ask)
    ((finding,), _) = found("https://a.test/")
    assert finding == Finding(
        "flyttad", "leder vidare till en adress utan kryptering, http://a.test/", 200, "http://a.test/"
    )


def test_a_fault_of_our_own_is_not_taken_for_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask(*_: object) -> Answer:
        raise RuntimeError("ours")

    monkeypatch.setattr(fetching, "ask", ask)
    with pytest.raises(RuntimeError, match="ours"):
        _asked(["http://a.test/"], HERE, QUICK, asyncio.sleep)


def test_nothing_to_ask() -> None:
    assert found() == ([], [])
