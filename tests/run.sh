#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../game/setup.sh"

ensure_packages play test
mkdir -p "$root/build"
build_into "$root/build/test" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON
ctest --test-dir "$root/build/test" --output-on-failure -j "$(nproc)" "$@"
