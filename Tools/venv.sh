#!/bin/sh
# Brings the Python environment in .build/venv up to a list of pinned packages.
# Usage: Tools/venv.sh site|test|bench   (Tools/requirements-site.txt, …)
set -eu
cd "$(dirname "$0")/.."

list=Tools/requirements-${1:?site, test or bench}.txt
stamp=.build/venv/$1.stamp
now=$(cksum <"$list")
[ "$(cat "$stamp" 2>/dev/null || true)" != "$now" ] || exit 0

# The system's own, because that is the one whose venv module the packages bring.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
[ -x .build/venv/bin/pip ] || "$python" -m venv .build/venv
.build/venv/bin/pip install --quiet --disable-pip-version-check --requirement "$list"
echo "$now" >"$stamp"
