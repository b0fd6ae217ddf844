"""Train, assemble and measure the Finnish models: tokeniser, UPOS tagger, word vectors, lemmatiser.

    python models/finnish/train.py --data DIR                  # everything; some hours on one processor core
    python models/finnish/train.py --data DIR --evaluate-only  # measure the models that are here on tdt-test

``DIR`` holds the CoNLL-U files named in ``treebank.py`` (packed with gzip or not). Besides Stanza, the preparation
needs Voikko (``apt install voikko-fi libvoikko1; pip install libvoikko``), the ``wordfreq`` word list and the vectors
of the teacher model (``pip install wordfreq``, ``pip install --no-deps spacy-fi-experimental-web-md==0.15.0``).
tdt-test is read by the measuring at the end only.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import evaluation
import lemmas
import tagging
import torch
import treebank
from stanza.models.lemma.trainer import Trainer as LemmaTrainer
from stanza.utils.datasets.conllu_to_text import convert_text

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "corpus" / "notices"
MODELS = tuple(evaluation.MODEL_OPTIONS.values())
SIZE_LIMIT = 30_000_000  # bytes for all models together

# Sequences of 200 characters (Stanza's default is 100) mostly show two sentence ends instead of one. The held-out score
# hardly rose after 5,500 steps. Contractions (``ettei``) stay whole: there is no MWT model.
TOKENIZER = "--max_seqlen 200 --batch_size 16 --steps 6500 --eval_steps 500 --no_use_mwt"
# A small network: word vectors carry most of the information, and notices are read on a CPU.
TAGGER_NETWORK = (
    "--word_emb_dim 0 --hidden_dim 200 --num_layers 1 --char_hidden_dim 150 --char_emb_dim 50 --transformed_dim 100 "
    "--deep_biaff_hidden_dim 150 --dropout 0.4 --augment_nopunct 0.25 --fix_eval_interval "
    "--max_steps_before_stop 1000000"
)
TAGGER_FIRST = "--batch_size 50 --word_dropout 0.33 --lr 0.003 --max_steps 5500 --eval_interval 500"
TAGGER_SECOND = "--batch_size 32 --word_dropout 0.25 --lr 0.0012 --max_steps 900 --eval_interval 100000"
# Less dropout than Stanza's 0.5: there are words enough, and time for few epochs.
LEMMATIZER = "--batch_size 80 --hidden_dim 200 --dropout 0.3 --emb_dropout 0.2"
LEMMATIZER_FIRST = "--num_epoch 1 --schedule_steps 18640"
LEMMATIZER_SECOND = "--num_epoch 1 --schedule_steps 2330"


def run(*command: str | Path) -> None:
    """Run one of Stanza's programs, or our scripts around them, on one thread."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    subprocess.run([sys.executable, *map(str, command)], check=True, env=environment)


def script(name: str) -> Path:
    """A script that lies beside this one."""
    return HERE / name


def tokenizer_files(work: Path, name: str, blocks: list[str]) -> dict[str, Path]:
    """Raw text and character labels of some sentences, by Stanza's programs."""
    conllu = treebank.write(work / f"{name}.conllu", blocks)
    files = {kind: work / f"{name}.{kind}" for kind in ("txt", "toklabels", "mwt.json")}
    convert_text(str(conllu), str(files["txt"]))
    program = "stanza.utils.datasets.prepare_tokenizer_data"
    run("-m", program, files["txt"], conllu, "-o", files["toklabels"], "-m", files["mwt.json"])
    labels = files["toklabels"].read_text(encoding="utf-8")
    # 3 and 4 are the ends of contractions, which are left whole.
    files["toklabels"].write_text(labels.replace("3", "1").replace("4", "2"), encoding="utf-8")
    return {**files, "conllu": conllu}


def train_tokenizer(data: Path, work: Path) -> Path:
    """The tokeniser and sentence splitter, from all text with hand-made sentence ends."""
    own, held_out = treebank.split_dev(data)
    blocks = [block for name in (*treebank.GOLD, treebank.AUTO) for block in treebank.sentences(data, name)]
    train = tokenizer_files(work, "tokenizer.train", blocks + own)
    held = tokenizer_files(work, "tokenizer.held", held_out)
    files: list[str | Path] = ["--txt_file", train["txt"], "--label_file", train["toklabels"]]
    files += ["--mwt_json_file", train["mwt.json"], "--dev_txt_file", held["txt"]]
    files += ["--dev_label_file", held["toklabels"], "--dev_conll_gold", held["conllu"]]
    names = ["--lang", "fi", "--shorthand", "fi_tdt", "--save_dir", work, "--save_name", "fi_tokenize.pt", "--cpu"]
    run("-m", "stanza.models.tokenizer", "--mode", "train", *files, *names, *TOKENIZER.split())
    return work / "fi_tokenize.pt"


