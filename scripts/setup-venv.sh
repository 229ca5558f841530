#!/bin/sh
# Makes .venv, or repairs it: the locked dependencies with their hashes, then the project itself.
# Does nothing when the stamp says that .venv was made for this tree and the packages in it agree.
# The messages are Swedish, since README sends every user here.
set -eu
cd "$(dirname "$0")/.."

venv=.venv
stamp=$venv/.installed

fail() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}

# What .venv depends on: the lock, the project's own metadata and the folder it lies in.
fingerprint() {
    cksum requirements.lock pyproject.toml
    pwd
}

is_ready() {
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint)" ] &&
        [ -x "$venv/bin/kunskapsbank" ] && "$venv/bin/python" -m pip check >/dev/null 2>&1
}

install() {
    "$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check "$@"
}

# Compiles our own modules once, also where Python is told to write no bytecode: `check` is mostly start-up.
compile() {
    env -u PYTHONDONTWRITEBYTECODE "$venv/bin/python" -m compileall -q generator
}

is_ready && compile && exit 0

python=$(sh scripts/find-python.sh)
printf 'Installerar det som behövs i %s med %s. Första gången tar det någon minut.\n' "$venv" "$python"
rm -rf "$venv"
"$python" -m venv "$venv" ||
    fail "Det gick inte att skapa $venv. Orsaken står ovanför."
# Finished packages only: to build one would run code that nobody has looked at, before its hash says anything.
install --require-hashes --only-binary :all: -r requirements.lock ||
    fail "Det gick inte att installera paketen i requirements.lock. Orsaken står ovanför." \
        "Första gången behövs nätverk. Kör samma kommando igen när felet är åtgärdat." \
        "Står det att ingen version passar (no matching distribution) finns paketet inte färdigt för din dator." \
        "Färdiga paket finns för Windows, för Linux på x86-64 och ARM64 och för Mac med egna Apple-kretsar."
install --no-deps --no-build-isolation --editable . ||
    fail "Det gick inte att installera projektet självt. Orsaken står ovanför."
conflicts=$("$venv/bin/python" -m pip check) ||
    fail "$conflicts" "requirements.lock passar inte ihop med pyproject.toml. Kör make lock."
compile
fingerprint >"$stamp"
