#!/usr/bin/env bash
# The workshop in the real window, beside an editor: a case is edited, broken, mended, taken away and put back while it
# is played; the editor opens at the line of the error; one person is read; the case is playtested.
# What the window shows is read from its title: file, how it stands, the case as it is played, and the turn.
# Usage: window_workshop.sh KEYACCOUNT [FOLDER_FOR_PICTURES]
set -euo pipefail
program=${1:?usage: window_workshop.sh KEYACCOUNT [FOLDER_FOR_PICTURES]}
pictures=${2:-}
if [ -z "${KEYACCOUNT_UNDER_XVFB:-}" ]; then
  KEYACCOUNT_UNDER_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x720x24 -noreset" "$0" "$@"
fi
home=$(mktemp -d)
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config LC_ALL=C.UTF-8
unset VISUAL
mkdir "$home/cases"
case=$home/cases/first-order.json
cp "$(dirname "$0")/../scenarios/first-order.json" "$(dirname "$0")/../scenarios/motorway-saws.json" "$home/cases/"
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >"%s/edited"\n' "$home" >"$home/gedit"
chmod +x "$home/gedit"
export EDITOR=$home/gedit
"$program" workshop "$case" --lang en >"$home/log" 2>&1 &
shown=$!
trap 'kill $shown 2>/dev/null || true; rm -rf "$home"' EXIT

window=
title() { xdotool getwindowname "$window" 2>/dev/null || true; }
fail() { echo "$1" >&2; echo "The title is: $(title)" >&2; cat "$home/log" >&2; exit 1; }
press() { for key in "$@"; do xdotool key --clearmodifiers "$key"; sleep 0.15; done; }
picture() { [ -z "$pictures" ] || { mkdir -p "$pictures"; sleep 0.3; import -window root "$pictures/$1.png"; }; }
alive() { kill -0 "$shown" 2>/dev/null || fail "The program ended by itself $1."; }
# titled WHAT PATTERN: the title comes to match within some seconds; sets `took`, milliseconds.
titled() {
  local begun
  begun=$(date +%s%N)
  for _ in $(seq 400); do
    case $(title) in $2) took=$((($(date +%s%N) - begun) / 1000000)); return 0 ;; esac
    sleep 0.02
  done
  fail "$1: the title does not become \"$2\"."
}
# edit SED: as an editor saves, with a new file in the place of the old one.
edit() { sed "$1" "$case" >"$case.new" && mv "$case.new" "$case"; }
# changes WHAT KEY…: the keys change what is seen.
look() { import -silent -window root rgb:- | md5sum; }
changes() {
  local what=$1 before
  shift
  before=$(look)
  press "$@"
  for _ in $(seq 30); do [ "$(look)" != "$before" ] && return 0; sleep 0.1; done
  fail "$what: nothing changed in the window."
}

for _ in $(seq 200); do
  window=$(xdotool search --onlyvisible --name 'first-order' 2>/dev/null | head -1) && [ -n "$window" ] && break
  sleep 0.1
done
[ -n "$window" ] || fail "No window appeared."
xdotool windowfocus "$window" 2>/dev/null || true
titled "the workshop" "Workshop: first-order.json, *"
case $(title) in *error*) fail "The shipped case has an error." ;; esac

# Played from here, then edited: the change is seen in the game in progress.
press Return; picture start
press Return
titled "a rehearsal" "Rehearsal: First order, turn 0;*"
press 1
titled "a choice" "Rehearsal: First order, turn 1;*"
edit 's/"First order"/"Second order"/'
titled "an edit" "Rehearsal: Second order, turn 1;*"
reload=$took
[ "$reload" -le 2000 ] || fail "The edit was seen after $reload ms."
picture reloaded

# Broken: the error stands there with its place, and the game goes on with what was good.
cp "$case" "$home/good.json"
edit '0,/"power": \([0-9]*\)/s//"powr": \1/'
place=$("$program" lint "$case" --lang en 2>&1 | sed -n 's/^[^:]*:\([0-9]*:[0-9]*\): error.*/\1/p' | head -1 || true)
[ -n "$place" ] || fail "lint does not tell where the error is."
titled "an error" "Rehearsal: Second order, turn 1;*error* at $place"
picture broken
press 1
titled "a choice on the last good version" "Rehearsal: Second order, turn 2;*error* at $place"

# Mended: the game goes on with the new version, and all choices stand.
sed 's/"Second order"/"Third order"/' "$home/good.json" >"$case.new" && mv "$case.new" "$case"
titled "mended" "Rehearsal: Third order, turn 2; first-order.json, *"
case $(title) in *error*) fail "The mended error is still told." ;; esac

# Taken away: the game goes on from memory, and the window says so.
mv "$case" "$home/away.json"
titled "the file gone" "Rehearsal: Third order, turn 2;*[Gg]one*"
picture gone
press 2
titled "a choice without the file" "Rehearsal: Third order, turn 3;*[Gg]one*"
mv "$home/away.json" "$case"
sed -i 's/"Third order"/"First order"/' "$case"
titled "the file back" "Rehearsal: First order, turn 3;*"
alive "during the rehearsal"

# Back in the workshop: the editor opens at the line of the error.
press Escape; sleep 0.3; press Up Up Return
titled "back in the workshop" "Workshop: first-order.json, *"
edit '0,/"power": \([0-9]*\)/s//"powr": \1/'
titled "an error in the workshop" "Workshop: first-order.json, *error* at $place"
picture problems
press o
for _ in $(seq 50); do [ -s "$home/edited" ] && break; sleep 0.1; done
[ -s "$home/edited" ] || fail "The editor was not opened."
grep -qF "first-order.json" "$home/edited" || fail "The editor got another file: $(cat "$home/edited")"
grep -qF "${place%%:*}" "$home/edited" || fail "The editor got no line ${place%%:*}: $(cat "$home/edited")"
edit 's/"powr"/"power"/'
titled "mended in the workshop" "Workshop: first-order.json, *"

changes "the next part" Tab
changes "one person" r
changes "another person" Right
changes "both languages" l
picture reading
changes "back from reading" Escape
press t
sleep 4
picture playtest
alive "in the playtest"
press n; picture new
xdotool type --delay 60 "acme"
press Return
titled "a new case" "Workshop: acme.json, *"
[ -s "$home/cases/acme.json" ] || fail "The new case is not in the folder."
case $(title) in *error*) fail "The new case has an error." ;; esac
picture made
press n
xdotool type --delay 60 "acme"
changes "a name that is taken" Return
press Escape
press End
titled "another case" "Workshop: motorway-saws.json, *"
press Escape
titled "the case list" "Key *"
alive "at the end"
echo "a case edited, broken, mended, taken away and put back while it was played; the edit was seen after $reload ms"
