"""Scores of the models on a part of the data, by Stanza's own CoNLL scorer."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import stanza
import treebank
from stanza.models.common.doc import Document
from stanza.models.common.utils import ud_scores
from stanza.utils.conll import CoNLL
from stanza.utils.datasets.conllu_to_text import convert_text

MODEL_OPTIONS = {
    "tokenize_model_path": "fi_tokenize.pt",
    "pos_model_path": "fi_pos.pt",
    "pos_pretrain_path": "fi_vectors.pt",
    "lemma_model_path": "fi_lemma.pt",
}
METRICS = {
    "Tokens": "tokens",
    "Words": "words",
    "Sentences": "sentences",
    "UPOS": "upos",
    "Lemmas": "lemmas",
}


def pipeline(models: Path, **options: Any) -> stanza.Pipeline:
    """The models as they are loaded in use."""
    paths = {option: str(models / name) for option, name in MODEL_OPTIONS.items()}
    return stanza.Pipeline(
        "fi",
        processors="tokenize,pos,lemma",
        dir=str(models),
        download_method=None,
        allow_unknown_language=True,
        verbose=False,
        use_gpu=False,
        **paths,
        **options,
    )


def gold_scores(nlp: stanza.Pipeline, gold: Path) -> dict[str, float]:
    """UPOS and lemma accuracy on gold tokens with the tagger's own tags, compound marks kept and left out."""
    document = CoNLL.conll2doc(str(gold))
    words = [[{"id": (i,), "text": w.text} for i, w in enumerate(s.words, 1)] for s in document.sentences]
    tagged = nlp(Document(words))
    for sentence, other in zip(document.sentences, tagged.sentences, strict=True):
        for word, predicted in zip(sentence.words, other.words, strict=True):
            word.upos, word.lemma = predicted.upos, predicted.lemma
    system = f"{document:C}\n\n"
    scored = _conll_scores(gold, system)
    bare = gold.with_suffix(".bare.conllu")
    bare.write_text(_without_marks(gold.read_text(encoding="utf-8")), encoding="utf-8")
    return {
        "upos": scored["upos"],
        "lemmas": scored["lemmas"],
        "lemmas_without_marks": _conll_scores(bare, _without_marks(system))["lemmas"],
    }


def _without_marks(conllu: str) -> str:
    """A CoNLL-U text with the compound marks taken out of the lemmas."""
    lines = []
    for line in conllu.strip("\n").split("\n"):
        columns = line.split("\t")
        if len(columns) == treebank.COLUMNS and columns[2].strip("#"):
            columns[2] = columns[2].replace("#", "")
        lines.append("\t".join(columns))
    return "\n".join(lines) + "\n\n"


def raw_scores(nlp: stanza.Pipeline, gold: Path, work: Path) -> dict[str, float]:
    """Scores from raw text, which is the treebank's as Stanza makes it."""
    text = work / "raw.txt"
    convert_text(str(gold), str(text))
    return _conll_scores(gold, f"{nlp(text.read_text(encoding='utf-8')):C}\n\n")


def _conll_scores(gold: Path, system: str) -> dict[str, float]:
    """F1 scores by the CoNLL 2018 scorer, as shares."""
    scores = ud_scores(str(gold), io.StringIO(system))
    return {name: round(scores[metric].f1, 4) for metric, name in METRICS.items()}


def scores(models: Path, blocks: list[str], work: Path) -> dict[str, dict[str, float]]:
    """All scores of the models on some sentences."""
    gold = treebank.write(work / "gold.conllu", blocks)
    return {
        "gold_tokens": gold_scores(pipeline(models, tokenize_pretokenized=True), gold),
        "raw_text": raw_scores(pipeline(models), gold, work),
    }
