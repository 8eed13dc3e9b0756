#!/usr/bin/env bash
# make test: everything on both stores and in a real browser; nothing is skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh
. scripts/services.sh

make_environment .test-venv requirements.txt requirements-test.txt
python=.test-venv/bin/python
need_services
start_postgres "$python"
"$python" -m ruff check .
"$python" -m ruff format --check --output-format concise .
"$python" -m mypy
"$python" -m pytest --numprocesses 2 --dist loadfile
