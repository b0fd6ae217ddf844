"""Lemmas of Finnish word forms by UD_Finnish-TDT's conventions, from the Voikko morphology.

Voikko (``apt install voikko-fi libvoikko1`` and ``pip install libvoikko``) analyses a form; TDT writes lemmas a
little differently: compound parts are joined with ``#``, participles and agent participles of verbs go back to the
verb, ``-minen`` nouns and ``-sti`` adverbs are lemmas of their own. ``Lexicon.lemmas`` gives, for a form and a UPOS
tag, the lemmas that Voikko's analyses allow.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Any

# Voikko's word classes that can stand for a UPOS tag with Voikko's own base form as the lemma. Chosen by agreement
# with the hand-made lemmas of TDT's development part, PUD and OOD (at least 0.85 of types).
BASE_CLASSES: dict[str, frozenset[str]] = {
    "NOUN": frozenset({"nimisana", "nimisana_laatusana", "nimi", "lyhenne"}),
    "PROPN": frozenset({"paikannimi", "etunimi", "sukunimi", "nimi", "lyhenne", "nimisana"}),
    "ADJ": frozenset({"laatusana", "nimisana_laatusana", "lukusana"}),
    "VERB": frozenset({"teonsana", "kieltosana"}),
    "AUX": frozenset({"teonsana", "kieltosana"}),
    "NUM": frozenset({"lukusana"}),
    "CCONJ": frozenset({"sidesana"}),
    "SCONJ": frozenset({"sidesana"}),
    "INTJ": frozenset({"huudahdussana"}),
}
# Participles are verbs for TDT when they act as such; these are Voikko's marks of them.
PARTICIPLE_MARK = re.compile(r"\[R[vauteEm]\]")
# Adverbs and adpositions keep their inflected form as the lemma in TDT (``kaukana``, ``ympärille``), less clitics.
FORM_CLASSES: dict[str, frozenset[str]] = {
    "ADV": frozenset({"seikkasana"}),
    "ADP": frozenset({"suhdesana", "seikkasana"}),
}
SUFFIX_MARK = re.compile(r"\[[OF][^\]]*\]")
MINEN_MARK = "[Tn4]"
STI_MARK = "[Ssti]"
BASE_PART = re.compile(r"\[Xp\](.*?)\[X\]")
DERIVATION_PART = re.compile(r"\[Xj\](.*?)\[X\]")
TAG = re.compile(r"\[[A-Za-z0-9]+\]")


def _surface(output: str) -> str:
    """The letters of the form itself in a piece of Voikko's transducer output."""
    return TAG.sub("", DERIVATION_PART.sub("", BASE_PART.sub("", output)))


def _participle_verb(output: str) -> str | None:
    """The verb behind a participle analysis, e.g. ``rakastua`` for ``rakastunut``."""
    mark = PARTICIPLE_MARK.search(output)
    if not mark:
        return None
    head = output[: mark.start()]
    derivations = [m for m in DERIVATION_PART.finditer(head) if m.group(1)]
    bases = list(BASE_PART.finditer(head))
    if not bases:
        return None
    if derivations and derivations[-1].start() > bases[-1].end():
        last = derivations[-1]
        if "[L" not in head[bases[-1].end() : last.start()]:  # else it is the participle's own ending
            return _surface(head[: last.start()]) + last.group(1)
    return _surface(head[: bases[-1].start()]) + bases[-1].group(1).replace("=", "")


def _boundaries(analysis: dict[str, Any]) -> list[int]:
    """Positions (in the form) where a new compound part begins."""
    positions, at = [], 0
    for sign in analysis.get("STRUCTURE", ""):
        if sign == "=":
            if at:
                positions.append(at)
        else:
            at += 1
    return positions


def mark_compounds(form: str, lemma: str, positions: list[int]) -> str:
    """Put ``#`` before the parts of ``lemma`` as TDT does, a hyphen between parts giving way to it."""
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared].lower() == lemma[shared].lower():
        shared += 1
    marked, last = "", 0
    for position in positions:
        if position > shared or position >= len(lemma):
            break
        marked += lemma[last:position] + "#"
        last = position
    marked += lemma[last:]
    return marked.replace("-#", "#").lstrip("-#")


