#!/usr/bin/env bash
# make bench: speed against its rivals, measured in the same run.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh
. scripts/services.sh

make_environment .test-venv requirements.txt requirements-test.txt
python=.test-venv/bin/python
need_services
missing=()
command -v ogr2ogr >/dev/null || missing+=(gdal-bin)
[ -e /usr/share/javascript/leaflet/leaflet.min.js ] || missing+=(libjs-leaflet)
[ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
# The rivals' libraries, apart from ours: an ignored folder of its own.
make_environment var/bench-venv requirements-bench.txt
export RIVALS_PYTHON=var/bench-venv/bin/python
start_postgres "$python"
"$python" -m benchmarks
