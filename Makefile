.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

# What tests need of Debian: program and package.
TOOLS := strace:strace zbarimg:zbar-tools systemd-analyze:systemd sshd:openssh-server ssh:openssh-client \
  tmux:tmux screen:screen chromium:chromium pdftoppm:poppler-utils tc:iproute2

.PHONY: help install tools run test check format lint types layers words bench fuzz soak pins clean

help: ## Say what each target does
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(READY) ## Make .venv with the program and its tools in it

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	$(BIN)/python -m compileall -q sro_kiosk
	touch $(READY)

tools: ## Install the programs that tests need, where they are missing
	@for tool in $(TOOLS); do \
	  PATH="$$PATH:/usr/sbin" command -v $${tool%%:*} >/dev/null || missing="$$missing $${tool##*:}"; \
	done; \
	test -z "$$missing" || { apt-get update -qq; apt-get install --yes --quiet $$missing; }

run: install ## Open the reader on the content of this folder
	@$(BIN)/sro-kiosk

test: install tools ## Run the tests
	$(BIN)/python -m pytest

check: install format lint types layers test ## Everything that must hold: formatting, lint, types, layers, tests

format: install ## Is the code formatted? (`.venv/bin/ruff format` mends it)
	$(BIN)/ruff format --check .

lint: install ## Lint
	$(BIN)/ruff check .

types: install ## Strict types, tests too
	$(BIN)/mypy

layers: install ## Imports point downward
	$(BIN)/lint-imports --no-cache

words: install ## Compile the program's words in other languages
	$(BIN)/python -m babel.messages.frontend compile --domain sro-kiosk --directory sro_kiosk/words

bench: install ## Measure it beside stock Textual and lynx; ARGS=--quick for a short one, ARGS=--help for more
	@command -v lynx >/dev/null || apt-get install --yes --quiet lynx || true
	@$(BIN)/python -m tests.bench $(ARGS)

fuzz: install ## A million broken bytes in a real terminal, and examples that no test has tried
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile hunt
	SRO_KIOSK_FUZZ_BYTES=1000000 $(BIN)/python -m pytest tests/terminal/test_hostile_input.py -k hurt

soak: install tools ## 20,000 visitors to the lobby, cuts of the power at every system call, 1,000 connections
	SRO_KIOSK_SOAK_VISITORS=20000 $(BIN)/python -m pytest tests/lobby/test_soak.py
	SRO_KIOSK_CUT_BATCHES=10 $(BIN)/python -m pytest tests/power
	SRO_KIOSK_CONNECTS=1000 $(BIN)/python -m pytest tests/ssh/test_leaving.py

pins: ## Write constraints.txt anew from the newest allowed versions
	rm -rf .venv.pins && $(PYTHON) -m venv .venv.pins
	.venv.pins/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	.venv.pins/bin/python -m pip freeze --disable-pip-version-check --exclude-editable > constraints.txt
	rm -rf .venv.pins

clean: ## Remove what the other targets made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build
