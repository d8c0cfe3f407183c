# Building monografi takes make, git and Go; nothing else.
.DEFAULT_GOAL := help
.PHONY: help build test lint bench fuzz dist demo clean

GO          ?= go
VERSION     ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
FUZZTIME    ?= 5s
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
ROOMS       := cmd monograph importer report

export CGO_ENABLED := 0

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile

build: ## the program, into bin/
	$(GO) build -trimpath -buildvcs=false -ldflags '-s -w -X main.version=$(VERSION)' -o bin/ ./cmd/monografi

test: ## vet and all tests
	$(GO) vet ./...
	$(GO) test ./...

lint: ## formatting, vet, staticcheck, and the pin of modernc.org/libc
	@unformatted=$$(gofmt -l $(ROOMS) .ci); if [ -n "$$unformatted" ]; then echo "lint: not gofmt-clean:" $$unformatted; exit 1; fi
	$(GO) vet ./... && $(GO) vet .ci/dist.go
	@$(GO) run $(STATICCHECK) -version || { echo "lint: cannot fetch $(STATICCHECK); the module proxy must be reachable"; exit 1; }
	$(GO) run $(STATICCHECK) ./...
	@have=$$($(GO) list -m -f '{{.Version}}' modernc.org/libc); sqlite=$$($(GO) list -m -f '{{.Version}}' modernc.org/sqlite); \
	$(GO) mod graph | grep -qx "modernc.org/sqlite@$$sqlite modernc.org/libc@$$have" || { \
		echo "lint: modernc.org/libc $$have is not the version modernc.org/sqlite $$sqlite was made for"; exit 1; }

bench: ## benchmarks
	$(GO) test -run '^$$' -bench . -benchmem ./...

fuzz: ## every fuzz target for FUZZTIME (5s)
	@for p in $$($(GO) list ./...); do \
		for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
			echo "$$p $$f"; $(GO) test $$p -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) || exit 1; \
		done; \
	done

dist: ## archives for Windows, Linux and macOS with SHA256SUMS, into dist/
	$(GO) run .ci/dist.go -version '$(VERSION)'

demo: build ## a first look, on made-up data, in demo/
	rm -rf demo && mkdir demo
	bin/monografi --db demo/monografi.db init --regency 32.15
	bin/monografi --db demo/monografi.db region list 32.15.01
	bin/monografi --db demo/monografi.db history

clean: ## remove what the targets above made
	rm -rf bin dist demo
