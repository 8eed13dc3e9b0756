#!/usr/bin/env bash
# Recompile the locks: newest allowed versions, every platform, every file's hash.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

make_environment .test-venv requirements.txt requirements-test.txt
for name in requirements requirements-test requirements-bench; do
    .test-venv/bin/python -m uv pip compile --upgrade --universal --python-version 3.11 \
        --generate-hashes --custom-compile-command "make lock" --quiet \
        "$name.in" --output-file "$name.txt"
done
echo "Locked. Now: make test"
