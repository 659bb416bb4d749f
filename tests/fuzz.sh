#!/usr/bin/env bash
# Cases, replays and translators' tables of any bytes, with the address and undefined-behaviour sanitizers (libFuzzer).
# What is found is kept, and the command that runs it again is printed.
# Usage: fuzz.sh SECONDS [JOBS] [TARGET...]   (half of the time for case, a third for replay, the rest for table;
# the whole of it for each TARGET that is named; JOBS: processes a target, 1)
# KEYACCOUNT_FUZZ_BUILD: folder for the programs and what they learn; otherwise a new one, gone after success.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
seconds=${1:?usage: fuzz.sh SECONDS [JOBS] [TARGET...]}
jobs=${2:-1}
shift $(($# < 2 ? $# : 2))
declare -A share=([case]=$((seconds / 2)) [replay]=$((seconds / 3)) [table]=$((seconds / 6)))
targets=(case replay table)
if [ $# -gt 0 ]; then
  targets=("$@")
  for target in "$@"; do share[$target]=$seconds; done
fi
work=${KEYACCOUNT_FUZZ_BUILD:-$(mktemp -d)}
rm -rf "$work/objects" "$work/seeds"
mkdir -p "$work/objects" "$work/found"

launcher=$(command -v ccache || true)
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
sanitize=(-g1 -O1 -fno-omit-frame-pointer -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all)
cd "$root"
compile() { # SOURCE
  local where=()
  [[ $1 == tests/fuzz/* ]] && where=("-DKEYACCOUNT_SOURCE=\"$root\"")
  $launcher clang++-14 -std=c++20 -ffp-contract=off -I. "${where[@]}" "${sanitize[@]}" -c "$1" \
    -o "$work/objects/${1//\//_}.o"
}
link() { # PROGRAM SOURCE FLAG
  clang++-14 "${sanitize[@]}" "$3" "$work/objects/${2//\//_}.o" "$work"/objects/engine_*.o -o "$work/$1"
}
sources=(tests/engine/files/mutants.cpp tests/fuzz/*.cpp engine/model/*.cpp engine/play/*.cpp engine/files/*.cpp)
export -f compile
export work root launcher
export sanitize_words="${sanitize[*]}"
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -I{} bash -c 'set -e; read -ra sanitize <<<"$sanitize_words"; compile "$1"' sh {}
for target in "${targets[@]}"; do link "fuzz_$target" "tests/fuzz/${target}_fuzz.cpp" -fsanitize=fuzzer; done
link fuzz_seeds tests/fuzz/seeds.cpp "$work/objects/tests_engine_files_mutants.cpp.o"
"$work/fuzz_seeds" "$work/seeds"

fuzz() { # TARGET
  local several=()
  [ "$jobs" -gt 1 ] && several=(-fork="$jobs")
  "$work/fuzz_$1" "$work/corpus/$1" "$work/seeds/$1" "${several[@]}" -dict="$work/seeds/$1.dict" \
    -max_total_time="${share[$1]}" -rss_limit_mb=512 -timeout=5 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$work/found/$1-" >"$work/$1.log" 2>&1
}
# The fuzzer's watch runs on while other programs have the processor: an input that took too long is tried again alone.
only_busy() { # TARGET
  local input
  for input in "$work/found/$1"-*; do
    [[ $input == */"$1"-timeout-* ]] || return 1
    "$work/fuzz_$1" -rss_limit_mb=512 -timeout=5 "$input" >/dev/null 2>&1 || return 1
    rm "$input"
  done
}

# Freed memory that the sanitizer holds back counts towards the limit; its 256 MB would be half of it.
export ASAN_OPTIONS=quarantine_size_mb=64
failed=0
for target in "${targets[@]}"; do
  mkdir -p "$work/corpus/$target"
  # What was found before is tried again first.
  find "$work/found" -name "$target-*" -exec mv -t "$work/corpus/$target" {} +
  echo "== $target: ${share[$target]} s"
  if ! fuzz "$target" && ! { only_busy "$target" && fuzz "$target"; }; then
    failed=1
    grep -E "does not hold|ERROR|SUMMARY|runtime error|Test unit written" "$work/$target.log" || tail -n 20 "$work/$target.log"
    for input in "$work/found/$target-"*; do
      [ -e "$input" ] && echo "input: $input" && echo "again: $work/fuzz_$target $input"
    done
  fi
  { grep -E "DONE|cov:" "$work/$target.log" || true; } | tail -n 1
  grep -E "^stat::" "$work/$target.log" || true
done
[ "$failed" = 1 ] && exit 1
[ -n "${KEYACCOUNT_FUZZ_BUILD:-}" ] || rm -rf "$work"
