#!/usr/bin/env bash
# A trainer sets an exercise in the window by keys; a rep types its code, gives a name and plays it; then an exercise
# file with a shared folder. What the replays say is checked.
# Usage: window_exercise.sh KEYACCOUNT [FOLDER_FOR_PICTURES]
set -euo pipefail
program=${1:?usage: window_exercise.sh KEYACCOUNT [FOLDER_FOR_PICTURES]}
pictures=${2:-}
if [ -z "${KEYACCOUNT_UNDER_XVFB:-}" ]; then
  KEYACCOUNT_UNDER_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x720x24 -noreset" "$0" "$@"
fi
home=$(mktemp -d)
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config LC_ALL=C.UTF-8
game=
trap 'kill $game 2>/dev/null || true; rm -rf "$home"' EXIT
fail() { echo "$1" >&2; cat "$home/log" >&2; ls -R "$home" >&2; exit 1; }

# begin ARGUMENT...: opens the window. A Chinese title cannot be searched for: it is the one that is not the root.
begin() {
  "$program" play --lang en "$@" >"$home/log" 2>&1 &
  game=$!
  window=
  for _ in $(seq 400); do
    window=$(xdotool search --onlyvisible --pid "$game" 2>/dev/null | head -1) && [ -n "$window" ] && break
    window=$(xdotool search --onlyvisible --name '.*' 2>/dev/null | tail -n +2 | tail -1) && [ -n "$window" ] && break
    sleep 0.1
  done
  [ -n "$window" ] || fail "No window appeared."
  xdotool windowfocus "$window" 2>/dev/null || true
  sleep 1
}
finish() { kill "$game"; wait "$game" 2>/dev/null || true; }
press() { for key in "$@"; do xdotool key --clearmodifiers "$key"; sleep 0.15; done; }
picture() { [ -z "$pictures" ] || { mkdir -p "$pictures"; sleep 0.4; import -window root "$pictures/$1.png"; }; }
replays() { ls "$XDG_DATA_HOME"/keyaccount/replays/*.jsonl 2>/dev/null || true; }
# wait_for COMMAND...: until it succeeds, some seconds at most.
wait_for() { for _ in $(seq 60); do "$@" && return 0; sleep 0.1; done; return 1; }
played() { [ -n "$(replays)" ] && grep -q '"turn":1' $(replays); }

# The trainer: briefing, seed 424242, exam; the file.
begin
press Return 4 2 4 2 4 2 e
press Down Down Right          # title, folder, mode: practice becomes exam if guided was chosen first
picture card
press Return
wait_for ls "$XDG_DATA_HOME"/keyaccount/exercises/*.exercise.json >/dev/null 2>&1 || fail "No exercise file was written."
file=$(ls "$XDG_DATA_HOME"/keyaccount/exercises/*.exercise.json)
grep -q '"seed": "424242"' "$file" || fail "The file does not hold the seed that was typed."
mode=$(sed -n 's/.*"mode": "\(.*\)".*/\1/p' "$file")
code=$(basename "$file" .exercise.json | grep -oE '[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$')
picture card-saved
finish
rm "$file"

# A rep: X, a wrong code, the right one, a name, the briefing, the game.
begin
press x
picture empty
xdotool type --delay 60 "0000-0000-0001"
press Return
picture wrong
kill -0 "$game" || fail "The program ended over a wrong code."
[ -z "$(replays)" ] || fail "A wrong code began a game."
for _ in $(seq 14); do press BackSpace; done
xdotool type --delay 60 "${code,,}"
sleep 0.3
press Return                   # the name is missing: the keyboard goes there
xdotool type --delay 60 "Lin xuef"
sleep 0.3
picture chosen
press Return
sleep 0.3
picture briefing
press Right 9 r                # mode and seed are fixed
[ -z "$(replays)" ] || fail "A game began before the player started it."
press Return
sleep 0.5
press 1
wait_for played || fail "The exercise was not played."
picture desk
one=$(replays)
grep -q "\"seed\":\"424242\",\"player\":\"Lin xuef\",\"mode\":\"$mode\"" "$one" || fail "The replay has another seed, player or mode."
grep -q "\"exercise\":\"$code\"" "$one" || fail "The replay does not name its exercise."
finish
grep -q '"player": "Lin xuef"' "$XDG_CONFIG_HOME/keyaccount/settings.json" || fail "The name was not remembered."

# A file with a shared folder, for an exam: the same dice, a copy of the game.
rm "$one"
shared=$home/class
mkdir "$shared"
"$program" exercise first-order --seed 424242 --mode exam --language zh --title "Week 3" --replays runs --out "$shared/w3.exercise.json" >"$home/log"
begin --exercise "$shared/w3.exercise.json"
picture file-briefing
[ ! -e "$shared/runs" ] || fail "Something was made in the shared folder before the player started."
press Return
sleep 0.5
press F3                       # settings are kept, but not the language of the exercise
press 1
wait_for played || fail "The exercise file was not played."
picture chinese
grep -q '"language": "en"' "$XDG_CONFIG_HOME/keyaccount/settings.json" || fail "The exercise changed the player's language."
grep -q '"language":"zh"' "$(replays)" || fail "The game is not in the language of the exercise."
cmp "$(replays)" "$shared"/runs/*.jsonl || fail "The copy differs from the game."
grep -q '"mode":"exam"' "$(replays)" || fail "The exam is none."
turns=$(wc -l <"$(replays)")
press Escape u                 # nothing is taken back in an exam
press Escape u
sleep 0.3
! grep -q '"undo"' "$(replays)" || fail "An exam took a choice back."
finish
[ "$(wc -l <"$(replays)")" -ge "$turns" ] || fail "The replay became shorter."

# It goes on as an exam, with its copy.
begin
press c
sleep 0.5
press u 1
wait_for cmp -s "$(replays)" "$shared"/runs/*.jsonl || fail "After going on the copy differs."
[ "$(wc -l <"$(replays)")" -gt "$turns" ] || fail "The game did not go on."
! grep -q '"undo"' "$(replays)" || fail "The exam that went on took a choice back."
finish
"$program" verify "$(replays)"
echo "Exercise $code: set, typed, played, copied and gone on with"
