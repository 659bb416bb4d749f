#!/usr/bin/env bash
# Two thousand generated replays go through GNU parallel, by file name and as a stream that is cut between replays: the
# lines must be those of a single run, one by one. Usage: parallel.sh KEYACCOUNT [REPLAYS]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=${1:?usage: parallel.sh KEYACCOUNT [REPLAYS]}
replays=${2:-2000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export KEYACCOUNT_HOME=$root HOME=$work
started=$(date +%s%N)
seconds() { echo "$((($(date +%s%N) - started) / 1000000)) ms: $*"; }
fail() { echo "$*" >&2; exit 1; }

# Four cases and four players, so that no two neighbours are alike.
cases=(first-order motorway-saws quarry-excavators bank-office-equipment)
players=(textbook typical closer price-cutter)
for i in 0 1 2 3; do
  "$program" autoplay "${cases[$i]}" --habit "${players[$i]}" --games $((replays / 4)) --out "$work/games" >/dev/null
done
find "$work/games" -name '*.jsonl' | LC_ALL=C sort >"$work/names"
[ "$(wc -l <"$work/names")" = "$replays" ] || fail "There are not $replays replays."
xargs -d '\n' cat <"$work/names" >"$work/stream"
seconds "$replays replays, $(stat -c %s "$work/stream") bytes"

# compare WHAT EXPECTED GIVEN
compare() {
  [ "$(wc -l <"$3")" = "$replays" ] || { echo "$1: $(wc -l <"$3") lines for $replays replays"; return 1; }
  cmp -s "$2" "$3" && return
  echo "$1: $(diff "$2" "$3" | grep -c '^>') lines differ"
  return 1
}
by_name() { parallel --will-cite -j 4 -k -N 150 --pipe "$program" "$@" <"$work/names"; }
by_argument() { parallel --will-cite -j 4 -k -m "$program" "$@" {} :::: "$work/names"; }
by_bytes() { parallel --will-cite -j 4 -k --pipe --recstart '{"keyaccount_replay"' --block 1M "$program" "$@" <"$work/stream"; }

for command in verify debrief; do
  "$program" "$command" --help >/dev/null 2>&1 || continue
  "$program" "$command" --jsonl <"$work/names" >"$work/$command.names" || fail "A replay is not what was played."
  seconds "$command, one run by name"
  by_name "$command" --jsonl >"$work/given"
  compare "$command by name" "$work/$command.names" "$work/given"
  by_argument "$command" --jsonl >"$work/given"
  compare "$command by argument" "$work/$command.names" "$work/given"
  seconds "$command, parallel by name and by argument"
  "$program" "$command" --jsonl <"$work/stream" >"$work/$command.stream"
  by_bytes "$command" --jsonl >"$work/given"
  compare "$command of a stream" "$work/$command.stream" "$work/given"
  # But for what a replay is called, its name and its bytes give the same line.
  sed 's/^{"file":"[^"]*"//' "$work/$command.names" >"$work/a"
  sed 's/^{"replay":"[^"]*"//' "$work/$command.stream" >"$work/b"
  compare "$command by name and of a stream" "$work/a" "$work/b"
  seconds "$command, a stream alone and in parallel"
done

# One changed hash in one replay: one line differs, the others do not, and the program says so by its exit code.
victim=$(sed -n "$((replays / 2))p" "$work/names")
sed -i '9s/"hash":"./"hash":"x/' "$victim"
if by_name verify --jsonl >"$work/given"; then fail "A damaged replay was not told by the exit code."; fi
if compare damaged "$work/verify.names" "$work/given" >"$work/said"; then fail "A damaged replay was not seen."; fi
grep -q '^damaged: 1 lines differ$' "$work/said" || fail "$(cat "$work/said")"
# A line that is lost is seen too.
sed '7d' "$work/verify.names" >"$work/short"
if compare lost "$work/verify.names" "$work/short" >/dev/null; then fail "A lost line was not seen."; fi
seconds "one damaged replay was found"
