# RetailGenie's commands; `make` lists them. A fresh machine needs Python 3.11 or newer, make and git.
#
# Two environments: .venv serves (no torch) and holds the developer's tools; .venv-train holds torch and the rest,
# and is made only when a model is trained or the tests of training are run. A stamp file in each says for which
# pyproject.toml and constraints it was installed, so a second run starts at once.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

HOST ?= 127.0.0.1
PORT ?= 8000
TESTS ?=
BENCH ?= turn
MODEL ?= embeddings
ARGS ?=
# Where torch without CUDA comes from; empty takes PyPI's, for training on a GPU.
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
TORCH := torch==2.13.0

SERVE := .venv/.installed
DEV := .venv/.installed-dev
TRAIN := .venv-train/.installed
WEB := web/dist/.built
WEB_SOURCES := $(shell find web -type f -not -path 'web/node_modules/*' -not -path 'web/dist/*' -not -name '*.tsbuildinfo' 2>/dev/null)
TRAIN_TESTS := $(shell grep -rlE --include='test_*.py' 'pytest\.mark\.train\b' tests)

PIP := -m pip --disable-pip-version-check --quiet install
NPM := PATH="$$(deploy/find-node.sh):$$PATH" npm --prefix web

.PHONY: help run dev test check e2e bench train web doctor services services-stop clean clean-all

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

run: $(SERVE) $(WEB) ## Build what is missing and serve the demo shop on http://127.0.0.1:8000 (PORT=9000 HOST=0.0.0.0)
	@exec .venv/bin/retailgenie serve --host $(HOST) --port $(PORT)

dev: $(DEV) web/node_modules/.installed ## Serve with hot reload: the API on PORT, the pages by Vite
	@HOST=$(HOST) PORT=$(PORT) exec deploy/dev.sh

test: $(DEV) $(WEB) $(if $(TESTS),,$(if $(TRAIN_TESTS),$(TRAIN))) ## Run the whole test suite, or part of it (TESTS="tests/unit/core -x")
ifeq ($(TESTS),)
	@$(NPM) test
ifneq ($(TRAIN_TESTS),)
	@deploy/with-services.sh .venv-train/bin/python -m pytest -m train $(TRAIN_TESTS)
endif
endif
	@deploy/with-services.sh .venv/bin/python -m pytest -m "not train" $(TESTS)

check: $(DEV) web/node_modules/.installed ## Lint, formatting, types and import rules, of Python and of the pages
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(NPM) run check

e2e: $(DEV) $(WEB) ## Walk the shopper's journey in a real browser
	@deploy/with-services.sh .venv/bin/python -m pytest -m browser $(TESTS)

bench: $(DEV) ## Measure (BENCH="turn load"); the last line of each is JSON
	@for name in $(BENCH); do .venv/bin/python -m "bench.$$name" --json; done

train: $(TRAIN) ## Train, evaluate and save one model (MODEL=embeddings ARGS="--fast --out var/mine")
	@.venv-train/bin/retailgenie train $(MODEL) $(ARGS)

web: $(WEB) ## Build the web apps

doctor: $(SERVE) ## Check settings, models, stores and services, and say how to mend them
	@.venv/bin/retailgenie doctor

services: ## Install and start what the full test suite needs: PostgreSQL, Redis, Qdrant, Chromium
	@deploy/services.sh

services-stop: ## Stop the services that `make services` started
	@deploy/services.sh stop

clean: ## Remove caches, reports and built pages
	rm -rf web/dist reports .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build *.egg-info
	find . \( -path './.venv*' -o -path ./web/node_modules -o -path ./var \) -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

clean-all: services-stop clean ## Remove everything that was made here: environments, shops, databases, services
	rm -rf .venv .venv-train web/node_modules var

.venv/bin/python:
	@"$$(deploy/find-python.sh)" -m venv .venv

.venv-train/bin/python:
	@"$$(deploy/find-python.sh)" -m venv .venv-train

$(SERVE): pyproject.toml constraints.txt | .venv/bin/python
	@echo "installing the server into .venv"
	@.venv/bin/python $(PIP) -c constraints.txt -e .
	@touch $@

$(DEV): pyproject.toml constraints.txt | .venv/bin/python
	@echo "installing the server and the developer's tools into .venv"
	@.venv/bin/python $(PIP) -c constraints.txt -e '.[dev]'
	@touch $(SERVE) $@

# torch alone first and by itself: the CPU index holds only torch's family, and is asked once.
$(TRAIN): pyproject.toml constraints.txt constraints-train.txt | .venv-train/bin/python
	@echo "installing torch and the training tools into .venv-train (about 2 GB)"
	@.venv-train/bin/python $(PIP) --no-deps --retries 1 $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX)) $(TORCH)
	@.venv-train/bin/python $(PIP) -c constraints.txt -c constraints-train.txt -e '.[train]'
	@touch $@

web/node_modules/.installed: web/package.json web/package-lock.json
	@echo "installing the pages' packages into web/node_modules"
	@$(NPM) ci --loglevel=error --no-audit --no-fund
	@touch $@

$(WEB): web/node_modules/.installed $(WEB_SOURCES)
	@echo "building the web apps into web/dist"
	@$(NPM) run --silent build
	@touch $@
