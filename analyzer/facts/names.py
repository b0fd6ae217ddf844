"""Names of companies and services in any case form, given back in the nominative.

*Googlen* → Google, *Mailchimpille* → Mailchimp, *Posti Oyj:lle* → Posti Oyj. Known names come from services.yaml with
their kind; others are found by their shape: capitals before a company form. What is neither is for ``candidates``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from analyzer.lexicon import HIDING, Lexicon

GROUP = "services"
MAX_WORDS = 6

# Case endings of a foreign or Finnish name, longest first: after a colon, an apostrophe, or a joining vowel.
_ENDINGS = re.compile(
    r"(?:[:’']?(?:i?(?:lle|lla|llä|lta|ltä|ssa|ssä|sta|stä|ksi|na|nä)|i?(?:n|a|ä|ta|tä|t|in|iin|aan|een|oon|uun|yyn)|"
    r"h[aeiouyäö]n|ia|iä|issa|illa|ille))$"
)
FORM = re.compile(
    r"^(?:Oy|Oyj|Ab|Abp|AB|Ltd\.?|Limited|Inc\.?|LLC|GmbH|AG|Ky|ry|r\.y\.|B\.?V\.?|N\.?V\.?|SE|OÜ|A/S|ApS|AS|SA|S\.A\."
    r"|SARL|Corp\.?|Corporation|plc|Tmi|osk|rf|Oy\.)(?::\w+)?$"
)
QUOTES = "\"'”“’»«"


class Name(NamedTuple):
    """A name found: in the nominative, its words in the text, and its kind of recipient ("" when unknown)."""

    text: str
    span: Span
    kind: str


class _Known(NamedTuple):
    text: str
    kind: str


def find(region: Span, lexicon: Lexicon) -> list[Name]:
    """The names in the text, the longest where they overlap, in reading order."""
    known = _known(tuple(sorted(lexicon.groups[GROUP].terms.items())))
    found: list[Name] = []
    at = region.start
    while at < region.end:
        name = _company(region, at, known) or _service(region, at, known)
        if name is None:
            at += 1
            continue
        at = name.span.end
        if name.kind != HIDING:
            found.append(name)
    return found


def letters(name: str) -> str:
    """A name as names are compared: its letters and digits, whatever their case.

    >>> letters("Posti Oyj") == letters("POSTI OYJ.")
    True
    """
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def hidden(region: Span, lexicon: Lexicon) -> frozenset[int]:
    """The places of words that are names of no recipient: places, laws, programs on the reader's own device."""
    known = _known(tuple(sorted(lexicon.groups[GROUP].terms.items())))
    no_recipients = {words[0] for words, name in known.items() if name.kind == HIDING and len(words) == 1}
    return frozenset(
        token.i for token in region if any(each.casefold() in no_recipients for each in _nominatives(token.text))
    )


@cache
def _known(terms: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[tuple[str, ...], _Known]:
    """The known names by their words in lower case."""
    return {tuple(name.casefold().split()): _Known(name, kind) for kind, names in terms for name in names}


def _service(region: Span, at: int, known: Mapping[tuple[str, ...], _Known]) -> Name | None:
    """A known name that begins here."""
    if not region.doc[at].text[:1].isupper() and region.doc[at].text[:1] not in QUOTES:
        return None
    for end in range(min(at + MAX_WORDS, region.end), at, -1):
        words = [token.text for token in region.doc[at:end]]
        for last in _nominatives(words[-1]):
            entry = known.get(tuple(word.casefold() for word in (*words[:-1], last)))
            if entry is not None:
                return Name(entry.text, region.doc[at:end], entry.kind)
    return None


def _nominatives(word: str) -> Iterator[str]:
    """What the word may be in the nominative, the likeliest first: itself, and itself without an ending."""
    bare = word.strip(QUOTES)
    yield bare
    if "-" in bare:
        yield bare.split("-")[0]
    yield from (bare[: match.start()] for match in _endings(bare))


def _endings(word: str) -> Iterator[re.Match[str]]:
    for start in range(1, len(word)):
        match = _ENDINGS.match(word, start)
        if match:
            yield match


def _company(region: Span, at: int, known: Mapping[tuple[str, ...], _Known]) -> Name | None:
    """Capitalised words with a company form behind them: "Roger Studio Oy"."""
    doc = region.doc
    if not _capital(doc[at]):
        return None
    for end in range(at + 1, min(at + MAX_WORDS, region.end)):
        if FORM.match(doc[end].text):
            while end + 1 < region.end and FORM.match(doc[end + 1].text):
                end += 1
            text = _plain(doc[at : end + 1])
            kind = _kind_of(text, known)
            return Name(text, doc[at : end + 1], kind)
        if not (_capital(doc[end]) or doc[end].text in {"&", "ja", "-", "–", "of", "and"} or doc[end].text.isdigit()):
            return None
    return None


def _capital(token: Token) -> bool:
    return bool(token.text[:1].isupper())


def _plain(span: Span) -> str:
    return re.sub(r":\w+$", "", span.text.strip(QUOTES))


def _kind_of(text: str, known: Mapping[tuple[str, ...], _Known]) -> str:
    words = tuple(text.casefold().split())
    for end in range(len(words), 0, -1):
        if words[:end] in known:
            return known[words[:end]].kind
    return ""
