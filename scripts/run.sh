#!/usr/bin/env bash
# make run: from nothing to the map on a bare machine.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

make_environment .venv requirements.txt
PYTHON=.venv/bin/python exec bash scripts/serve.sh
