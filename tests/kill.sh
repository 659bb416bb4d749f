#!/usr/bin/env bash
# Kills automatic play with SIGKILL at random moments until 200 games died in the middle: every choice that was
# reported as saved must be in the file, and the file must verify. Usage: kill.sh KEYACCOUNT [TIMES]
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

# The moment is counted in choices reported, not in time: a machine may be fast in one game and slow in the next.
"$program" autoplay "$case_file" --habit textbook --seed 1 --out "$work/counted.jsonl" --progress >"$work/progress"
choices=$(grep -cE '^[0-9]+$' "$work/progress")
mkfifo "$work/report"

run=0 lost=0 early=0 finished=0
until [ $((run - early - finished)) = "$times" ] || [ "$run" = $((times * 4)) ]; do
  run=$((run + 1))
  file=$work/$run.jsonl
  "$program" autoplay "$case_file" --habit textbook --seed "$run" --out "$file" --progress >"$work/report" 2>&1 &
  game=$!
  exec 3<"$work/report"
  moment=$((RANDOM % choices)) reported=0
  while [ "$reported" -lt "$moment" ] && read -r line <&3; do
    [[ $line =~ ^[0-9]+$ ]] && reported=$((reported + 1))
  done
  kill -9 "$game" 2>/dev/null || true
  wait "$game" 2>/dev/null || true
  reported=$((reported + $(grep -cE '^[0-9]+$' <&3 || true)))
  exec 3<&-
  if [ ! -s "$file" ]; then
    [ "$reported" = 0 ] || lost=$((lost + 1))
    early=$((early + 1))
    continue
  fi
  grep -q '"result"' "$file" && finished=$((finished + 1))
  sound "$file" "$reported" && continue
  lost=$((lost + 1))
  echo "game $run: $reported choices reported, $(grep -c '^{"turn".*}$' "$file" || true) in the file of $(stat -c %s "$file") bytes"
  "$program" verify --case "$case_file" "$file" || true
done
echo "$run games killed: $early before the first choice, $finished after the end, $lost damaged"
[ "$lost" = 0 ]
[ $((run - early - finished)) -ge $((times / 2)) ] || { echo "Too few were killed in the middle to prove anything." >&2; exit 1; }

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
