"""Mutants: a notice without the passages that state one element, cut out of the page itself.

The cut is made in the page's text and the page is read anew, so that a mutant is what a company would have published:
blocks, headings and lead-ins are those that the reader finds in what is left. Only plain-text pages are cut, nine in
ten of the corpus, since their text is the page; mark-up would need its cells and lists mended, and a mistake in that
would be counted as one of the screening.
"""

import random
import re
from dataclasses import dataclass

from analyzer import gold, taxonomy
from analyzer.evaluation import stating
from analyzer.notice import Verdict

# As many notices an element as the corpus can give of every element but the rarest.
AN_ELEMENT = 40
SEED = 20260
# What may be left of a line whose words are gone: bullets, numbering, a label's colon.
_REMNANT = re.compile(r"[\W\d_]*")
_GAP = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A notice less what states an element; ``before`` and ``expected`` are the right verdicts of all elements.

    ``unsettled`` are the elements of which the units of the gold and the gold itself disagree: they are not judged.
    """

    notice: str
    element: str
    text: str
    removed: tuple[str, ...]
    before: dict[str, Verdict]
    expected: dict[str, Verdict]
    unsettled: frozenset[str]

    @property
    def others(self):
        """The other elements whose right verdict the deletion leaves as it was."""
        return [
            element
            for element, verdict in self.expected.items()
            if element != self.element and element not in self.unsettled and self.before[element] is verdict
        ]

    @property
    def fallen(self):
        """How many elements are stated no longer, beside the one aimed at."""
        lost = [each for each in self.expected if Verdict.MET is self.before[each] is not self.expected[each]]
        return len(lost) - 1


def possible(notice):
    """All mutants of a notice, one for each element that its units state, and the elements left out as unsettled."""
    elements, spans = stating.by_unit(notice), places(notice)
    told, everything = frozenset().union(*elements), range(len(notice.units))
    unsettled = frozenset(taxonomy.load().elements) & (told ^ notice.slots["elements"])
    before = stating.expected(notice, everything, elements)
    found = []
    for element in taxonomy.load().elements:
        gone = {number for number in everything if element in elements[number]}
        if not gone or element in unsettled:
            continue
        kept = [number for number in everything if number not in gone]
        expected = stating.expected(notice, kept, elements)
        text = without(notice, gone, spans)
        if text is not None:
            removed = tuple(notice.units[number].text for number in sorted(gone))
            found.append(Mutant(notice.id, element, text, removed, before, expected, unsettled))
    return found, unsettled


def chosen(notices, an_element=AN_ELEMENT, seed=SEED):
    """The mutants of the benchmark, and how many cases were left out because units and gold disagree.

    Of each element those notices come first in which the deletion takes the fewest other elements with it, then the
    most complete ones; among equals chance decides.
    """
    by_element, left_out = {element: [] for element in taxonomy.load().elements}, 0
    for notice in notices:
        if notice.page.suffix == ".txt":
            mutants, unsettled = possible(notice)
            left_out += len(unsettled & notice.slots["elements"])
            for mutant in mutants:
                by_element[mutant.element].append((mutant, len(notice.slots["elements"])))
    pick, picked = random.Random(seed), []
    for candidates in by_element.values():
        pick.shuffle(candidates)
        candidates.sort(key=lambda each: (each[0].fallen, -each[1]))
        picked += [mutant for mutant, _ in candidates[:an_element]]
    return sorted(picked, key=lambda mutant: (mutant.notice, mutant.element)), left_out


def without(notice, gone, spans):
    """The page's text without these units, and without headings left with nothing below; None if one has no span."""
    dropped = gone | _bare_headings(notice, gone)
    if any(spans[number] is None for number in dropped):
        return None
    text = notice.text
    for start, end in sorted((spans[number] for number in dropped), reverse=True):
        text = _cut(text, start, end)
    return _GAP.sub("\n\n", text)


def places(notice):
    """Where each unit stands in the page's text; None where it is not found."""
    shown = {character for character in set(notice.text) if gold.squeeze(character)}
    visible = [at for at, character in enumerate(notice.text) if character in shown]
    stream, at, places = gold.squeeze(notice.text), 0, []
    for unit in notice.units:
        needle = gold.squeeze(unit.text)
        found = stream.find(needle, at)
        if found < 0 or not needle:
            places.append(None)
            continue
        at = found + len(needle)
        places.append((visible[found], visible[at - 1] + 1))
    return places


def _bare_headings(notice, gone):
    """The headings that lose all that stood right below them."""
    bare, heading, below = set(), None, []
    for number, unit in [*enumerate(notice.units), (len(notice.units), None)]:
        if unit is not None and not unit.heading:
            below.append(number)
            continue
        if heading is not None and below and gone.issuperset(below):
            bare.add(heading)
        heading, below = number, []
    return bare


def _cut(text, start, end):
    """Without the span, and without its line if no word of that is left."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    before, after = text[first:start], text[end:last]
    if _REMNANT.fullmatch(before + after):
        return text[:first] + text[last + 1 :]
    joint = "" if not before or before[-1].isspace() else " "
    return text[:first] + (before + joint + after.lstrip()).rstrip() + text[last:]
