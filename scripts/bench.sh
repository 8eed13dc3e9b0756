#!/usr/bin/env bash
# make bench: speed against its rivals, measured in the same run.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh
. scripts/services.sh

make_environment .test-venv requirements.txt requirements-test.txt
python=.test-venv/bin/python
need_services
command -v ogr2ogr >/dev/null || install_packages gdal-bin
start_postgres "$python"
"$python" -m benchmarks
