"""The lemmatiser's training words and its dictionary.

Three sources, in order of trust: hand-made lemmas; automatic lemmas that are reconciled with Voikko; Voikko's own
analyses of common forms (word list of the ``wordfreq`` package) and of the words of the project's own notices.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import treebank
from lexicon import Joints, Lexicon
from treebank import Word

GOLD_COPIES = 2  # hand-made lemmas count more in training than automatic ones
NEURAL_FORMS = 60_000  # commonest forms of the word list that the network learns from (its time is limited)
DICTIONARY_FORMS = 400_000  # commonest forms of the word list that go to the dictionary
LONGEST_FORM = 32  # web addresses and the like teach the network nothing and slow it down
RAREST_CHARACTER = 20  # words with rarer characters are left out of the training
CAPITALISED_SHARE = 0.08  # of lower-case training words are also shown as at the start of a sentence
CAPITALISED_FORMS = 60_000  # commonest forms that the dictionary also knows as at the start of a sentence
CLEAR_LEAD = 5  # times as common must a lemma be to be taken for an ambiguous form
ANY_UPOS = "*"  # Stanza's key for "whatever the tag"
OPEN_UPOS = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
INFLECTED_UPOS = OPEN_UPOS - {"ADV"}
SHORTEST_NAME = 3  # a shorter "stem" is seldom one
CASE_ENDING = re.compile(
    r":?(?:(?:i|e)?n|(?:i|e)?(?:ss|st|ll|lt)[aä]|(?:i|e)?lle|(?:i|e)?ksi|(?:i|e)?n[aä]|[aä]|t[aä]|t|h[aeiouyäö]n)$"
)
WORD_PATTERN = re.compile(r"[^\W\d_]+(?:[-:][^\W\d_]+)*")
SEED = 1


def gold_words(folder: Path, held_out_too: bool) -> list[Word]:
    """All words with hand-made lemmas in TDT's conventions, tdt-test excepted."""
    training, held_out = treebank.split_dev(folder)
    blocks = training + (held_out if held_out_too else [])
    for name in treebank.GOLD:
        blocks += treebank.sentences(folder, name)
    return [word for word in treebank.words(blocks) if word.lemma != "_" or word.form == "_"]


def learn_lexicon(gold: list[Word]) -> Lexicon:
    """Voikko with the compound boundaries that the annotators left out."""
    plain, joints = Lexicon(), Joints()
    for word in dict.fromkeys(gold):
        for lemma in plain.lemmas(word.form, word.upos):
            joints.learn(word.lemma, lemma)
    return Lexicon(joints)


def reconcile(
    word: Word, lexicon: Lexicon, names: frozenset[str], frequencies: Counter[tuple[str, str]]
) -> Word | None:
    """An automatic lemma as Voikko would have it; nothing where the two disagree and Voikko is unsure."""
    candidates = lexicon.lemmas(word.form, word.upos)
    if not candidates:
        return unknown_word(word, names)
    if len(candidates) == 1:
        return word._replace(lemma=next(iter(candidates)))
    likely = likeliest(word.upos, candidates, frequencies)
    if likely:
        return word._replace(lemma=likely)
    bare = word.lemma.replace("#", "").lower()
    agreeing = {lemma for lemma in candidates if lemma.replace("#", "").lower() == bare}
    return word._replace(lemma=next(iter(agreeing))) if len(agreeing) == 1 else None


def unknown_word(word: Word, names: frozenset[str]) -> Word | None:
    """An automatic lemma of a word that Voikko does not know, if it can be trusted.

    The teacher leaves such words as they are, inflected or not. A name is taken back to a shorter form of it that the
    texts hold as well (``Nokian`` beside ``Nokia``); otherwise a word that looks inflected is left out.
    """
    if word.upos not in INFLECTED_UPOS or word.lemma.lower() != word.form.lower():
        return word
    ending = CASE_ENDING.search(word.form)
    if not ending:
        return word
    if word.upos != "PROPN":
        return None
    stems = (CASE_ENDING.sub("", word.form), word.form[: ending.start()].rstrip("i:"))
    return next((word._replace(lemma=stem) for stem in stems if stem in names), None)


def automatic_words(folder: Path, lexicon: Lexicon, frequencies: Counter[tuple[str, str]]) -> Counter[Word]:
    """Words of the automatically annotated texts with their frequencies."""
    counts: Counter[Word] = Counter()
    for name in (treebank.AUTO, treebank.WEB):
        counts.update(treebank.words(treebank.sentences(folder, name)))
    names = frozenset(word.form for word in counts if word.upos == "PROPN" and len(word.form) >= SHORTEST_NAME)
    reconciled: Counter[Word] = Counter()
    for word, count in counts.items():
        better = reconcile(word, lexicon, names, frequencies)
        if better:
            reconciled[better] += count
    return reconciled


