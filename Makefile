# Thin names for the commands that people use.

.PHONY: build test ci bench gazetteer report

build: ## the program, as one static file
	CGO_ENABLED=0 go build -trimpath -ldflags=-s -o tarikh ./cmd/tarikh

test:
	go test ./...

ci: ## everything that is checked before a change goes in
	.ci/run

bench: ## compare two of its outputs with benchstat
	go test -run '^$$' -bench . -benchmem ./...

SRC ?= /tmp/tarikh-gazetteer
gazetteer: ## the embedded gazetteer, from its sources
	geo/data/fetch.sh $(SRC)
	go run ./geo/internal/build -src $(SRC)

report: ## the page of html outputs, from output/report/src; what it writes is committed
	cd output/report && npm ci --no-audit --no-fund && npm run build
