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
	$(GO) vet ./... && $(GO) vet .ci/dist.go .ci/resource.go .ci/extras.go
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
	$(GO) run .ci/dist.go .ci/resource.go .ci/extras.go -version '$(VERSION)'

# $(call tell,WORDS) says what comes next; $(call show,CODE,ARGUMENTS) shows a command, runs it in demo/, and stops unless it exits with CODE.
tell = @printf '\n%s\n' '== $(1)'
show = @printf '\n$$ monografi %s\n' '$(2)'; cd demo; ../bin/monografi $(2) </dev/null 2>&1; code=$$?; \
	if [ $$code -ne 0 ]; then echo "[exit $$code]"; fi; [ $$code -eq $(1) ]

demo: build ## a first look, on made-up data, in demo/
	@rm -rf demo && mkdir demo && cp -R testdata/demo/2024 testdata/demo/2025 testdata/demo/diperbaiki demo/
	$(call tell,Basis data baru untuk Kabupaten Karawang / a new database for the regency)
	$(call show,0,init --regency 32.15)
	$(call tell,2024: lima berkas yang bersih / five clean files)
	$(call show,0,import 2024)
	$(call tell,2025: dua berkas ditolak, selnya disebut / two are refused, their cells named)
	$(call show,3,import 2025)
	$(call tell,--force menyimpan apa adanya / --force stores a file as it is)
	$(call show,0,import --force 2025/karawang-barat-2025.xlsx)
	$(call show,3,validate)
	$(call tell,Diperbaiki: hanya yang berbeda berubah / only what differs changes)
	$(call show,0,import diperbaiki)
	$(call show,0,validate)
	$(call show,0,history)
	$(call tell,Dari angka ke selnya; yang salah tetap tercatat / from a figure to its cell)
	$(call show,0,trace 32.15.01.1011 "PDK.JML{SEX=P}" --year 2025)
	$(call tell,Satu kecamatan dua tahun / one sub-district in two years)
	$(call show,0,compare 32.15.02 --year 2025 --with 2024 --section H)
	$(call tell,Lembar kinerja pelayanan / the performance sheet of its services)
	$(call show,0,report 32.15.02 --year 2025 --section V)
	$(call tell,Laporan: satu bagian di layar / the report: one section here)
	$(call show,0,report 32.15.01 --year 2025 --section L)
	$(call tell,Laporan kabupaten dan berita acara / the regency and a validation statement)
	$(call show,0,report 32.15 --year 2025 -o laporan.xlsx)
	$(call show,0,validate --region 32.15.01 --year 2025 --statement berita-acara.html)
	$(call tell,Selesai / done)
	@echo 'demo/monografi.db    basis data: dua kecamatan dan dua tahun / the database: two sub-districts and two years'
	@echo 'demo/laporan.xlsx    laporan kabupaten 2025 / the report of the regency'
	@echo 'demo/berita-acara.html    untuk dicetak dan ditandatangani / to be printed and signed'
	@echo 'Kesalahan yang ditanam / what was wrong on purpose: testdata/demo/README.md'
	@echo 'Coba / try: cd demo && ../bin/monografi show 32.15.01.1011 --year 2025'

clean: ## remove what the targets above made
	rm -rf bin dist demo
