#!/usr/bin/env bash
# The same 200 games must leave the same hash under both compilers, with and without optimisation, and under
# the sanitizers. Usage: signature.sh KEYACCOUNT_SIGNATURE [--accept]
# The number on record is tests/data/signature.txt; --accept writes it anew after a rule has changed on purpose.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
case_file=$root/scenarios/motorway-saws.json
golden=$root/tests/data/signature.txt
built=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

signature_of() { # NAME COMPILER FLAGS...
  local name=$1 compiler=$2
  shift 2
  mkdir -p "$work/$name"
  (cd "$root" && printf '%s\n' engine/model/*.cpp engine/play/*.cpp engine/files/*.cpp engine/analysis/*.cpp tests/signature/main.cpp) |
    (cd "$root" && xargs -P "$(nproc)" -I{} sh -c 'out=$(echo "$1" | tr / _).o; shift; exec "$@" -o "'"$work/$name"'/$out"' \
      sh {} ${CCACHE:-} "$compiler" -std=c++20 -ffp-contract=off -I. "$@" -c {})
  "$compiler" "$@" "$work/$name"/*.o -o "$work/$name/signature"
  "$work/$name/signature" "$case_file"
}

CCACHE=$(command -v ccache || true)
expected=$("$built" "$case_file")
if [ "${2:-}" = --accept ]; then
  echo "$expected" >"$golden"
  echo "recorded $expected"
  exit 0
fi
failed=0
check() {
  printf '%-34s %s\n' "$1" "$2"
  [ "$2" = "$expected" ] || failed=1
}
check "this build" "$expected"
check "g++ -O0" "$(signature_of gcc-0 g++ -O0)"
check "clang++ -O2" "$(signature_of clang-2 clang++ -O2)"
check "clang++ -O0, address and undefined" "$(signature_of clang-san clang++ -O0 -fsanitize=address,undefined -fno-sanitize-recover=all)"
check "on record" "$(cat "$golden")"
[ "$failed" = 0 ] || { echo "The signatures differ: a rule or the review depends on the compiler, or it changed without a word in the commit."; exit 1; }
