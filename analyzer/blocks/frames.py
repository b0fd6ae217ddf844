"""Frames: what the page shows of another page, or of a document, which is not in the page itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from analyzer.blocks import parsing
from analyzer.blocks.building import clean
from analyzer.blocks.elements import attribute

_FRAMES = ("iframe", "frame", "object", "embed")
# What says in a frame's name or address that it shows a notice.
_TELLS = re.compile(
    r"tietosuoj|rekister|henkil[oö]tie|henkil%c3%b6tie|yksityisyy|seloste|privacy|gdpr|dataskydd|integritet", re.I
)
# Frames that show anything but a notice: measuring, videos, maps, tests of visitors, consent.
_OTHER = re.compile(
    r"googletagmanager|doubleclick|youtube|youtu\.be|vimeo|google\.\w+/maps|maps\.google|recaptcha|hcaptcha|challenges?\."
    r"|facebook\.com/(?:plugins|tr)|instagram|twitter|linkedin|spotify|soundcloud|consent|cookie|^(?:about|javascript|data|blob):",
    re.I,
)
# A page with fewer letters than this holds no notice of its own: what its frames show is the page.
_HARDLY_ANY = 200
# Addresses longer than this are cut in the note.
_MAX_SHOWN = 200
# More frames than this on one page are no notice's.
_MAX_NOTES = 20


def take_in(soup: BeautifulSoup) -> None:
    """Put the text of frames whose whole page stands in an attribute in their place."""
    for tag in soup.find_all("iframe", srcdoc=True):
        inner = parsing.parse(str(tag["srcdoc"]))
        box = soup.new_tag("div")
        box.extend(list(parsing.body_of(inner).contents))
        tag.replace_with(box)


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame that may show the notice: its address, and whether its name or address says so."""

    address: str
    says_notice: bool


def found(soup: BeautifulSoup) -> list[Frame]:
    """The frames of the page whose content stands elsewhere, but for those that show anything but a notice."""
    tags = (tag for tag in soup.find_all(_FRAMES) if attribute(tag, "width") not in ("0", "1"))
    frames = (Frame(_address(tag), bool(_TELLS.search(f"{_address(tag)} {' '.join(_told(tag))}"))) for tag in tags)
    kept = (frame for frame in frames if frame.address and not _OTHER.search(frame.address))
    return list(dict.fromkeys(kept))[:_MAX_NOTES]


def notes(frames: Sequence[Frame], letters: int) -> tuple[str, ...]:
    """A line for each frame that likely shows the notice, on a page that itself shows so many letters."""
    likely = (frame for frame in frames if frame.says_notice or letters < _HARDLY_ANY)
    return tuple(f"frame {frame.address}: what it shows is not in the page; give its own address" for frame in likely)


def _told(tag: Tag) -> Iterator[str]:
    for name in ("title", "name", "aria-label", "id"):
        yield attribute(tag, name)


def _address(tag: Tag) -> str:
    value = next((value for name in ("src", "data", "data-src", "data-lazy-src") if (value := tag.get(name))), "")
    return clean(str(value)[:_MAX_SHOWN])