def common_forms(limit: int) -> list[str]:
    """The commonest Finnish word forms, in lower case, commonest first."""
    try:
        import wordfreq
    except ImportError as error:
        raise SystemExit("The word list is missing: pip install wordfreq") from error
    frequencies = wordfreq.get_frequency_dict("fi", wordlist="large")
    return [form for form in sorted(frequencies, key=lambda f: (-frequencies[f], f)) if WORD_PATTERN.fullmatch(form)][
        :limit
    ]


def notice_forms(corpus: Path) -> list[str]:
    """The word forms of the project's own notices."""
    forms: Counter[str] = Counter()
    for path in sorted(corpus.glob("*.txt")):
        forms.update(WORD_PATTERN.findall(path.read_text(encoding="utf-8")))
    return [form for form, _ in forms.most_common()]


def analysed(form: str, lexicon: Lexicon, frequencies: Counter[tuple[str, str]]) -> list[Word]:
    """Voikko's readings of a form, one for each UPOS for which the lemma is clear, commonest lemma first."""
    by_upos: dict[str, set[str]] = defaultdict(set)
    for upos, lemma in lexicon.tagged(form):
        by_upos[upos].add(lemma)
    if not by_upos or all(upos == "PROPN" for upos in by_upos):
        form, by_upos = form[:1].upper() + form[1:], {}
        by_upos["PROPN"] = lexicon.lemmas(form, "PROPN")
    readings = []
    for upos in OPEN_UPOS & by_upos.keys():
        lemma = likeliest(upos, by_upos[upos], frequencies)
        if lemma and (upos != "PROPN" or not form.islower()):
            readings.append(Word(form, upos, lemma))
    return sorted(readings, key=lambda w: (-frequencies[w.upos, w.lemma], w))


def lemma_frequencies(folder: Path, lexicon: Lexicon) -> Counter[tuple[str, str]]:
    """How often a (UPOS, lemma) pair occurs as the only possible reading of a word in the automatic texts."""
    counts: Counter[Word] = Counter()
    for name in (treebank.AUTO, treebank.WEB):
        counts.update(treebank.words(treebank.sentences(folder, name)))
    frequencies: Counter[tuple[str, str]] = Counter()
    for word, count in counts.items():
        for lemma in _only(lexicon.lemmas(word.form, word.upos)):
            frequencies[word.upos, lemma] += count
    return frequencies


def likeliest(upos: str, lemmas: set[str], frequencies: Counter[tuple[str, str]]) -> str | None:
    """The lemma that is clearly the commonest of those possible, ``arvo`` rather than ``arpa`` for ``arvoista``."""
    if not lemmas:
        return None
    ranked = sorted(lemmas, key=lambda lemma: (-frequencies[upos, lemma], lemma))
    if len(ranked) == 1 or frequencies[upos, ranked[0]] > CLEAR_LEAD * (1 + frequencies[upos, ranked[1]]):
        return ranked[0]
    return None


Dictionary = dict[str, dict[str, str]]


class DictionaryBuilder:
    """Collects (form, UPOS) -> lemma entries; what is put in first stays."""

    def __init__(self) -> None:
        self._entries: dict[str, dict[str, str]] = {}

    def add(self, word: Word) -> None:
        """Enter a word unless the form already has a lemma as that UPOS."""
        self._entries.setdefault(word.form, {}).setdefault(word.upos, word.lemma)

    def add_counted(self, counts: Counter[Word]) -> None:
        """Enter words, commonest lemma first."""
        for word in sorted(counts, key=lambda w: (-counts[w], w)):
            self.add(word)

    def add_capitalised(self, forms: list[str]) -> None:
        """Enter lower-case forms as at the start of a sentence too."""
        for form in forms:
            for upos, lemma in list(self._entries.get(form, {}).items()):
                if upos != "PROPN":
                    self.add(capitalised(Word(form, upos, lemma)))

    def nouns(self) -> dict[str, list[str]]:
        """The lower-case noun forms of each lemma that are known so far."""
        forms_of: dict[str, list[str]] = defaultdict(list)
        for form, by_upos in self._entries.items():
            if "NOUN" in by_upos and form.islower():
                forms_of[by_upos["NOUN"]].append(form)
        return forms_of

    def build(self) -> Dictionary:
        """Stanza's dictionary: a lemma for the form as such, others by tag where they differ.

        Capitalised forms have no lemma as such, since as names they are lemmas of another kind.
        """
        dictionary: Dictionary = defaultdict(dict)
        for form, by_upos in sorted(self._entries.items()):
            first = next(iter(by_upos.values()))
            if form.islower():
                dictionary[ANY_UPOS][form] = first
            for upos, lemma in by_upos.items():
                if not form.islower() or lemma != first:
                    dictionary[upos][form] = lemma
        return dict(dictionary)


