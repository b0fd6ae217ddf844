"""Names of companies and services in any case form, given back in the nominative.

*Googlen* → Google, *Mailchimpille* → Mailchimp, *Posti Oyj:lle* → Posti Oyj. Known names come from services.yaml with
their kind; others are found by their shape: capitals before a company form, or a proper noun where a list of
recipients is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from analyzer.lexicon import HIDING, Lexicon
from analyzer.linear import Features
from analyzer.sentences import Labelled, parts

GROUP = "services"
MAX_WORDS = 6

# Case endings of a foreign or Finnish name, longest first: after a colon, an apostrophe, or a joining vowel.
_ENDINGS = re.compile(
    r"(?:[:’']?(?:i?(?:lle|lla|llä|lta|ltä|ssa|ssä|sta|stä|ksi|na|nä)|i?(?:n|a|ä|ta|tä|t|in|iin|aan|een|oon|uun|yyn)|"
    r"h[aeiouyäö]n|ia|iä|issa|illa|ille))$"
)
_FORM = re.compile(
    r"^(?:Oy|Oyj|Ab|Abp|AB|Ltd\.?|Limited|Inc\.?|LLC|GmbH|AG|Ky|ry|r\.y\.|B\.?V\.?|N\.?V\.?|SE|OÜ|A/S|ApS|AS|SA|S\.A\."
    r"|SARL|Corp\.?|Corporation|plc|Tmi|osk|rf|Oy\.)(?::\w+)?$"
)
# Common nouns that end a proper name: "Tarton yliopisto", "Lupa- ja valvontavirasto".
_HEAD = re.compile(
    r"(?:yliopisto|virasto|laitos|keskus|liitto|säätiö|seura|yhdistys|piiri|kunta|kaupunki|hyvinvointialue)\w*$"
)
_QUOTES = "\"'”“’»«"


class Name(NamedTuple):
    """A name found: in the nominative, its words in the text, and its kind of recipient ("" when unknown)."""

    text: str
    span: Span
    kind: str


class _Known(NamedTuple):
    text: str
    kind: str


def candidates(region: Span, lexicon: Lexicon) -> list[Name]:
    """All that may be names, also without company form or an entry in the list: the fact model chooses among them."""
    sure = find(region, lexicon)
    taken = {token.i for name in sure for token in name.span}
    hidden = {token.i for token in region if _hidden(token, lexicon)}
    found, at = list(sure), region.start
    while at < region.end:
        end = at
        while (
            end < region.end
            and end not in taken
            and end not in hidden
            and _name_like(region.doc[end])
            and end - at < MAX_WORDS
        ):
            end += 1
        if end == at:
            at += 1
            continue
        if end < region.end and _HEAD.match(region.doc[end].lower_) and not any(i in taken for i in range(at, end)):
            end += 1
        found.append(Name(_nominative(region.doc[at:end]), region.doc[at:end], ""))
        at = end
    return sorted(found, key=lambda name: name.span.start)


def signs(name: Name, labelled: Labelled, lexicon: Lexicon) -> Features:
    """Named features of a candidate: what it looks like, and the words around it."""
    doc, span = name.span.doc, name.span
    sentence = labelled.sentence
    whole = next((cell.span for cell in sentence.cells if cell.span.start <= span.start < cell.span.end), sentence.span)
    first, last = span[0], span[-1]
    names = {
        f"look:{name.kind or 'unknown'}",
        f"look:words {min(len(span), 4)}",
        f"look:initial {span.start == whole.start}",
    }
    names |= {
        f"look:{first.pos_} initial {span.start == whole.start}",
        f"look:last {last.pos_}",
        f"look:whole {len(span) == len(whole)}",
    }
    names.add(f"look:form {any(_FORM.match(token.text) for token in span)}")
    names |= {
        f"look:{code} {bool(match)}"
        for code, match in (
            ("inner capital", re.search(r"[a-z][A-Z]|\.\w", span.text)),
            ("capitals", re.fullmatch(r"[A-ZÅÄÖ\d&. -]+", span.text)),
            ("hyphen", "-" in span.text),
            ("case", re.search(r"(?:lle|lta|ltä|ssa|ssä|sta|stä|lla|llä|ksi|iin|:\w+)$", last.text)),
            ("genitive", last.text.endswith("n")),
        )
    }
    names |= {f"name:{token.lemma_}" for token in span} | {f"name ends:{token.lower_[-5:]}" for token in span}
    names |= {f"part:{part}" for token in span for part in parts(token)}
    for offset in (-3, -2, -1):
        at = span.start + offset
        names.add(f"before {offset}:{doc[at].lemma_ if at >= whole.start else '^'}")
    for offset in (0, 1, 2):
        at = span.end + offset
        names.add(f"after {offset}:{doc[at].lemma_ if at < whole.end else '$'}")
    names |= {f"near:{token.lemma_}" for token in sentence.span if token.is_alpha}
    names |= {f"topic:{topic}" for topic in labelled.topics}
    if sentence.headings:
        names |= {f"heading:{token.lemma_}" for token in sentence.headings[-1] if token.is_alpha}
    if sentence.lead_in is not None:
        names |= {f"lead:{token.lemma_}" for token in sentence.lead_in if token.is_alpha}
    column = next((cell.column for cell in sentence.cells if cell.span.start <= span.start < cell.span.end), None)
    if column is not None:
        names |= {f"column:{token.lemma_}" for token in column}
    weights = {"look": 1.0, "name": 0.8, "near": 0.3, "topic": 0.4, "heading": 0.4, "lead": 0.4}
    return {f"named {each}": weights.get(each.split(":")[0], 0.7) for each in names}


def _hidden(token: Token, lexicon: Lexicon) -> bool:
    known = _known(tuple(sorted(lexicon.groups[GROUP].terms.items())))
    return any(
        (entry := known.get((each.casefold(),))) is not None and entry.kind == HIDING
        for each in _nominatives(token.text)
    )


def _name_like(token: Token) -> bool:
    text = token.text.strip(_QUOTES)
    if len(text) < 2 or not any(letter.isalpha() for letter in text) or re.search(r"@|^https?:|^www\.", text):
        return False
    inner = re.search(r"[a-z][A-Z]|\w\.(?:com|fi|io|net|org|im|eu|me|app)$", text)
    return text[0].isupper() or bool(inner)


# What a name is said to be after its hyphen: "Zammad-palvelu".
_THING = re.compile(
    r"-(?:palvelu|alusta|järjestelm|ohjelm|nimi|yhtiö|yhtiöt|ketju|sovellu|rekister|verkosto|työkalu|pilvi|tili|kassa|konserni"
    r"|ryhmä|evästee|eväste|liitännäi|lisäos|kirjasto|portaali|sivu|kauppa|jakeluverko|tietokan|muistosivu|lomak|chat|video|kartta"
    r"|säätiö|kanav|toiminto|analytiikka|mainonta|pikseli)\w*$",
    re.IGNORECASE,
)


def _nominative(span: Span) -> str:
    """A name that is in no list, as its lemma or without its ending says."""
    words = [token.text.strip(_QUOTES) for token in span]
    last = words[-1]
    thing = _THING.search(last)
    if thing:
        words[-1] = last[: thing.start()]
    elif ":" in last:
        words[-1] = last.split(":")[0]
    else:
        words[-1] = _bare(last, span[-1].lemma_)
    return " ".join(words)


def _bare(word: str, lemma: str) -> str:
    """The word without its case: by its lemma where that is plainly of the same word, else by the ending."""
    shared = _shared(word.lower(), lemma)
    if lemma != word.lower() and shared >= max(3, len(lemma) - 3) and len(lemma) < len(word) + 2:
        return word[:shared] + lemma[shared:]
    match = _CASES.search(word)
    if match and len(word) - len(match[0]) >= 2:
        return word[: match.start()]
    return word


# Case endings that are plain on a foreign name, with the joining vowel.
_CASES = re.compile(
    r"(?<=[^aeiouyäö])i(?:lle|lla|llä|lta|ltä|ssa|ssä|sta|stä|n|a|ä|in)$|(?:lle|lla|llä|lta|ltä|ssa|ssä|sta|stä)$"
)


def _shared(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


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


@cache
def _known(terms: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[tuple[str, ...], _Known]:
    """The known names by their words in lower case."""
    return {tuple(name.casefold().split()): _Known(name, kind) for kind, names in terms for name in names}


def _service(region: Span, at: int, known: Mapping[tuple[str, ...], _Known]) -> Name | None:
    """A known name that begins here."""
    if not region.doc[at].text[:1].isupper() and region.doc[at].text[:1] not in _QUOTES:
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
    bare = word.strip(_QUOTES)
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
        if _FORM.match(doc[end].text):
            while end + 1 < region.end and _FORM.match(doc[end + 1].text):
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
    return re.sub(r":\w+$", "", span.text.strip(_QUOTES))


def _kind_of(text: str, known: Mapping[tuple[str, ...], _Known]) -> str:
    words = tuple(text.casefold().split())
    for end in range(len(words), 0, -1):
        if words[:end] in known:
            return known[words[:end]].kind
    return ""
