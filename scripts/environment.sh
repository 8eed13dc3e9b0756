# Sourced by the other scripts: finds Python and makes virtual environments from the locks.
# shellcheck shell=bash

say_and_stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Prints the first Python that is 3.11 or newer; PYTHON=... names one to try before the others.
find_python() {
    local candidate
    for candidate in ${PYTHON:+"$PYTHON"} python3.11 python3 python3.12 python3.13 python3.14; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    say_and_stop "Python 3.11 or newer was not found. Install it, or name it: make PYTHON=/path/to/python3.11"
}

# make_environment FOLDER LOCK...: does nothing when the same locks are already installed there.
make_environment() {
    local folder=$1 python
    shift
    if cat "$@" | cmp -s - "$folder/.installed" && "$folder/bin/python" -c '' 2>/dev/null; then
        return
    fi
    if [ -e "$folder/.unfinished" ] || ! "$folder/bin/python" -c 'import pip' 2>/dev/null; then
        python=$(find_python)
        "$python" -c 'import ensurepip, venv' 2>/dev/null || say_and_stop \
            "This Python cannot make virtual environments. Run: sudo apt-get install -y python$("$python" -c \
                'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
        "$python" -m venv --clear --without-pip "$folder"
        touch "$folder/.unfinished"
        "$folder/bin/python" -m ensurepip >/dev/null
    fi
    touch "$folder/.unfinished"
    rm -f "$folder/.installed"
    echo "Installing what $* lists into $folder (only when it changes; about a minute) ..."
    "$folder/bin/python" -m pip install --quiet --no-input --disable-pip-version-check \
        --require-hashes --only-binary :all: "${@/#/--requirement=}"
    cat "$@" >"$folder/.installed"
    rm -f "$folder/.unfinished"
}