def _with_possessives(form: str) -> list[str]:
    """An inflected noun and what it may be with a possessive suffix; Voikko sorts out the rest."""
    stem = form[:-1] if form[-1] in "nt" else form.removesuffix("ksi") + "kse" if form.endswith("ksi") else form
    vowel = "a" if set("aou") & set(form) else "ä"
    return [form, *(stem + suffix for suffix in ("mme", "nne", "ns" + vowel))]


def notice_nouns(corpus: Path, lexicon: Lexicon) -> list[str]:
    """The nouns of the project's notices as lemmas."""
    found = (lexicon.lemmas(form.lower(), "NOUN") for form in notice_forms(corpus))
    return list(dict.fromkeys(lemma for lemmas in found if len(lemmas) == 1 for lemma in lemmas))


def inflected(nouns: list[str], forms_of: dict[str, list[str]], lexicon: Lexicon) -> Iterator[Word]:
    """Further forms of nouns, inflected as their last part is in ``forms_of``, that Voikko takes for theirs alone."""
    for noun in nouns:
        modifier, _, head = noun.rpartition("#")
        start = modifier.replace("#", "")
        for form in dict.fromkeys(f for known in forms_of.get(head, []) for f in _with_possessives(known)):
            if lexicon.lemmas(start + form, "NOUN") == {noun}:
                yield Word(start + form, "NOUN", noun)


def build_dictionary(folder: Path, corpus: Path, held_out_too: bool) -> Dictionary:
    """The lemmatiser's dictionary from all sources, the most trusted first."""
    gold = gold_words(folder, held_out_too)
    lexicon = learn_lexicon(gold)
    frequencies = lemma_frequencies(folder, lexicon)
    builder = DictionaryBuilder()
    builder.add_counted(Counter(gold))
    automatic = automatic_words(folder, lexicon, frequencies)
    builder.add_counted(automatic)
    forms = common_forms(DICTIONARY_FORMS)
    seen = [word.form for word in [*gold, *automatic]]
    for form in dict.fromkeys([*notice_forms(corpus), *seen, *forms]):
        for word in analysed(form, lexicon, frequencies):
            builder.add(word)
    nouns = list(inflected(notice_nouns(corpus, lexicon), builder.nouns(), lexicon))
    for word in nouns:
        builder.add(word)
    builder.add_capitalised(forms[:CAPITALISED_FORMS] + [word.form for word in nouns])
    return builder.build()


def _only(lemmas: set[str]) -> set[str]:
    """The lemma if there is exactly one."""
    return lemmas if len(lemmas) == 1 else set()


def _common_characters(items: list[Word]) -> frozenset[str]:
    """The characters worth an entry in the network's alphabet."""
    counts = Counter(character for word in items for character in word.form + word.lemma)
    return frozenset(c for c, count in counts.items() if count >= RAREST_CHARACTER)


def capitalised(word: Word) -> Word:
    """The word as at the start of a sentence."""
    return word._replace(form=word.form[:1].upper() + word.form[1:])


def training_words(folder: Path) -> list[Word]:
    """What the network learns from: types, not tokens, since the dictionary answers for common words."""
    generator = random.Random(SEED)
    gold = gold_words(folder, held_out_too=False)
    lexicon = learn_lexicon(gold)
    types = sorted(set(gold))
    frequencies = lemma_frequencies(folder, lexicon)
    automatic = sorted(set(automatic_words(folder, lexicon, frequencies)) - set(types))
    known = {(w.form, w.upos) for w in types + automatic}
    listed = [w for form in common_forms(NEURAL_FORMS) for w in analysed(form, lexicon, frequencies)]
    listed = [w for w in listed if (w.form, w.upos) not in known]
    common = _common_characters(types + automatic + listed)
    types, automatic, listed = (
        [w for w in part if len(w.form) <= LONGEST_FORM and common.issuperset(w.form + w.lemma)]
        for part in (types, automatic, listed)
    )
    everything = types * GOLD_COPIES + automatic + listed
    lower = [w for w in everything if w.form.islower() and w.upos in OPEN_UPOS]
    everything += [capitalised(w) for w in lower if generator.random() < CAPITALISED_SHARE]
    generator.shuffle(everything)
    return everything
