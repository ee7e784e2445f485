# Four commands: run, test, check, bench. Each sets up what it needs, also on a fresh machine.
PYTHON ?= python3
VENV   := .venv
ifeq ($(OS),Windows_NT)
BIN    := $(VENV)/Scripts
else
BIN    := $(VENV)/bin
endif
OUT    := out
WORKERS ?= 2
PIP    := $(BIN)/python -m pip --disable-pip-version-check
SOURCES := stage_contest ui reports assets tests

.PHONY: run test check bench torture words pictures album lock clean
.DEFAULT_GOAL := run

run: $(VENV)/.run
	$(BIN)/python -m ui.first_run $(OUT)

test: check
	$(BIN)/python -m ui.system_libraries
	$(BIN)/python -m coverage erase
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -m "not torture" --cov --cov-report=
	$(BIN)/python -m coverage report --fail-under=85
	$(BIN)/python -m coverage report --include='stage_contest/*' --fail-under=95
	$(BIN)/python -m coverage report --include='stage_contest/domain/*' --fail-under=100

check: $(VENV)/.dev
	$(BIN)/python -m ruff check $(SOURCES)
	$(BIN)/python -m ruff format --check $(SOURCES)
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev
	$(BIN)/python -m tests.benchmarks $(OUT)/benchmarks.json docs/benchmarks.md

torture: $(VENV)/.dev
	$(BIN)/python -m pytest -m torture

# Collect the sentences of the code into the catalogues, then compile them.
words: $(VENV)/.dev
	mkdir -p $(OUT)
	$(BIN)/pybabel extract -F assets/translations/mapping.cfg -k say -k message --no-location --sort-output \
		--width 110 -o $(OUT)/stage_contest.pot stage_contest ui reports
	$(BIN)/pybabel update -D stage_contest -i $(OUT)/stage_contest.pot -d assets/translations \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --width 110
	$(BIN)/pybabel compile -D stage_contest -d assets/translations

# The pictures of the README and of the guide, taken of the real windows.
pictures: $(VENV)/.run
	env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM $(BIN)/python -m ui.first_run $(OUT)
	mkdir -p docs/pictures
	cp $(OUT)/tour/03-judge.png docs/pictures/judge.png
	$(BIN)/python -m ui.album $(OUT)/album/vi --language vi --guide assets/guide/pictures/vi
	$(BIN)/python -m ui.album $(OUT)/album/en --language en --guide assets/guide/pictures/en

# Every page in every size, language and theme, to be looked at.
album: $(VENV)/.run
	for size in 1366x768 1920x1080; do for language in vi en; do for theme in light dark; do \
		$(BIN)/python -m ui.album $(OUT)/album/$$size-$$language-$$theme \
			--size $$size --language $$language --theme $$theme || exit 1; \
	done; done; done

# Resolve anew; the files name versions and hashes, never an index.
lock: $(VENV)/.dev
	$(BIN)/uv pip compile pyproject.toml requirements/build.in --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --no-emit-index-url -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml requirements/build.in --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --no-emit-index-url -c requirements/run.txt -o requirements/dev.txt

$(VENV)/.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Stage Contest needs Python 3.11 or newer; say which one with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make a virtual environment here; on Debian: apt install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/.venv
	$(PIP) install --quiet --require-hashes -r requirements/run.txt
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(VENV)/.venv
	$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) $(OUT)
