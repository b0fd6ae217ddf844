"""The links of a page that may lead to a privacy notice, best first.

What a notice is called, and what speaks against a link, are tables (``data/links.yaml``); this code walks them. The
page is untrusted: an address comes out absolute, of http or https, without a user name, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from analyzer.fetching import link_places
from analyzer.fetching.link_places import Place
from analyzer.fetching.link_signs import LinkKind, first, folded, strongest, tables

__all__ = ["Link", "LinkKind", "find", "usual_paths"]

# A person would not look at more; a crawler stops long before.
MAX_LINKS = 100
# Browsers and servers give up about here.
MAX_ADDRESS = 2_000
# A longer text is no name of a notice but a sentence or a card of a news list, and says less of where it leads.
_NAME_WORDS, _SENTENCE_WORDS = 6, 14
_SENTENCE_SHARE, _CARD_SHARE = 0.8, 0.5
# What stands around a link says less of it than its own words, and the heading or folder above less still.
_PATH_SHARE, _AROUND_SHARE, _HEADING_SHARE, _ABOVE_SHARE = 0.85, 0.75, 0.6, 0.5
# The reasons given for links to what the page itself is: where it sends its visitors, what its frames show.
SENT_ON = "the page sends its visitors there"
FRAMED = "the page is a frame around it"
# A page that sends its visitors on, or fills itself with another, is that other page.
_SENT_ON, _FRAMED = 0.6, 0.3
# The page itself says that this is its notice; that this is its Finnish version.
_SAID_NOTICE, _SAID_FINNISH = 0.9, 0.3
# A notice is often a PDF, and any PDF in a frame may be one.
_FRAMED_DOCUMENT = 0.2
# The notice of another company, or of no company of the page's: nearly nothing.
_STRANGER_SHARE, _OTHER_SITE_SHARE = 0.03, 0.8
# Below this a link is one of all the others.
_MIN_SCORE = 0.01
# A link whose weight is cut to less than this is no longer what its name says.
_WEAK_SHARE = 0.5
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|_gl")
# Where a word begins in an address without spaces: "tietosuojaJaEvasteet".
_HUMP = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])")
_CONTROLS = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Link:
    """Where to go, and why: ``score`` (0 to 1) orders the links of a page, ``reason`` names the sign."""

    url: str
    text: str
    score: float
    reason: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class _Chance:
    """How likely one sign makes a link lead to a notice."""

    kind: LinkKind
    weight: float
    reason: str


def find(html_text: str, base_url: str) -> list[Link]:
    """The links of the page that may lead to a privacy notice, best first, at most ``MAX_LINKS``."""
    soup = link_places.parse(html_text)
    own = absolute(base_url, base_url) or base_url
    relative_to = absolute(link_places.base(soup), own) or own
    best: dict[str, Link] = {}
    for place in link_places.places(soup):
        url = absolute(place.address, relative_to)
        if url is None or url == own:
            continue
        link = _weighed(place, url, own)
        if link and (url not in best or best[url].score < link.score):
            best[url] = link
    return sorted(best.values(), key=lambda link: -link.score)[:MAX_LINKS]


def usual_paths(base_url: str) -> list[str]:
    """Addresses on the same site where a notice often stands though nothing links to it, the most usual first."""
    site = urljoin(base_url, "/")
    return [urljoin(site, path) for path in tables().usual_paths]


def absolute(address: str, base_url: str) -> str | None:
    """The address as a server is asked for it, without fragment and tracking; None when it is none of http or https."""
    address = address.strip().replace("\t", "").replace("\n", "").replace("\r", "").replace("\\", "/")
    if not address or address.startswith("#") or len(address) > MAX_ADDRESS:
        return None
    try:
        parts = urlsplit(urljoin(base_url, address))
        if parts.scheme not in ("http", "https") or "@" in parts.netloc or not parts.hostname:
            return None
        url = urlunsplit((parts.scheme, _netloc(parts), _encoded(parts.path) or "/", _query(parts.query), ""))
    except ValueError:  # a port that is no number, a host that is no name
        return None
    return url if len(url) <= MAX_ADDRESS else None


def _netloc(parts: SplitResult) -> str:
    host = parts.hostname or ""
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        host = host.encode("idna").decode("ascii")
    if _CONTROLS.search(host) or "%" in host:
        raise ValueError(host)
    default = {"http": 80, "https": 443}[parts.scheme]
    return host if parts.port in (None, default) else f"{host}:{parts.port}"


def _encoded(path: str) -> str:
    return quote(path, safe="/%:@!$&'()*+,;=~-._")


def _query(query: str) -> str:
    if "=" in query and _TRACKING.search(query):
        pairs = parse_qsl(query, keep_blank_values=True)
        return urlencode([(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)])
    return quote(query, safe="/%:@!$&'()*+,;=?~-._[]")


def _weighed(place: Place, url: str, own: str) -> Link | None:
    parts = urlsplit(url)
    path = _folded_path(f"{parts.path}?{parts.query}")
    suffix = parts.path.rpartition(".")[2].lower() if "." in parts.path.rpartition("/")[2] else ""
    if suffix in tables().no_text:
        return None
    text = place.text or place.label
    chances = [*_by_role(place, suffix), *_by_words(place), *_by_path(parts)]
    if not chances:
        return None
    share = _share(folded(f"{place.text} {place.label}"), path) * _site_share(parts.hostname or "", own)
    best = max(chances, key=lambda chance: chance.weight)
    score = round((1 - _product(1 - chance.weight for chance in chances)) * share, 4)
    kind = best.kind if share >= _WEAK_SHARE else LinkKind.WAY
    return Link(url, text, score, best.reason, kind) if score >= _MIN_SCORE else None


def _by_role(place: Place, suffix: str) -> Iterator[_Chance]:
    if place.role == "privacy":
        yield _Chance(LinkKind.NOTICE, _SAID_NOTICE, "the page says that this is its privacy policy")
    elif place.role == "language":
        yield _Chance(LinkKind.WAY, _SAID_FINNISH, "the page says that this is its Finnish version")
    elif place.role == "refresh":
        yield _Chance(LinkKind.WAY, _SENT_ON, SENT_ON)
    elif place.role == "frame":
        yield _Chance(LinkKind.WAY, _FRAMED, FRAMED)
    elif place.role in ("iframe", "embed", "object") and suffix in ("pdf", "docx", "odt", "html", "htm"):
        yield _Chance(LinkKind.WAY, _FRAMED_DOCUMENT, "the page shows it in a frame")


def _by_words(place: Place) -> Iterator[_Chance]:
    yield from _chance(folded(place.text), "its text says", _length_share(place.text))
    if place.label != place.text:
        yield from _chance(folded(place.label), "its label says", _length_share(place.label))
    if _is_bare(place.text):
        yield from _chance(folded(place.around), "the words around it say", _AROUND_SHARE)
        yield from _chance(folded(place.heading), "the heading above it says", _HEADING_SHARE)


def _is_bare(text: str) -> bool:
    """Whether the words name nothing: "Lue lisää", "PDF", a number."""
    words = " ".join(word for word in folded(text).split() if not word.isdigit())
    return not words or words in tables().bare


def _length_share(text: str) -> float:
    words = len(text.split())
    return 1.0 if words <= _NAME_WORDS else _SENTENCE_SHARE if words <= _SENTENCE_WORDS else _CARD_SHARE


def _share(text: str, path: str) -> float:
    """What is left of a link's weight by all that speaks against it."""
    shares = (
        against.share
        for against in tables().against
        if first(against.text, text) is not None or first(against.path, path) is not None
    )
    return _product(shares)


