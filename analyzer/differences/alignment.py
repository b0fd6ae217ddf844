"""Two lists of sentences → passages: which stayed, moved, changed, went and came.

First what is alike word for word, in order; then, in the gaps between, what shares most of its words, across sentence
borders (a line broken elsewhere is no change); then what was moved. Each step is bounded, so that no text takes long.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from analyzer.differences.pieces import Marked, marked
from analyzer.differences.sequences import common
from analyzer.differences.words import Word, forms, words
from analyzer.records import SentenceEntry

# Of the words of both sentences, so large a part must be shared for one to be the other's new wording: below, a reader
# sees two sentences, and a marked-up mixture of them would tell nothing.
ALIKE = 0.5
# Where one sentence alone stands in the place of one other, less will do.
ALIKE_IN_PLACE = 0.25
# A sentence found anew elsewhere, its words changed: chance likeness is commoner there, so more must be shared.
ALIKE_ELSEWHERE = 0.65
# A shorter sentence shares half of its words by chance.
MIN_WORDS_ELSEWHERE = 5
# Part of a sentence that was split or joined: so much of its words stand in the other.
PART = 0.7
MIN_PART_WORDS = 3
# A word that more sentences than this have says nothing of which belongs to which.
COMMON_WORD = 40
# Letters from the beginning by which an inflected word is known again: "luovuta" and "luovutamme".
STEM = 5
# Pairs looked at closely for one sentence that may have moved.
CANDIDATES = 10


class PassageKind(StrEnum):
    """What became of a passage."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of the old version and what stands for them in the new, by their indices; either may be empty.

    ``restyled``: the words are the same, the look of the text is not. ``moved``: it stands elsewhere in the new one.
    """

    kind: PassageKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    marked: Marked = Marked()
    restyled: bool = False
    moved: bool = False


def passages(old: Sequence[SentenceEntry], new: Sequence[SentenceEntry]) -> tuple[Passage, ...]:
    """What became of every sentence, in the order of the new version, what went where it stood."""
    return _Alignment(old, new).passages()


def _groups(pairs: Iterable[tuple[int, int]]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Sentences that hang together, directly or through others: those of the old version, those of the new."""
    found: list[tuple[set[int], set[int]]] = []
    for old, new in sorted(pairs):
        # The pairs of a gap run forward in both versions: what hangs together stands together.
        if found and (old in found[-1][0] or new in found[-1][1]):
            found[-1][0].add(old)
            found[-1][1].add(new)
        else:
            found.append(({old}, {new}))
    return [(tuple(sorted(old)), tuple(sorted(new))) for old, new in found]


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of the words of both that they share (Dice)."""
    return 2 * (one & other).total() / (one.total() + other.total())


class _Alignment:
    def __init__(self, old: Sequence[SentenceEntry], new: Sequence[SentenceEntry]) -> None:
        self._entries = old, new
        self._words = [words(entry) for entry in old], [words(entry) for entry in new]
        self._forms = [forms(each) for each in self._words[0]], [forms(each) for each in self._words[1]]
        # Punctuation and numbers of headings that stand alone are no sentences.
        self._free = tuple({place for place, each in enumerate(side) if each} for side in self._forms)
        self._found: list[Passage] = []

    def passages(self) -> tuple[Passage, ...]:
        for old, new in self._common_sentences():
            self._keep((old,), (new,))
        gaps = list(self._gaps())
        self._moved_whole()
        for old_gap, new_gap in gaps:
            self._within(old_gap, new_gap)
        self._moved_and_changed()
        self._found += [Passage(PassageKind.REMOVED, (place,), ()) for place in self._free[0]]
        self._found += [Passage(PassageKind.ADDED, (), (place,)) for place in self._free[1]]
        return tuple(self._in_order())

    def _common_sentences(self) -> list[tuple[int, int]]:
        old, new = sorted(self._free[0]), sorted(self._free[1])
        pairs = common([self._forms[0][place] for place in old], [self._forms[1][place] for place in new])
        return [(old[here], new[there]) for here, there in pairs]

    def _gaps(self) -> Iterator[tuple[range, range]]:
        """The runs of sentences between those that stayed."""
        kept = [(passage.old[0], passage.new[0]) for passage in self._found]
        ends = len(self._entries[0]), len(self._entries[1])
        before = (-1, -1)
        for pair in [*kept, ends]:
            if pair[0] - before[0] > 1 and pair[1] - before[1] > 1:
                yield range(before[0] + 1, pair[0]), range(before[1] + 1, pair[1])
            before = pair

    def _moved_whole(self) -> None:
        """Sentences that stand word for word elsewhere."""
        elsewhere: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place in sorted(self._free[1], reverse=True):
            elsewhere[self._forms[1][place]].append(place)
        for place in sorted(self._free[0]):
            if there := elsewhere.get(self._forms[0][place]):
                self._keep((place,), (there.pop(),), moved=True)

    def _within(self, old_gap: range, new_gap: range) -> None:
        old = [place for place in old_gap if place in self._free[0]]
        new = [place for place in new_gap if place in self._free[1]]
        if not old or not new:
            return
        shared = self._shared(old, new)
        exact = _groups({pair for pair, count in shared.items() if count == min(self._lengths(*pair))})
        for group in exact:
            if self._text(0, group[0]) == self._text(1, group[1]):
                self._keep(*group)
        rest = {pair for pair in shared if pair[0] in self._free[0] and pair[1] in self._free[1]}
        for group in _groups({pair for pair in rest if self._belong(pair, shared[pair])}):
            self._keep(*group)
        for one, other in self._in_place(old, new):
            if 2 * shared[one, other] >= ALIKE_IN_PLACE * sum(self._lengths(one, other)):
                self._keep((one,), (other,))

    def _in_place(self, old: Sequence[int], new: Sequence[int]) -> list[tuple[int, int]]:
        """The sentences that stand alone in the place of one another, between what else of the gap was found."""
        places = {place: passage.new for passage in self._found if not passage.moved for place in passage.old}
        stops = [(place, there) for place in old for there in places.get(place, ())]
        found: list[tuple[int, int]] = []
        before = (-1, -1)
        for stop in [*stops, (max(old) + 1, max(new) + 1)]:
            olds = [place for place in old if before[0] < place < stop[0] and place in self._free[0]]
            news = [place for place in new if before[1] < place < stop[1] and place in self._free[1]]
            if len(olds) == len(news) == 1:
                found.append((olds[0], news[0]))
            before = stop
        return found

    def _shared(self, old: Sequence[int], new: Sequence[int]) -> Counter[tuple[int, int]]:
        """How many words two sentences of a gap share, when the gap is read word by word from beginning to end."""
        owners = [[place for place in old for _ in self._forms[0][place]]]
        owners.append([place for place in new for _ in self._forms[1][place]])
        stems = [[form[:STEM] for form in self._text(side, places)] for side, places in ((0, old), (1, new))]
        pairs = common(*stems)
        return Counter((owners[0][here], owners[1][there]) for here, there in pairs)

    def _belong(self, pair: tuple[int, int], shared: int) -> bool:
        lengths = self._lengths(*pair)
        whole = 2 * shared >= ALIKE * sum(lengths)
        return whole or (shared >= MIN_PART_WORDS and shared >= PART * min(lengths))

    def _lengths(self, old: int, new: int) -> tuple[int, int]:
        return len(self._forms[0][old]), len(self._forms[1][new])

    def _moved_and_changed(self) -> None:
        bags = [{place: Counter(self._forms[side][place]) for place in self._free[side]} for side in (0, 1)]
        having: dict[str, list[int]] = defaultdict(list)
        for place in sorted(bags[1]):
            for form in bags[1][place]:
                having[form].append(place)
        for place in sorted(bags[0]):
            rare = (spots for form in bags[0][place] if len(spots := having.get(form, [])) <= COMMON_WORD)
            near = Counter(chain.from_iterable(rare)).most_common(CANDIDATES)
            alike = [(_likeness(bags[0][place], bags[1][there]), -there) for there, _ in near if there in self._free[1]]
            best, there = max(alike, default=(0.0, 0))
            if best >= ALIKE_ELSEWHERE and min(self._lengths(place, -there)) >= MIN_WORDS_ELSEWHERE:
                self._keep((place,), (-there,), moved=True)

    def _keep(self, old: tuple[int, ...], new: tuple[int, ...], *, moved: bool = False) -> None:
        """The passages belong together: the same or changed, by their words."""
        self._free[0].difference_update(old)
        self._free[1].difference_update(new)
        if self._text(0, old) == self._text(1, new):
            restyled = self._run(0, old)[0] != self._run(1, new)[0]
            kind = PassageKind.MOVED if moved else PassageKind.SAME
            self._found.append(Passage(kind, old, new, restyled=restyled, moved=moved))
        else:
            changes = marked(self._run(0, old), self._run(1, new))
            self._found.append(Passage(PassageKind.CHANGED, old, new, changes, moved=moved))

    def _text(self, side: int, at: Sequence[int]) -> list[str]:
        return [form for place in at for form in self._forms[side][place]]

    def _run(self, side: int, at: Sequence[int]) -> tuple[str, list[Word]]:
        """The sentences as one text, with its words."""
        text = ""
        listed: list[Word] = []
        for place in at:
            text = f"{text} " if text else ""
            listed += (word.after(len(text)) for word in self._words[side][place])
            text += self._entries[side][place]["text"]
        return text, listed

    def _in_order(self) -> list[Passage]:
        """As the new version reads; what went stands after what stood before it."""
        by_old = sorted(self._found, key=lambda passage: passage.old[:1])
        ordered, spot = [], -1.0
        for passage in by_old:
            if not passage.old:
                continue
            if passage.new and not passage.moved:
                spot = passage.new[0]
            elif not passage.new:
                ordered.append((spot + 0.5, passage.old[0], passage))
        ordered += [(float(passage.new[0]), -1, passage) for passage in self._found if passage.new]
        return [passage for _, _, passage in sorted(ordered, key=lambda each: each[:2])]
