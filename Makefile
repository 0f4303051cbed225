# Legation: everything a developer or a new user runs. `make` lists it.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
VENV := .venv
BIN := $(VENV)/bin
# The first Python that is new enough; PYTHON=/path/to/python3.12 make … chooses another.
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
SETUP := $(VENV)/.legation-setup
SETUP_DEV := $(VENV)/.legation-setup-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: train needs accuracy help setup demo run stop test check lint types rooms docs handbook clean setup-dev browser bench-kill bench-reader bench-document bench-memory bench-factrueval bench-main-text fuzz

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | awk -F'\t' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: $(SETUP) ## make .venv with everything Legation needs, and .venv/bin/legation

# The lock names every package and its hashes, so nothing is left to resolve.
$(SETUP): requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Legation needs Python 3.11 or later with venv: install it (Debian: apt-get install python3 python3-venv), or name one: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; exit 1; }
	@test -x $(BIN)/python && $(BIN)/python -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo "Making $(VENV) with $(PYTHON)"; rm -rf $(VENV); "$(PYTHON)" -m venv $(VENV); }
	@echo "Installing the locked packages (a minute or two the first time)"
	@$(PIP) install -qq --require-hashes --no-deps -r requirements.txt
	@$(PIP) install -q --no-deps --no-build-isolation -e . 2>/dev/null || $(PIP) install -q --no-deps -e .
	@touch $@

setup-dev: $(SETUP_DEV)

$(SETUP_DEV): requirements-dev.txt $(SETUP)
	@echo "Installing what the tests and checks need"
	@$(PIP) install -qq --require-hashes --no-deps -r requirements-dev.txt
	@touch $@

# The recipes below replace their shell, so that a signal to make's child reaches Legation itself.
demo: $(SETUP) ## a register with demonstration documents at http://127.0.0.1:8000 (PORT=…)
	@exec $(BIN)/legation demo --end-with-parent $(if $(PORT),--port $(PORT))

run: $(SETUP) ## your own register at http://127.0.0.1:8000 (data in var/ or LEGATION_HOME; PORT=…)
	@exec $(BIN)/legation serve --end-with-parent $(if $(PORT),--port $(PORT))

stop: $(SETUP) ## stop what runs of your own register and of the demonstration
	@$(BIN)/legation stop
	@$(BIN)/legation stop --home var/demo

# A worker for each core, each with a PostgreSQL of its own; more than four would only fight for memory.
test: setup-dev browser ## the whole test-suite, browser journeys included
	@exec $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

browser:
	@tests/browser-there

check: lint types rooms docs ## lint, types, import order, documentation

lint: setup-dev
	@$(BIN)/ruff check $(wildcard src tests tools bench)

types: setup-dev
	@LEGATION_HOME=.mypy_cache/home $(BIN)/mypy

rooms: setup-dev
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

docs: setup-dev
	@$(BIN)/python tools/docs_check.py

train: setup-dev ## train the learned part of the reader from corpus/ (some ten minutes; ARGS="en" for one language)
	@$(PIP) install -q "scikit-learn>=1.5"
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python tools/train_reader.py $(ARGS)

handbook: setup-dev ## write the pages of docs/ that are made from code and tests
	@$(BIN)/python tools/build_docs.py

bench-kill: setup-dev ## kill workers and PostgreSQL ten times while 500 documents come in; nothing may be lost (minutes)
	@exec $(BIN)/python tests/kill_while_ingesting.py

# One core on both sides, the models' libraries too.
bench-reader: setup-dev ## the reader's speed and names found beside the naive way, and its name index (minutes)
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m bench.reader $(ARGS)
	@$(BIN)/python -m bench.name_index

bench-document: setup-dev ## Russian name tagging beside slovnet, one document beside natasha's full pipeline
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m bench.name_tagging
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m bench.one_document

bench-memory: setup-dev ## what the reader holds in memory over 100,000 documents of an archive (many minutes)
	@exec $(BIN)/python -m bench.memory $(ARGS)

bench-factrueval: setup-dev ## Russian names, meetings and deals by the scorer of factRuEval-2016 (DATA=its folder; minutes)
	@DATA="$(DATA)" PART="$(or $(PART),testset)" $(BIN)/python -m bench.factrueval

bench-main-text: setup-dev ## how well articles are found on pages, beside two other readers (DATA=folder of article-extraction-benchmark)
	@exec $(BIN)/python -m bench.main_text $(if $(DATA),--data $(DATA)) $(ARGS)

needs: setup-dev ## what the reader's patterns need, worked out beforehand (after changing many of them)
	@$(BIN)/python tools/needs.py

fuzz: setup-dev ## documents nobody would write, for MINUTES of processor time (60); what breaks a promise is kept in var/fuzz
	@exec $(BIN)/python -m tests.fuzz --minutes $(or $(MINUTES),60) $(ARGS)

accuracy: setup-dev ## how right the reader is on the corpora, by kind (ARGS=--raise keeps what is better)
	@$(BIN)/python -m tests.accuracy.floor $(ARGS)

clean: ## remove what can be made again (never var/: that is data)
	@rm -rf $(VENV) build dist src/*.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find $(wildcard src tests tools bench) -name __pycache__ -type d -prune -exec rm -rf {} +
