# Two commands do everything: make run, make test. Each target is one short script in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run test load-real bench lock sbom

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: ## Serve the map on http://127.0.0.1:8050 (PORT=9000 changes it)
	@bash scripts/run.sh

test: ## Check and test everything, on SQLite and PostGIS and in a real browser
	@bash scripts/test.sh

load-real: ## Load a folder of real files: make load-real REAL=../shared/realdata
	@bash scripts/load-real.sh "$(REAL)"

bench: ## Measure the speed of what matters and print it as a table
	@bash scripts/bench.sh

lock: ## Recompile the requirements*.txt locks from the .in files
	@bash scripts/lock.sh

sbom: ## Write what the product runs on, as CycloneDX JSON, to var/sbom.cdx.json
	@bash scripts/sbom.sh
