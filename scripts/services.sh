# Sourced by test.sh and bench.sh: a throwaway PostgreSQL with PostGIS, and Chromium.
# shellcheck shell=bash

need_services() {
    local missing=()
    compgen -G "/usr/share/postgresql/*/extension/postgis.control" >/dev/null ||
        missing+=(postgresql-15 postgresql-15-postgis-3)
    command -v chromium >/dev/null || missing+=(chromium fonts-liberation)
    [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# Installs where we may; says the one line to run where we may not.
install_packages() {
    [ "$(id -u)" = 0 ] || say_and_stop \
        "Missing system packages. Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    echo "Installing $* ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
        </dev/null >/dev/null
}

# start_postgres PYTHON: never as root; sets TEST_POSTGRES_URL; gone at any exit.
start_postgres() {
    local python=$1 control bin port attempt
    control=$(compgen -G "/usr/share/postgresql/*/extension/postgis.control" | sort -V | tail -n 1)
    bin=/usr/lib/postgresql/$(cut -d / -f 5 <<<"$control")/bin
    cluster=$(mktemp -d /tmp/common-ground-postgres.XXXXXX)
    pg_ctl=("$bin/pg_ctl" --pgdata="$cluster/data" --silent)
    if [ "$(id -u)" = 0 ]; then
        id postgres >/dev/null 2>&1 || useradd --system --no-create-home postgres
        chown postgres "$cluster"
        pg_ctl=(runuser -u postgres -- "${pg_ctl[@]}")
    fi
    trap stop_postgres EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    in_cluster "${pg_ctl[@]}" init \
        --options="--username=owner --auth=trust --encoding=UTF8 --no-locale --no-sync" ||
        say_and_stop "PostgreSQL cannot make a cluster: $(tail -n 5 "$cluster/output")"
    for attempt in 1 2 3; do
        port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
        in_cluster "${pg_ctl[@]}" start --log="$cluster/log" --options="-p $port -h 127.0.0.1 -k '' \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off" && break
        [ "$attempt" -lt 3 ] || say_and_stop "PostgreSQL does not start: $(tail -n 5 "$cluster/log")"
    done
    export TEST_POSTGRES_URL="postgresql://owner@127.0.0.1:$port/postgres"
}

# From inside the cluster's folder, because its owner may not enter ours.
in_cluster() {
    (cd "$cluster" && "$@" </dev/null >>"$cluster/output" 2>&1)
}

stop_postgres() {
    in_cluster "${pg_ctl[@]}" stop --mode=immediate || true
    rm -rf "$cluster"
}
