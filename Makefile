# Altavoz. `make help` lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

RELEASE := .build/release/altavoz
DEBUG   := .build/debug/altavoz
DEMO    := .build/demo
VENV    := .build/venv
# With Swift's own libraries inside: the binary starts sooner and runs where no Swift is installed.
OPTIMISED := -c release --static-swift-stdlib
export ALTAVOZ_TEST_PYTHON := $(CURDIR)/$(VENV)/bin/python3

.PHONY: help deps deps-test build demo run test test-long simulate soak fuzz fuzz-long mutation bench bench-compare lint format man clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

deps: ## install the system libraries that building needs (Debian)
	@.ci/install build

deps-test: deps ## install the real counterparts that tests talk to
	@.ci/install test

build: deps ## build the release binary
	swift build $(OPTIMISED) --product altavoz

demo: build ## rehearse the main job: DR-4856-CA, 5,000 synthetic workers, 365 virtual days
	@rm -rf $(DEMO)
	@$(RELEASE) rehearse --data $(DEMO)

run: build ## start the daemon with Config/altavoz.yaml
	@test -e data/altavoz.sqlite || $(RELEASE) init
	$(RELEASE) serve

test: deps-test ## build and run every test
	swift build --build-tests
	@.ci/tests

test-long: deps-test ## the tests that take longer: more crashes, more seeds
	swift build --build-tests
	@ALTAVOZ_LONG_TESTS=1 .ci/tests

simulate: deps ## play 1,000 seeds of the whole engine from a release build
	swift build $(OPTIMISED) --product altavoz-sim
	.build/release/altavoz-sim --seeds 0..1000 --jobs 4

soak: deps ## 72 virtual hours with 50,000 workers, the books looked at after every transaction; takes long
	swift build $(OPTIMISED) --product altavoz-sim
	.build/release/altavoz-sim --soak

fuzz: deps ## 20,000 inputs that nobody meant for every parser, with libFuzzer
	Tests/Fuzz/run 20000

fuzz-long: deps ## a million for each
	Tests/Fuzz/run 1000000

mutation: deps-test ## take away each guard in turn, on a copy, and show that a test notices
	Tests/Mutation/run

bench: deps-test ## measure each figure beside its reference; writes .build/bench.json
	swift build $(OPTIMISED) --product altavoz
	swift build $(OPTIMISED) --product altavoz-bench
	.build/release/altavoz-bench

bench-compare: deps-test ## the same job by Kannel, Apprise and aiohttp; writes .build/bench-compare.json
	@.ci/install compare
	swift build $(OPTIMISED) --product altavoz-bench
	.build/release/altavoz-bench --compare

lint: deps ## check the style of the code, the messages and the rules that no compiler knows
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	@.ci/rules
	swift build --product altavoz
	$(DEBUG) message lint

format: ## write the code in the project's style
	swift format --in-place --recursive --parallel Package.swift Sources Tests

man: build ## write the manual page to .build/altavoz.1
	$(RELEASE) man > .build/altavoz.1

clean: ## remove what was built
	rm -rf .build
