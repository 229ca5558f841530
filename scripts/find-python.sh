#!/bin/sh
# Prints the first Python that is 3.11 or later and can make virtual environments; PYTHON names another.
# When there is none it says in Swedish what to do, and fails.
set -eu

fail() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}

without_venv=
for candidate in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue
    if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        printf '%s\n' "$candidate"
        exit 0
    fi
    without_venv=${without_venv:-$candidate}
done

if [ -n "$without_venv" ]; then
    version=$("$without_venv" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    fail "Python $version finns, men delen som skapar virtuella miljöer saknas." \
        "På Debian och Ubuntu installeras den med: sudo apt install python$version-venv"
elif [ -n "${PYTHON:-}" ]; then
    fail "PYTHON=$PYTHON går inte att använda: det är inte Python 3.11 eller senare."
fi
fail "Python 3.11 eller senare behövs, men hittades inte." \
    "Hämta Python från https://www.python.org/downloads/ eller ur datorns paketförråd." \
    "Ligger Python någon annanstans kan du ange var: make site PYTHON=/sökväg/till/python3"
