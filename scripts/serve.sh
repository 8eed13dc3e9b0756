#!/usr/bin/env bash
# Serve with the Python that $PYTHON names; a store with nothing in it gets the demonstration.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python}

state=$("$python" -m scripts.ready)
if [ "$state" = empty ]; then
    echo "Nothing is published yet: loading the demonstration data (once) ..."
    "$python" -m etl load-folder data/demo --manifest data/demo/manifest.toml
fi
exec "$python" -m gunicorn app:server
