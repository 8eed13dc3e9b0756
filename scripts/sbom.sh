#!/usr/bin/env bash
# make sbom: a bill of materials of what the product runs on (CycloneDX JSON), made from the lock
# alone: every package with its version and the hashes of its files. Asks no network.
set -euo pipefail
cd "$(dirname "$0")/.."
file=${1:-var/sbom.cdx.json}

mkdir -p "$(dirname "$file")"
"${PYTHON:-.test-venv/bin/python}" -m cyclonedx_py requirements requirements.txt \
    --pyproject pyproject.toml --spec-version 1.6 --output-reproducible \
    --output-format JSON --output-file "$file"
echo "Bill of materials: $file"
