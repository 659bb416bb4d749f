#!/usr/bin/env bash
# Kills automatic play with SIGKILL at 200 random moments: every choice that was reported as saved must be in the
# file, and the file must verify. Usage: kill.sh KEYACCOUNT [TIMES]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=${1:?usage: kill.sh KEYACCOUNT [TIMES]}
times=${2:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case_file=$root/scenarios/motorway-saws.json

# sound FILE REPORTED: verifies, and holds at least the turns that were reported.
sound() {
  local kept
  kept=$(grep -c '^{"turn".*}$' "$1" || true)
  [ "$kept" -ge "$2" ] && "$program" verify --case "$case_file" "$1" >/dev/null
}

# How long a whole game takes here, so that most are killed in the middle.
began=$(date +%s%N)
"$program" autoplay "$case_file" --habit textbook --seed 1 --out "$work/timed.jsonl" --progress >/dev/null
whole=$((($(date +%s%N) - began) / 1000))

lost=0 early=0 finished=0
for run in $(seq "$times"); do
  file=$work/$run.jsonl
  rm -f "$work/progress"
  "$program" autoplay "$case_file" --habit textbook --seed "$run" --out "$file" --progress >"$work/progress" 2>&1 &
  game=$!
  moment=$((whole / 5 + (RANDOM * 32768 + RANDOM) % (whole * 4 / 5)))
  sleep "$((moment / 1000000)).$(printf %06d $((moment % 1000000)))"
  kill -9 "$game" 2>/dev/null || true
  wait "$game" 2>/dev/null || true
  reported=$(grep -cE '^[0-9]+$' "$work/progress" 2>/dev/null || true)
  if [ ! -s "$file" ]; then
    [ "${reported:-0}" = 0 ] || lost=$((lost + 1))
    early=$((early + 1))
    continue
  fi
  grep -q '"result"' "$file" && finished=$((finished + 1))
  sound "$file" "$reported" && continue
  lost=$((lost + 1))
  echo "game $run: $reported choices reported, $(grep -c '^{"turn".*}$' "$file" || true) in the file of $(stat -c %s "$file") bytes"
  "$program" verify --case "$case_file" "$file" || true
done
echo "$times games killed: $early before the first choice, $finished after the end, $lost damaged"
[ "$lost" = 0 ]
[ $((times - early - finished)) -ge $((times / 4)) ] || { echo "Too few were killed in the middle to prove anything." >&2; exit 1; }

# The check must fail on a save that loses a line or tears one in the middle.
"$program" autoplay "$case_file" --habit textbook --seed 1 --out "$work/whole.jsonl" --progress >"$work/progress"
reported=$(grep -cE '^[0-9]+$' "$work/progress")
sound "$work/whole.jsonl" "$reported"
head -n -3 "$work/whole.jsonl" >"$work/short.jsonl"
sed '7s/"kind"/"ki/' "$work/whole.jsonl" >"$work/torn.jsonl"
for naive in short torn; do
  if sound "$work/$naive.jsonl" "$reported"; then echo "The check does not notice a $naive file." >&2; exit 1; fi
done

# A continued game: cut in the middle of a line, as a power cut leaves it.
head -c $(($(stat -c %s "$work/whole.jsonl") / 2)) "$work/whole.jsonl" >"$work/cut.jsonl"
"$program" verify --case "$case_file" "$work/cut.jsonl"
