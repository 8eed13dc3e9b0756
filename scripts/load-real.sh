#!/usr/bin/env bash
# make load-real REAL=DIR: into whichever store DATABASE_URL names, then publish.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

folder=${1:-}
[ -n "$folder" ] || say_and_stop "Say where the files are: make load-real REAL=../shared/realdata"
[ -d "$folder" ] || say_and_stop "$folder is not a folder. Say where the files are: make load-real REAL=DIR"
make_environment .venv requirements.txt
exec .venv/bin/python -m etl load-folder "$folder" --manifest etl/manifests/merseyside.toml
