"""What an answer, or none, says of an address: one of a few verdicts, and why in words.

*fungerar*; *flyttad*, it works but lies elsewhere for good; *trasig*; *oklar*, a person has to look, since programs are
turned away; *ej prövad*, which says nothing of the address.
"""

from __future__ import annotations

import math
import socket
import ssl
from typing import Literal, NamedTuple

from ..text.swedish import count
from .network import BadAddress, NoAnswer, NotPublic

Verdict = Literal["fungerar", "flyttad", "trasig", "oklar", "ej prövad"]
REFUSED = frozenset((401, 402, 403, 405, 406, 407, 412, 418, 429, 451))
"""Programs are turned away with these, also where a person with a browser is let in."""
_GONE = {404: "sidan finns inte", 410: "sidan är borttagen"}
_EXPIRED, _NOT_YET, _NO_ISSUER, _OTHER_HOST = 10, 9, 20, 62
"""Codes of OpenSSL (X509_V_ERR_…)."""
_CERTIFICATES = {
    _EXPIRED: "certifikatet har gått ut",
    _NOT_YET: "certifikatet gäller inte ännu",
    _OTHER_HOST: "certifikatet gäller en annan webbplats",
}


class Finding(NamedTuple):
    """``words`` say why, ``target`` where a moved address lies now; ``status`` is 0 where there was no answer."""

    verdict: Verdict
    words: str
    status: int = 0
    target: str = ""


NOT_TRIED = Finding("ej prövad", "kunde inte prövas")
ENDLESS = Finding("trasig", "leder vidare om och om igen och aldrig fram")


def of_status(status: int) -> Finding:
    """What the last answer says."""
    if 200 <= status < 300:
        return Finding("fungerar", "svarar", status)
    if status in REFUSED:
        return Finding("oklar", f"släpper inte in program (svar {status})", status)
    if status >= 500:
        return Finding("trasig", f"servern har ett fel (svar {status})", status)
    return Finding("trasig", f"{_GONE.get(status, 'går inte att läsa')} (svar {status})", status)


def of_move(status: int, target: str, is_start: bool = False) -> Finding:
    """The answer to where a permanent redirect led, which works; ``is_start`` for a page that now is a front page."""
    if is_start:
        return Finding("flyttad", f"leder nu till en startsida, {target}: sidan kan vara borta", status, target)
    return Finding("flyttad", f"har flyttat till {target}", status, target)


def of_unsafe(status: int, target: str) -> Finding:
    """A page that works, but is reached without encryption from an address with it."""
    return Finding("flyttad", f"leder vidare till en adress utan kryptering, {target}", status, target)


def of_error(error: BaseException, seconds: float) -> Finding:
    """What it says that there was no answer; ``seconds`` is how long one was waited for."""
    if isinstance(error, ssl.SSLCertVerificationError):
        code = error.verify_code
        words = _CERTIFICATES.get(code, "certifikatet går inte att lita på")
        return Finding("oklar" if code == _NO_ISSUER else "trasig", words)
    reasons: dict[type[BaseException], str] = {
        BadAddress: f"går inte att fråga: {error}",
        NotPublic: "leder till en dator som inte är öppen för alla",
        NoAnswer: "svarar inte som en webbserver",
        TimeoutError: f"svarade inte inom {count(math.ceil(seconds), 'sekund', 'sekunder')}",
        socket.gaierror: "värdnamnet finns inte",
        ssl.SSLError: "går inte att nå med kryptering",
        ConnectionRefusedError: "tar inte emot någon",
        OSError: "går inte att nå",
    }
    return Finding("trasig", next(words for kind, words in reasons.items() if isinstance(error, kind)))
