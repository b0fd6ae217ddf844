"""What may be the name of a recipient though no list has it: "Kirjeet painaa Painovisa", "Zammad-palvelussa".

Runs of capitalised words, given back in the nominative as far as lemmas and endings tell. Which of them are recipients
the fact model decides, from what they look like and the words around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from analyzer.facts import names
from analyzer.facts.names import FORM, MAX_WORDS, QUOTES, Name
from analyzer.lexicon import Lexicon
from analyzer.linear import Features
from analyzer.sentences import Labelled, parts

# Common nouns that end a proper name: "Tarton yliopisto", "Lupa- ja valvontavirasto".
_HEAD = re.compile(
    r"(?:yliopisto|virasto|laitos|keskus|liitto|säätiö|seura|yhdistys|piiri|kunta|kaupunki|hyvinvointialue)\w*$"
)
# What a name is said to be after its hyphen: "Zammad-palvelu".
_THING = re.compile(
    r"-(?:palvelu|alusta|järjestelm|ohjelm|nimi|yhtiö|yhtiöt|ketju|sovellu|rekister|verkosto|työkalu|pilvi|tili|kassa|konserni"
    r"|ryhmä|evästee|eväste|liitännäi|lisäos|kirjasto|portaali|sivu|kauppa|jakeluverko|tietokan|muistosivu|lomak|chat|video|kartta"
    r"|säätiö|kanav|toiminto|analytiikka|mainonta|pikseli)\w*$",
    re.IGNORECASE,
)
# Case endings that are plain on a foreign name, with the joining vowel.
_CASES = re.compile(
    r"(?<=[^aeiouyäö])i(?:lle|lla|llä|lta|ltä|ssa|ssä|sta|stä|n|a|ä|in)$|(?:lle|lla|llä|lta|ltä|ssa|ssä|sta|stä)$"
)
_CASE = re.compile(r"(?:lle|lta|ltä|ssa|ssä|sta|stä|lla|llä|ksi|iin|:\w+)$")
_INNER = re.compile(r"[a-z][A-Z]|\.\w")
_CAPITALS = re.compile(r"[A-ZÅÄÖ\d&. -]+")
# How much each channel of features weighs; the name's own looks most, the rest of the sentence least.
_WEIGHTS = {"look": 1.0, "name": 0.8, "near": 0.3, "topic": 0.4, "heading": 0.4, "lead": 0.4}
_WEIGHT = 0.7


def find(region: Span, lexicon: Lexicon) -> list[Name]:
    """All that may be names, also without company form or an entry in the list: the fact model chooses among them."""
    sure = names.find(region, lexicon)
    taken = {token.i for name in sure for token in name.span}
    barred = taken | names.hidden(region, lexicon)
    found, at = list(sure), region.start
    while at < region.end:
        end = at
        while end < min(region.end, at + MAX_WORDS) and end not in barred and _name_like(region.doc[end]):
            end += 1
        if end == at:
            at += 1
            continue
        if end < region.end and _HEAD.match(region.doc[end].lower_) and not any(i in taken for i in range(at, end)):
            end += 1
        found.append(Name(_nominative(region.doc[at:end]), region.doc[at:end], ""))
        at = end
    return sorted(found, key=lambda name: name.span.start)


def signs(name: Name, labelled: Labelled) -> Features:
    """Named features of a candidate: what it looks like, and the words around it."""
    sentence = labelled.sentence
    cell = next((each for each in sentence.cells if each.span.start <= name.span.start < each.span.end), None)
    told = [*_look(name, cell.span if cell else sentence.span), *_around(name, cell.span if cell else sentence.span)]
    told += [f"near:{token.lemma_}" for token in sentence.span if token.is_alpha]
    told += [f"topic:{topic}" for topic in labelled.topics]
    above = {
        "heading": sentence.headings[-1] if sentence.headings else (),
        "lead": sentence.lead_in if sentence.lead_in is not None else (),
    }
    told += [f"{channel}:{token.lemma_}" for channel, span in above.items() for token in span if token.is_alpha]
    told += [f"column:{token.lemma_}" for token in (cell.column if cell and cell.column is not None else ())]
    return {f"named {each}": _WEIGHTS.get(each.split(":")[0], _WEIGHT) for each in told}


def _look(name: Name, whole: Span) -> Iterator[str]:
    """What the name itself looks like."""
    span = name.span
    initial = span.start == whole.start
    yield f"look:{name.kind or 'unknown'}"
    yield f"look:words {min(len(span), 4)}"
    yield f"look:initial {initial}"
    yield f"look:{span[0].pos_} initial {initial}"
    yield f"look:last {span[-1].pos_}"
    yield f"look:whole {len(span) == len(whole)}"
    yield f"look:form {any(FORM.match(token.text) for token in span)}"
    yield f"look:inner capital {bool(_INNER.search(span.text))}"
    yield f"look:capitals {bool(_CAPITALS.fullmatch(span.text))}"
    yield f"look:hyphen {'-' in span.text}"
    yield f"look:case {bool(_CASE.search(span[-1].text))}"
    yield f"look:genitive {span[-1].text.endswith('n')}"
    for token in span:
        yield f"name:{token.lemma_}"
        yield f"name ends:{token.lower_[-5:]}"
        yield from (f"part:{part}" for part in parts(token))


def _around(name: Name, whole: Span) -> Iterator[str]:
    """The words just before and after it."""
    doc, span = name.span.doc, name.span
    for offset in (-3, -2, -1):
        at = span.start + offset
        yield f"before {offset}:{doc[at].lemma_ if at >= whole.start else '^'}"
    for offset in (0, 1, 2):
        at = span.end + offset
        yield f"after {offset}:{doc[at].lemma_ if at < whole.end else '$'}"


def _name_like(token: Token) -> bool:
    text = token.text.strip(QUOTES)
    if len(text) < 2 or not any(letter.isalpha() for letter in text) or re.search(r"@|^https?:|^www\.", text):
        return False
    inner = re.search(r"[a-z][A-Z]|\w\.(?:com|fi|io|net|org|im|eu|me|app)$", text)
    return text[0].isupper() or bool(inner)


def _nominative(span: Span) -> str:
    """A name that is in no list, as its lemma or without its ending says."""
    words = [token.text.strip(QUOTES) for token in span]
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


def _shared(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
