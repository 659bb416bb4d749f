#!/usr/bin/env bash
# Saving that fails is told at once, play goes on, and nothing already saved is lost.
# Usage: faults.sh KEYACCOUNT
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=${1:?usage: faults.sh KEYACCOUNT}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case_file=$root/scenarios/motorway-saws.json
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
fail() { echo "$1" >&2; exit 1; }

# A disk that takes eight kilobytes and no more (a write beyond them fails as it does on a full disk).
full=$work/full.jsonl
if (trap '' XFSZ; ulimit -f 8; "$program" autoplay "$case_file" --habit textbook --seed 1 --out "$full") >"$work/full.log" 2>&1; then
  fail "A full disk was not told."
fi
grep -q "$full" "$work/full.log" || fail "The message does not name the file: $(cat "$work/full.log")"
"$program" verify --case "$case_file" "$full" || fail "What was saved before the disk was full does not verify."
[ "$(grep -c '"turn"' "$full")" -ge 5 ] || fail "Less was kept than the disk could take."

# In play: the sentence appears, and the game goes on.
printf '1\n1\n2\n3\n0\n1\n1\nq\n' >"$work/keys"
(trap '' XFSZ; ulimit -f 1; "$program" play "$case_file" --terminal --seed 5 --lang en <"$work/keys" 2>&1) | cat >"$work/play.log" ||
  fail "A full disk ended the game: $(tail -n 3 "$work/play.log")"
grep -q "cannot be saved" "$work/play.log" || fail "A full disk was not told in play."

# A folder that cannot be made: a file stands in its place.
mkdir -p "$work/data"
rm -rf "$work/data/keyaccount"
touch "$work/data/keyaccount"
"$program" play "$case_file" --terminal --seed 5 --lang en <"$work/keys" >"$work/folder.log" 2>&1 ||
  fail "A folder that cannot be made ended the game."
grep -q "$work/data/keyaccount" "$work/folder.log" || fail "The folder that cannot be made was not named."

# Settings that are not settings, and no display.
rm -rf "$work/data" "$work/config"
mkdir -p "$work/config/keyaccount"
head -c 4096 /dev/urandom >"$work/config/keyaccount/settings.json"
"$program" play "$case_file" --terminal --seed 5 <"$work/keys" >/dev/null 2>&1 || fail "Broken settings ended the game."
if env -u DISPLAY -u WAYLAND_DISPLAY "$program" play "$case_file" >"$work/display.log" 2>&1; then
  fail "A missing display was not told."
fi
grep -q -- "--terminal" "$work/display.log" || fail "Without a display, the message does not say what to do."

# A report that does not fit is told by name, no half of it stays, and the one from before is as it was.
"$program" autoplay "$case_file" --habit typical --seed 2 --out "$work/game.jsonl" >/dev/null
debrief=("$program" debrief "$work/game.jsonl" --case "$case_file" --lang en)
mkdir -p "$work/reports"
echo old >"$work/reports/decisions.csv"
if (trap '' XFSZ; ulimit -f 4; "${debrief[@]}" --review none --out "$work/reports" --format csv) >"$work/report.log" 2>&1; then
  fail "A report on a full disk was not told."
fi
grep -q "decisions.csv cannot be written" "$work/report.log" || fail "The report was not named: $(cat "$work/report.log")"
[ "$(ls -A "$work/reports")" = decisions.csv ] || fail "Half a report was left: $(ls -A "$work/reports")"
[ "$(cat "$work/reports/decisions.csv")" = old ] || fail "The report from before was damaged."

# Ctrl-C in a long review: what there is so far is printed, and the program ends well.
mkdir -p "$work/class"
for i in $(seq 40); do cp "$work/game.jsonl" "$work/class/$i.jsonl"; done
"$program" debrief "$work/class" --case "$case_file" --review full --lang en >"$work/stopped.log" 2>&1 &
review=$!
sleep 3
kill -INT "$review"
wait "$review" || fail "A review that was stopped ended badly: $(tail -n 3 "$work/stopped.log")"
grep -q "Stopped" "$work/stopped.log" || fail "A review that was stopped does not say so."
grep -q "40 runs" "$work/stopped.log" || fail "What there was before the stop was lost."

# Input that ends is a sentence, not a loop.
timeout 20 "$program" play "$case_file" --terminal --seed 5 </dev/null >"$work/end.log" 2>&1 || fail "No input: it does not stop by itself."
echo "saving faults, a report on a full disk, a stopped review, broken settings, no display and no input are told, and play goes on"
