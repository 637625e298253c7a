# The project's commands. `make help` lists them.
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

SWIFT_FLAGS := --explicit-target-dependency-import-check error
RELEASE := swift build -c release --static-swift-stdlib $(SWIFT_FLAGS)
BIN := .build/release
SHARE := $(BIN)/workshop-share
ENGINE := .build/wasm/engine.wasm
CHECKED_ENGINE := .build/wasm/engine-checked.wasm
CHECKER := .build/wasm/checker.wasm
# What each module is made of, in the order of imports.
ENGINE_TARGETS := Engine EngineWasm
CHECKER_TARGETS := Engine SourceText Expressions CheckSheets
sources = $(wildcard $(foreach depth,*.swift */*.swift */*/*.swift, \
  $(addsuffix /$(depth),$(addprefix Sources/,$(1)))))
WASM_TOOLS := Tools/build-wasm.sh Tools/empty-array.c Tools/read-double.c
FONTS := .build/fonts
KATEX := .build/katex
PYTHON := .build/venv/bin
FUZZ_SECONDS ?= 600
CALLS ?= 1000000

.PHONY: help site check test bench fuzz sanitize prefixes format lint clean
help: ## Lists the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

site: tool ## Checks the course in Content/ and publishes it to _site/
	$(BIN)/workshop build Content --output _site

check: tool ## Checks the course without publishing it
	$(BIN)/workshop check Content

test: test-swift test-script site test-output test-editors test-browser ## Runs every test

bench: bench-engine bench-browser bench-parse bench-build bench-lsp bench-site ## Measures against what others use; BENCH_ENGINE='--sizes small' for a part

fuzz: packages ## Feeds made-up input to both readers (FUZZ_SECONDS) and to all functions (CALLS)
	Tools/fuzz.sh lessons $(FUZZ_SECONDS)
	Tools/fuzz.sh expressions $(FUZZ_SECONDS)
	$(RELEASE) --product catalogue-fuzz
	$(BIN)/catalogue-fuzz $(CALLS)

sanitize: packages ## Runs calls, reference and engine's tests under address and thread sanitizers
	swift build -c release --sanitize address --scratch-path .build/address \
	  --product catalogue-fuzz
	swift build -c release --sanitize address --scratch-path .build/address \
	  --product engine-reference
	ASAN_OPTIONS=detect_leaks=0 .build/address/release/catalogue-fuzz $(CALLS)
	ASAN_OPTIONS=detect_leaks=0 .build/address/release/engine-reference \
	  Tests/Reference/reference.json
	swift build -c release --sanitize thread --scratch-path .build/thread \
	  -Xswiftc -enable-testing --build-tests
	swift test -c release --sanitize thread --scratch-path .build/thread \
	  -Xswiftc -enable-testing --skip-build --filter 'EngineTests|ExpressionsTests'

prefixes: test-venv tool ## Types every lesson of the course into the language server, letter by letter
	$(PYTHON)/python Tests/Editors/prefixes.py

format: ## Formats the Swift sources
	swift format -i -r Package.swift Benchmarks Plugins Sources Tests

lint: ## Tells what the formatter would change
	swift format lint --strict -r Package.swift Benchmarks Plugins Sources Tests

clean: ## Removes all that was built
	rm -rf .build _site

# Parts of the above

.PHONY: packages test-packages tool programs
packages:
	@Tools/packages.sh site

test-packages: packages
	@Tools/packages.sh test

programs: packages
	$(RELEASE) --product workshop
	$(RELEASE) --product workshop-typeset
	$(RELEASE) --product workshop-preview

# The share follows the programs, because SwiftPM makes the folder they stand in.
tool: programs $(ENGINE) $(CHECKER) $(FONTS).stamp $(KATEX)/katex.css
	@Tools/share.sh $(SHARE) $(ENGINE) $(CHECKER) $(FONTS) $(KATEX)

$(ENGINE): $(call sources,$(ENGINE_TARGETS)) $(WASM_TOOLS) | packages
	Tools/build-wasm.sh $@ $(ENGINE_TARGETS)

$(CHECKED_ENGINE): $(ENGINE)
	CHECKED=1 Tools/build-wasm.sh $@ $(ENGINE_TARGETS)

# It comes only when a reader asks for it, so it keeps its checks.
$(CHECKER): $(call sources,$(CHECKER_TARGETS)) $(WASM_TOOLS) | packages
	CHECKED=1 Tools/build-wasm.sh $@ $(CHECKER_TARGETS)

$(FONTS).stamp: Tools/fonts.sh Tools/lining.py Tools/quadratic.py Tools/requirements-site.txt | packages
	Tools/venv.sh site
	rm -rf $(FONTS)
	Tools/fonts.sh $(FONTS)
	touch $@

$(KATEX)/katex.css: Tools/katex.sh Tools/requirements-site.txt | packages
	Tools/venv.sh site
	rm -rf $(KATEX)
	Tools/katex.sh $(KATEX)

.PHONY: bench-browser
bench-browser: test-venv $(ENGINE)
	$(RELEASE) --product engine-parity
	$(PYTHON)/python Benchmarks/engine_browser.py $(BENCH_BROWSER)

.PHONY: bench-build
bench-build: tool
	@Tools/venv.sh bench
	$(PYTHON)/python Benchmarks/build.py $(BIN)/workshop $(BENCH_BUILD)

.PHONY: bench-lsp
bench-lsp: tool
	@Tools/venv.sh bench
	$(PYTHON)/python Benchmarks/lsp.py $(BIN)/workshop $(BENCH_LSP)

.PHONY: bench-site
bench-site: test-venv site ## What the site costs a reader's browser; BENCH_SITE='--pages 3' for a part
	$(PYTHON)/python Benchmarks/site.py $(BENCH_SITE)

.PHONY: bench-parse
bench-parse:
	@Tools/packages.sh bench
	$(RELEASE) --product bench-parse
	$(BIN)/bench-parse

.PHONY: bench-engine
bench-engine: packages
	@Tools/venv.sh bench
	$(RELEASE) --product engine-bench
	$(PYTHON)/python Benchmarks/engine.py $(BIN)/engine-bench $(BENCH_ENGINE)

.PHONY: test-swift test-script test-output test-editors test-browser test-venv
test-swift: test-venv
	@Tools/commonmark.sh
	swift test $(SWIFT_FLAGS)

test-script: test-packages $(ENGINE) $(CHECKED_ENGINE)
	$(RELEASE) --product engine-parity
	tsc --project Site/tsconfig.json
	node --test Tests/JavaScript/*.test.*js

test-venv: test-packages
	@Tools/venv.sh test

test-output: test-venv site
	$(PYTHON)/pytest -q -n 2 --dist worksteal Tests/Output

# These need no site, which Tests/conftest.py asks for.
test-editors: test-venv tool
	$(PYTHON)/pytest -q --confcutdir=Tests/Editors Tests/Editors
	node --test Tests/Editors/*.test.mjs

test-browser: test-venv site
	$(RELEASE) --product engine-parity
	$(PYTHON)/pytest -q -n 2 --dist worksteal --timeout 300 Tests/Browser
