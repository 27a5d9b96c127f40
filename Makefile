# Contrepoint. Bare `make` lists what can be done; nothing here names a registry or a machine.
#
#   make run PORT=8001                    another port
#   make run PYTHON=python3.12            another Python
#   make test T=tests/common ARGS=-x      some tests only

PYTHON  ?= python3
PORT    ?= 8000
WORKERS ?= 2
ARGS    ?=
T       ?=

PY     := .venv/bin/python
PYTEST  = $(PY) -m pytest -n $(WORKERS) $(ARGS)

# What is not about the database, or brings one of its own; any other folder joins by itself. Pages,
# doors and commands ask through the same queries, whose tests run on both: once is enough for them.
NO_DATABASE := cli common journeys matching security tools web test_documentation.py
ON_POSTGRES  = $(PY) -m tools.postgres $(PYTEST) \
	$(if $(T),$(T),tests $(addprefix --ignore=tests/,$(NO_DATABASE)))

# A sentence of ours when there is no such Python, rather than the shell's.
SETUP = command -v $(PYTHON) >/dev/null 2>&1 || { \
	echo "Contrepoint needs Python 3.11 or newer, and there is no $(PYTHON) here. On Debian and Ubuntu: sudo apt install python3 python3-venv; then run make again." >&2; \
	exit 1; }; $(PYTHON) tools/setup.py

.DEFAULT_GOAL := help
.PHONY: help run demo-reset test test-postgres check fmt lock pictures messages bench-matching bench-agenda bench-pages clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: ## start Contrepoint on this machine alone, as a demonstration with the example
	@$(SETUP) run
	@$(PY) -m tools.catalogues compile
	@exec .venv/bin/contrepoint serve --demo --port $(PORT) $(ARGS)

demo-reset: ## put a fresh copy of the example in place of the data
	@$(SETUP) run
	@$(PY) -m tools.catalogues compile
	@exec .venv/bin/contrepoint demo-reset $(ARGS)

test: ## every test: the fast ones, the journeys in a browser, PostgreSQL (T=path for some)
	@$(SETUP) dev
	@$(PY) -m tools.catalogues compile
	@$(PY) -m tools.system_needs install test
ifneq ($(T),)
	@$(PY) -m pytest $(T) $(ARGS)
else
	@$(PYTEST) tests --ignore=tests/journeys
	@if [ -d tests/journeys ]; then $(PYTEST) tests/journeys; fi
	@$(ON_POSTGRES)
endif

test-postgres: ## what uses the database, on a PostgreSQL of its own (T=path for some)
	@$(SETUP) dev
	@$(PY) -m tools.catalogues compile
	@$(PY) -m tools.system_needs install test
	@$(ON_POSTGRES)

check: ## every linter, type, import, template, convention, migration and catalogue check
	@$(SETUP) dev
	@$(PY) -m tools.catalogues compile
	@$(PY) -m tools.system_needs install check
	@$(PY) -m tools.check

fmt: ## put every file into the house's form
	@$(SETUP) dev
	@$(PY) -m tools.check --fix

lock: ## compile requirements/*.in into *.txt with hashes (ARGS=--upgrade for newer versions)
	@$(SETUP) tool
	@$(PY) -m tools.lock $(ARGS)

pictures: ## walk the journeys and leave pictures of the pages in pictures/
	@$(SETUP) dev
	@$(PY) -m tools.catalogues compile
	@$(PY) -m tools.system_needs install test
	@$(PYTEST) tests/journeys --pictures pictures

messages: ## gather the texts to translate into the catalogues (needs GNU gettext)
	@$(SETUP) dev
	@$(PY) -m tools.system_needs install check
	@$(PY) -m tools.catalogues extract

bench-matching: ## measure the matching engine: quality and speed (BENCH_SETS=folder of public sets)
	@$(SETUP) dev
	@$(PY) -m bench.matching $(ARGS)

bench-agenda: ## measure how long the agenda of a workshop takes to be proposed
	@$(SETUP) dev
	@$(PY) -m bench.agenda $(ARGS)

bench-pages: ## measure the pages of Répondre with 10,000 claims beside the login page
	@$(SETUP) dev
	@$(PY) -m tools.catalogues compile
	@$(PY) -W ignore -m bench.pages $(ARGS)

clean: ## remove what can be made again; the data in var/ stays
	@$(SETUP) clean