def _site_share(host: str, own: str) -> float:
    labels = host.split(".")
    if any(".".join(labels[start:]) in tables().strangers for start in range(len(labels) - 1)):
        return _STRANGER_SHARE
    own_labels = (urlsplit(own).hostname or "").split(".")
    return 1.0 if labels[-2:] == own_labels[-2:] else _OTHER_SITE_SHARE


def _chance(words: str, where: str, share: float) -> Iterator[_Chance]:
    if (sign := strongest(words)) is not None:
        kind, weight, phrase = sign
        yield _Chance(kind, weight * share, f"{where} “{phrase}”")


def _product(numbers: Iterator[float]) -> float:
    result = 1.0
    for number in numbers:
        result *= number
    return result


def _by_path(parts: SplitResult) -> Iterator[_Chance]:
    """The last part of the address names the page; those above name where it belongs."""
    above, _, name = parts.path.rstrip("/").rpartition("/")
    own = list(_chance(_folded_path(f"{name}?{parts.query}"), "the address says", _PATH_SHARE))
    yield from own
    if not own and name:
        for chance in _chance(_folded_path(above), "the address above says", _ABOVE_SHARE):
            below = LinkKind.NOTICE if chance.kind is LinkKind.HUB else chance.kind
            yield _Chance(below, chance.weight, chance.reason)


def _folded_path(path: str) -> str:
    return folded(_HUMP.sub(" ", unquote(path)))
