"""What can keep an answer away, and what it means."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from twisted.internet.error import ConnectError, ConnectionClosed
from twisted.web.error import Error as WebError

from analyzer.fetching import addresses
from analyzer.fetching.connections import ForbiddenAddress, Guard
from analyzer.sources.archive import Outcome


class Disallowed(IgnoreRequest):
    """The site's robots.txt forbids the address, or could not be had; then ``trouble`` is what kept it away."""

    def __init__(self, reason: str, trouble: Exception | None = None) -> None:
        super().__init__(reason)
        self.trouble = trouble


class Refused(IgnoreRequest):
    """An address that is not to be fetched, by its spelling."""


class CutShort(IgnoreRequest):
    """An answer that did not come whole."""


# Under this name a request bears the headers that ask whether a page has changed, and the address they are for.
VALIDATORS = "validators"
# Under this name a request and those that follow from it share the list of all addresses asked for.
TRAIL = "trail"
# What a server or the way to it can do wrong; anything else that is raised is a defect of ours.
TROUBLE = (
    IgnoreRequest,
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
    ForbiddenAddress,
    ConnectError,
    ConnectionClosed,
    WebError,
    OSError,
    ValueError,  # a host that Twisted or a codec takes for none
)

# What OpenSSL and service_identity say of a certificate that does not hold.
_CERTIFICATE = re.compile("certificate verify failed|VerificationError")


def told(error: BaseException, url: str, guard: Guard) -> tuple[Outcome, str]:
    """What kept the answer away."""
    host = urlsplit(url).hostname or ""
    if isinstance(error, Disallowed) and error.trouble is None:
        return Outcome.ROBOTS, str(error)
    if isinstance(error, Disallowed) and error.trouble is not None:
        outcome, reason = told(error.trouble, url, guard)
        # A host that is not there, or must not be asked, is told so; one that is there is closed by what it did.
        plain = outcome in (Outcome.UNREACHABLE, Outcome.FORBIDDEN_ADDRESS)
        return (outcome, reason) if plain else (Outcome.ROBOTS, f"robots.txt could not be had: it {reason}")
    if isinstance(error, ForbiddenAddress) or guard.refuses(host):
        return Outcome.FORBIDDEN_ADDRESS, addresses.private(host)
    if isinstance(error, CutShort):
        return Outcome.UNREACHABLE, f"did not come whole: {error}"
    if isinstance(error, IgnoreRequest):
        return _ignored(str(error))
    if isinstance(error, DownloadTimeoutError):
        return Outcome.TIMEOUT, "did not answer in time"
    if isinstance(error, DownloadCancelledError):
        return Outcome.TOO_LARGE, "is larger than a page may be"
    if isinstance(error, CannotResolveHostError):
        return Outcome.UNREACHABLE, f"there is no host {host}; check the spelling"
    if isinstance(error, ValueError):
        return Outcome.FORBIDDEN_ADDRESS, "is no address of a web page"
    if isinstance(error, DownloadConnectionRefusedError):
        return Outcome.UNREACHABLE, "no server answers there"
    if _CERTIFICATE.search(str(error)):
        return Outcome.UNREACHABLE, "the site's certificate does not hold (it is false, past its day or another's)"
    return Outcome.UNREACHABLE, f"the connection failed ({type(error).__name__})"


def _ignored(message: str) -> tuple[Outcome, str]:
    """What Scrapy says of an answer that it threw away."""
    if "redirections" in message:
        return Outcome.REDIRECTS, "is sent on and on, from address to address"
    if "MAXSIZE" in message:
        return Outcome.TOO_LARGE, "unpacks to more than a page may be"
    return Outcome.FORBIDDEN_ADDRESS, message