class Joints:
    """Which compound boundaries TDT's annotators did not mark, learnt from hand-made lemmas.

    Voikko sees two parts in ``elo#kuu`` (August), ``yksin#kertainen`` (simple) or ``peri#aate`` (principle), which
    TDT writes whole. A boundary is dropped if the annotators mostly left it out between the same two parts, or, the
    pair being unknown, before the same last part. Some words TDT knows in the plural only (``markkinat``).
    """

    MINIMUM_BY_LAST_PART = 3  # one or two words say little about all words that end in a part

    def __init__(self) -> None:
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._lasts: Counter[str] = Counter()
        self._seen: Counter[str] = Counter()
        self._plurals: Counter[str] = Counter()

    def learn(self, gold: str, proposed: str) -> None:
        """Compare a hand-made lemma with Voikko's for the same word."""
        last_part = proposed.rsplit("#", 1)[-1]
        if gold.replace("#", "") == proposed.replace("#", "") + "t":
            self._plurals[last_part] += 1
        if gold.replace("#", "") != proposed.replace("#", ""):
            return
        self._plurals[last_part] -= 1
        marked = _mark_positions(gold)
        for position, left, right in _split(proposed):
            vote = -1 if position in marked else 1
            self._pairs[left, right] += vote
            self._lasts[right] += vote
            self._seen[right] += 1

    def apply(self, lemma: str) -> str:
        """``lemma`` without the boundaries that TDT does not mark, and in the plural if it has no singular."""
        if self._plurals[lemma.rsplit("#", 1)[-1]] > 0:
            lemma += "t"
        if "#" not in lemma:
            return lemma
        result = lemma.split("#")[0]
        for _, left, right in _split(lemma):
            result += ("" if self._whole(left, right) else "#") + right
        return result

    def _whole(self, left: str, right: str) -> bool:
        if (left, right) in self._pairs:
            return self._pairs[left, right] > 0
        return self._seen[right] >= self.MINIMUM_BY_LAST_PART and self._lasts[right] > 0


def _mark_positions(lemma: str) -> set[int]:
    """Positions of the compound marks, counted without the marks."""
    return {position for position, _, _ in _split(lemma)}


def _split(lemma: str) -> list[tuple[int, str, str]]:
    """(position, part before, part after) for each compound mark of ``lemma``."""
    parts = lemma.split("#")
    at, found = 0, []
    for left, right in zip(parts, parts[1:], strict=False):
        at += len(left)
        found.append((at, left, right))
    return found


class Lexicon:
    """Voikko with TDT's conventions on top."""

    def __init__(self, joints: Joints | None = None) -> None:
        self._joints = joints or Joints()
        try:
            import libvoikko
        except ImportError as error:
            raise SystemExit("Voikko is missing: apt install voikko-fi libvoikko1; pip install libvoikko") from error
        self._voikko = libvoikko.Voikko("fi")
        self.analyses = lru_cache(maxsize=None)(self._analyses)

    def _analyses(self, form: str) -> list[dict[str, Any]]:
        return self._voikko.analyze(form)

    def tagged(self, form: str) -> set[tuple[str, str]]:
        """All (UPOS, lemma) pairs that Voikko's analyses of ``form`` allow."""
        pairs: set[tuple[str, str]] = set()
        fewest: dict[str, int] = {}
        for analysis in self._simplest(self.analyses(form)):
            positions = _boundaries(analysis)
            for upos, lemma in _readings(analysis):
                if upos == "PROPN":
                    pairs.add((upos, lemma[:1].upper() + lemma[1:]))
                else:
                    pairs.add((upos, self._joints.apply(mark_compounds(form, lemma, positions))))
        for upos, lemma in pairs:
            fewest[upos] = min(fewest.get(upos, len(lemma)), lemma.count("#"))
        # Of two ways to split a word, the one with fewer parts is nearly always meant.
        return {(upos, lemma) for upos, lemma in pairs if lemma.count("#") == fewest[upos]}

    def lemmas(self, form: str, upos: str) -> set[str]:
        """The lemmas that Voikko allows for ``form`` as ``upos``."""
        return {lemma for tag, lemma in self.tagged(form) if tag == upos}

    @staticmethod
    def _simplest(analyses: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The analyses with the fewest compound parts per base form: Voikko also offers far-fetched splits."""
        fewest: dict[tuple[str, str], int] = {}
        for a in analyses:
            key = (a.get("BASEFORM", ""), a.get("CLASS", ""))
            fewest[key] = min(fewest.get(key, 99), len(_boundaries(a)))
        return [a for a in analyses if len(_boundaries(a)) == fewest[(a.get("BASEFORM", ""), a.get("CLASS", ""))]]


def _readings(analysis: dict[str, Any]) -> list[tuple[str, str]]:
    """(UPOS, lemma without compound marks) pairs for one analysis of Voikko's."""
    word_class, base = analysis.get("CLASS", ""), analysis.get("BASEFORM", "")
    output = analysis.get("FSTOUTPUT", "")
    if STI_MARK in output:
        return [("ADV", (_surface(output.split(STI_MARK)[0]) + "sti").lower())]
    if MINEN_MARK in output and "[B" not in output.split(MINEN_MARK)[1]:
        return [("NOUN", (_surface(output.split(MINEN_MARK)[0]) + "minen").lower())]
    cut = SUFFIX_MARK.search(output)
    stem = _surface(output[: cut.start()] if cut else output).lower()
    pairs = []
    if not (cut and cut.group().startswith("[O")):  # with a possessive suffix the lemma varies
        pairs = [(upos, stem) for upos, classes in FORM_CLASSES.items() if word_class in classes]
    pairs += [(upos, base) for upos, classes in BASE_CLASSES.items() if word_class in classes]
    verb = _participle_verb(output) if analysis.get("PARTICIPLE") else None
    if verb:
        pairs = [pair for pair in pairs if pair[0] == "ADJ" and analysis["PARTICIPLE"] != "agent"]
        pairs += [("VERB", verb), ("AUX", verb)]
    return pairs