def train_tagger(data: Path, work: Path) -> list[Path]:
    """The vectors and the UPOS tagger: long at an even learning rate, then shortly at a falling one."""
    vectors = work / "fi_vectors.pt"
    tagging.build_vectors(data, CORPUS, vectors)
    train = treebank.write(work / "tagger.train.conllu", tagging.training_sentences(data))
    held = treebank.write(work / "tagger.held.conllu", tagging.held_out_sentences(data))
    common: list[str | Path] = ["--mode", "train", "--train_file", train, "--eval_file", held, "--lang", "fi"]
    common += ["--shorthand", "fi_tdt", "--wordvec_pretrain_file", vectors, "--save_dir", work, "--cpu"]
    common += TAGGER_NETWORK.split()
    first = work / "fi_pos.first.pt"
    run("-m", "stanza.models.tagger", *common, "--save_name", first.name, *TAGGER_FIRST.split())
    second = [*common, "--save_name", "fi_pos.pt", "--start_model", first, *TAGGER_SECOND.split()]
    run(script("train_tagger.py"), *second)
    return [work / "fi_pos.pt", vectors]


def train_lemmatizer(data: Path, work: Path) -> Path:
    """The lemmatiser's network, in two runs of a falling learning rate, and its dictionary."""
    words = treebank.as_sentences(lemmas.training_words(data))
    train = treebank.write(work / "lemmas.train.conllu", words)
    held = treebank.write(work / "lemmas.held.conllu", treebank.split_dev(data)[1])
    common: list[str | Path] = ["--mode", "train", "--train_file", train, "--eval_file", held]
    common += ["--shorthand", "fi_tdt", "--save_dir", work, "--cpu", *LEMMATIZER.split()]
    first, second = work / "fi_lemma.first.pt", work / "fi_lemma.second.pt"
    program = script("train_lemmatizer.py")
    run(program, *common, "--save_name", first.name, *LEMMATIZER_FIRST.split())
    run(program, *common, "--save_name", second.name, "--start_model", first, *LEMMATIZER_SECOND.split())
    return with_dictionary(second, data, work / "fi_lemma.pt")


def with_dictionary(network: Path, data: Path, target: Path) -> Path:
    """The network with the dictionary from all sources in place of that of its training words."""
    trainer = LemmaTrainer(model_file=str(network), device="cpu", args=None)
    trainer.pos_dict = lemmas.build_dictionary(data, CORPUS, held_out_too=True)
    trainer.save(str(target))
    return target


def without_folders(model: Path) -> None:
    """Take the folders of the training, which are of no use to others, out of a model's settings."""
    checkpoint = torch.load(model, map_location="cpu", weights_only=True)
    settings = checkpoint.get("config", {})
    settings.update({key: Path(v).name for key, v in settings.items() if isinstance(v, str) and os.sep in v})
    torch.save(checkpoint, model, _use_new_zipfile_serialization=False)


def install(files: list[Path]) -> None:
    """Put the models in their place, each at once."""
    if sum(path.stat().st_size for path in files) > SIZE_LIMIT:
        raise SystemExit("The models are larger than allowed; lower lemmas.DICTIONARY_FORMS or tagging.VECTOR_FORMS")
    for path in files:
        waiting = HERE / f"{path.name}.new"
        waiting.write_bytes(path.read_bytes())
        without_folders(waiting)
        waiting.replace(HERE / path.name)


def measured(data: Path) -> dict[str, Any]:
    """The scores of the models that are here, sizes and versions: the part of the card that changes."""
    with tempfile.TemporaryDirectory() as folder:
        scores = evaluation.scores(HERE, treebank.sentences(data, treebank.TEST), Path(folder))
    files = {
        name: {
            "bytes": (HERE / name).stat().st_size,
            "sha256": hashlib.sha256((HERE / name).read_bytes()).hexdigest(),
        }
        for name in MODELS
    }
    versions = {package: version(package) for package in ("stanza", "torch")}
    total = sum(entry["bytes"] for entry in files.values())
    return {"scores_on_tdt_test": scores, "files": files, "bytes_in_all": total, "versions": versions}


def write_card(data: Path) -> None:
    """Bring the card up to date: what is known beforehand stands in ``card_base.json``."""
    card = json.loads((HERE / "card_base.json").read_text(encoding="utf-8"))
    card["hyperparameters"] = {
        "tokenizer": TOKENIZER,
        "tagger": {"network": TAGGER_NETWORK, "first run": TAGGER_FIRST, "second run": TAGGER_SECOND},
        "vectors": {"dimensions": tagging.VECTOR_DIMENSIONS, "forms": tagging.VECTOR_FORMS},
        "lemmatizer": {"network": LEMMATIZER, "first run": LEMMATIZER_FIRST, "second run": LEMMATIZER_SECOND},
        "dictionary": {"word_list_forms": lemmas.DICTIONARY_FORMS, "capitalised_forms": lemmas.CAPITALISED_FORMS},
    }
    card |= measured(data)
    text = json.dumps(card, ensure_ascii=False, indent=2) + "\n"
    (HERE / "card.json").write_text(text, encoding="utf-8")
    print(json.dumps(card["scores_on_tdt_test"], indent=2))


def main() -> None:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the CoNLL-U files")
    parser.add_argument("--work", type=Path, help="folder for intermediate files (default: a temporary one)")
    parser.add_argument("--evaluate-only", action="store_true", help="measure the models that are here")
    options = parser.parse_args()
    if not options.evaluate_only:
        with tempfile.TemporaryDirectory() as temporary:
            work = options.work or Path(temporary)
            work.mkdir(parents=True, exist_ok=True)
            tokenizer = train_tokenizer(options.data, work)
            install([tokenizer, *train_tagger(options.data, work), train_lemmatizer(options.data, work)])
    write_card(options.data)


if __name__ == "__main__":
    main()
