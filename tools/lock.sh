#!/bin/sh
# Writes requirements.lock (what the program needs) and requirements-dev.lock (that and what ./check needs) from
# pyproject.toml: one file for all platforms and Python 3.11 to 3.14, each package with the hashes of its files.
# Versions already locked stay unless pyproject.toml forbids them; `tools/lock.sh --upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."

# "fewest": the same versions on every Python, or mypy would read stubs that are too new for 3.11.
compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header "$@" pyproject.toml
}

compile --group build --output-file requirements.lock "$@"
# Constrained by the first file, so that the checks run on the versions that users get.
compile --group dev --constraint requirements.lock --output-file requirements-dev.lock "$@"
