# Everything runs in .venv, which is made on first need; PYTHON names the interpreter to make it with (3.11 or newer).
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
CORPUS := corpus/notices
REPORT := build/vertailu.html

.PHONY: report test test-slow check floors study train datasheet reference benchmark finnish clean

report: $(INSTALLED)  ## Compare the notices of the corpus; the page is in build/
	$(BIN)/analyzer compare $(CORPUS) -o $(REPORT)

# Two processes; the tests of one file share their models, and the longest file begins first (tests/conftest.py).
test: check  ## All checks, and the tests but the slowest
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not slow"

test-slow: $(INSTALLED)  ## The tests of minutes: two hundred sites, every format, a label of one's own
	$(BIN)/python -m pytest -m slow

check: $(INSTALLED)  ## Style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

train: $(INSTALLED)  ## Train the label, fact and presence models from the corpus
	$(BIN)/analyzer train $(CORPUS) -o models/labels
	$(BIN)/analyzer train $(CORPUS) --facts -o models/facts
	$(BIN)/analyzer train $(CORPUS) --screening -o models/screening

study: $(INSTALLED)  ## Measure what the label model owes to what (takes long)
	$(BIN)/python models/labels/study.py

datasheet: $(INSTALLED)  ## Write the data sheet of the corpus
	$(BIN)/python corpus/datasheet.py

reference: $(INSTALLED)  ## Measure how the corpus is worded, for the warnings on vague and hard language
	$(BIN)/python corpus/reference.py

# Passages deleted, outdated wording planted; read with models that have seen neither notice nor deletion (takes long).
benchmark: $(INSTALLED)  ## Measure the screening on altered notices
	$(BIN)/python -m tests.screening.benchmark --held-out --pin

floors: $(INSTALLED)  ## Raise the pinned quality floors to what is measured now (LOWER="why" lets them fall)
	$(BIN)/python -m tests.floors $(if $(LOWER),--lower "$(LOWER)")

finnish: $(INSTALLED)  ## Train the Finnish models from Universal Dependencies treebanks (DATA=folder)
	$(BIN)/python models/finnish/train.py --data $(DATA)

clean:
	rm -rf .venv build dist

$(INSTALLED): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@
