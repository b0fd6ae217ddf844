"""What tells a link to a notice from other links: the tables of ``data/links.yaml``, ready to be asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

import yaml

_NOT_WORD = re.compile(r"[^a-z0-9]+")
# Texts whose fold and signs are kept: a site's menu comes again on each of its pages.
_REMEMBERED_TEXTS = 20_000


class LinkKind(StrEnum):
    """What a link is likely to lead to."""

    NOTICE = "notice"
    # A page about data protection: the notice itself, or a list of notices.
    HUB = "hub"
    # A page that may link on to a notice, worth a look when nothing better is there.
    WAY = "way"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in order, and the letters that a text must hold to have them at all."""

    pattern: re.Pattern[str]
    letters: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A group of phrases that say the same of a link."""

    kind: LinkKind
    weight: float
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Against:
    """What is left of a link's weight when its text or its path holds one of these."""

    share: float
    path: tuple[Phrase, ...]
    text: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """The whole table, in its own order."""

    signs: tuple[Sign, ...]
    against: tuple[Against, ...]
    bare: frozenset[str]
    strangers: frozenset[str]
    no_text: frozenset[str]
    usual_paths: tuple[str, ...]


@cache
def tables() -> Tables:
    """The project's table, read from the package's data."""
    data = yaml.safe_load(files("analyzer").joinpath("data/links.yaml").read_text("utf-8"))
    signs = (Sign(LinkKind(sign["kind"]), sign["weight"], _phrases(sign["phrases"])) for sign in data["signs"])
    return Tables(
        signs=tuple(signs),
        against=tuple(
            Against(each["share"], _phrases(each["path"]), _phrases(each["text"])) for each in data["against"]
        ),
        bare=frozenset(phrase.strip() for phrase in data["bare"].split(",")),
        strangers=frozenset(host.strip() for host in data["strangers"].split(",")),
        no_text=frozenset(data["no_text"].split()),
        usual_paths=tuple(data["usual_paths"]),
    )


def _phrases(text: str) -> tuple[Phrase, ...]:
    return tuple(_phrase(" ".join(each.split())) for each in text.split(",") if each.strip())


def _phrase(text: str) -> Phrase:
    words = [folded(word.strip("*")).strip() if word != ".." else word for word in text.split()]
    stems = [
        r"(?:\w+ ){0,3}" if word == ".." else f"{word}\\w* " if raw.endswith("*") else f"{word} "
        for word, raw in zip(words, text.split(), strict=True)
    ]
    start = "" if text.startswith("*") else " "
    return Phrase(re.compile(start + "".join(stems)), max((word for word in words if word != ".."), key=len))


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def folded(text: str) -> str:
    """Words in small letters without dots, a space around each: "Tietosuoja-seloste ÄÖ" → " tietosuoja seloste ao "."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if letter != "\xad").casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return f" {_NOT_WORD.sub(' ', plain).strip()} "


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def strongest(words: str) -> tuple[LinkKind, float, str] | None:
    """What the words say, how likely, and the words that say it: the table's first sign that they have."""
    for sign in tables().signs:
        if (phrase := first(sign.phrases, words)) is not None:
            return sign.kind, sign.weight, phrase
    return None


def first(phrases: Sequence[Phrase], words: str) -> str | None:
    """The words that one of the phrases found."""
    for phrase in phrases:
        if phrase.letters in words and (match := phrase.pattern.search(words)):
            return match[0].strip()
    return None
