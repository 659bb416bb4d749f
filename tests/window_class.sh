#!/usr/bin/env bash
# Opens the debrief of a class in the real window and drives it by keys: every page, pause and predict, the export.
# Usage: window_class.sh KEYACCOUNT
set -euo pipefail
program=${1:?usage: window_class.sh KEYACCOUNT}
if [ -z "${KEYACCOUNT_UNDER_XVFB:-}" ]; then
  KEYACCOUNT_UNDER_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x800x24 -noreset" "$0" "$@"
fi
home=$(mktemp -d)
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config LC_ALL=C.UTF-8
mkdir -p "$home/class"
for habit in textbook typical closer friend; do
  for seed in 11 12; do
    "$program" autoplay motorway-saws --habit "$habit" --seed "$seed" --out "$home/class/$habit-$seed.jsonl" >/dev/null
  done
done
echo "no replay" >"$home/class/junk.jsonl"
"$program" debrief --window "$home/class" --lang en >"$home/log" 2>&1 &
shown=$!
trap 'kill $shown 2>/dev/null || true; rm -rf "$home"' EXIT
fail() { echo "$1" >&2; cat "$home/log" >&2; exit 1; }

window=
for _ in $(seq 100); do
  window=$(xdotool search --onlyvisible --pid "$shown" 2>/dev/null | head -1) && [ -n "$window" ] && break
  window=$(xdotool search --onlyvisible --name 'Key' 2>/dev/null | head -1) && [ -n "$window" ] && break
  sleep 0.1
done
[ -n "$window" ] || fail "No window appeared."
xdotool windowfocus "$window" 2>/dev/null || true
picture() { import -silent -window root rgb:- | md5sum; }
press() { for key in "$@"; do xdotool key --clearmodifiers "$key"; sleep 0.15; done; }
# changes WHAT KEY…: the keys change what is seen.
changes() {
  local what=$1 before
  shift
  before=$(picture)
  press "$@"
  for _ in $(seq 20); do
    [ "$(picture)" != "$before" ] && return 0
    sleep 0.1
  done
  fail "$what: nothing changed in the window."
}

sleep 3
press s                                   # the reviews stop, so that only keys change the picture
sleep 1.5
changes "another split" Right
changes "another branch" Down
changes "the runs of a branch" Return
changes "back from the runs" Escape
changes "the next part" Tab
changes "both runs a step on" Right
changes "names shown" n
changes "names hidden" n
changes "technique" 2
changes "two runs" 3
changes "a step on in both" Right
changes "all runs" 4
changes "the next run" Down
changes "the order of the runs" o
changes "the overview" 1
changes "pause and predict" p
changes "raised hands" 1 2
changes "the next choice" Down
changes "what was played" space
changes "what was best" Return
changes "the next decision" Return
changes "back from the prediction" Escape
changes "the export" e
press Return
for _ in $(seq 50); do
  [ -n "$(find "$home/class/debrief" -type f 2>/dev/null | head -1)" ] && break
  sleep 0.1
done
files=$(find "$home/class/debrief" -type f 2>/dev/null | wc -l)
[ "$files" -gt 0 ] || fail "The export wrote no file."
kill -0 "$shown" 2>/dev/null || fail "The program ended by itself."
echo "a class driven by keys, $files files exported"
