#!/usr/bin/env bash
# Plays a case in the real window by key presses, from the case list to an end, and verifies the replay it wrote.
# Then looks back: the debrief, a branch tried from a decision, and the game opened again from the list.
# Usage: window_play.sh KEYACCOUNT [PICTURE.png]
set -euo pipefail
program=${1:?usage: window_play.sh KEYACCOUNT [PICTURE.png]}
picture=${2:-}
if [ -z "${KEYACCOUNT_UNDER_XVFB:-}" ]; then
  KEYACCOUNT_UNDER_XVFB=1 exec xvfb-run -a -s "-screen 0 1280x720x24 -noreset" "$0" "$@"
fi
home=$(mktemp -d)
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config LC_ALL=C.UTF-8
"$program" play --lang en >"$home/log" 2>&1 &
game=$!
trap 'kill $game 2>/dev/null || true; rm -rf "$home"' EXIT
fail() { echo "$1" >&2; cat "$home/log" >&2; exit 1; }

window=
for _ in $(seq 100); do
  window=$(xdotool search --onlyvisible --pid "$game" 2>/dev/null | head -1) && [ -n "$window" ] && break
  window=$(xdotool search --onlyvisible --name 'Key' 2>/dev/null | head -1) && [ -n "$window" ] && break
  sleep 0.1
done
[ -n "$window" ] || fail "No window appeared."
xdotool windowfocus "$window" 2>/dev/null || true
press() { for key in "$@"; do xdotool key --clearmodifiers "$key"; sleep 0.12; done; }
replay() { ls "$XDG_DATA_HOME"/keyaccount/replays/*.jsonl 2>/dev/null | head -1 || true; }
turns() { local file; file=$(replay); if [ -n "$file" ]; then grep -c '"turn"' "$file" || true; else echo 0; fi; }

# more_than TURNS: waits a little for the next turn to be on disk.
more_than() { for _ in $(seq 20); do [ "$(turns)" -gt "$1" ] && return 0; sleep 0.1; done; return 1; }

sleep 1
press Return            # the case list: play
press Return            # the briefing: start
sleep 0.5
for way in "" Right Down Left Up Right Right Down Left Left Up; do
  [ -z "$way" ] || press "$way"   # another person on the chart
  before=$(turns)
  press 1                         # the first thing to do with them; a closed door does nothing
  more_than "$before" || continue
  if tail -n 1 "$(replay)" | grep -qE '"act":"(visit|phone)"'; then
    press 2 3 4 1 c               # a problem, what it causes, what a solution is worth; a fact; end the call
    press Return                  # back to the desk
  fi
done
calls=$(turns)
[ "$calls" -ge 10 ] || fail "Only $calls turns were written after eleven tries to visit somebody."
for _ in $(seq 60); do
  grep -q '"result"' "$(replay)" && break
  press w Return
done
grep -q '"result"' "$(replay)" || fail "The game did not come to an end."
sleep 0.5
[ -z "$picture" ] || import -window root "$picture"
kill -0 "$game" 2>/dev/null || fail "The program ended by itself."
"$program" verify "$(replay)"

alive() { kill -0 "$game" 2>/dev/null || fail "The program ended by itself $1."; }
press Left Left bracketleft bracketright h h 2 v space; sleep 0.4; press space f Home End   # decisions, then the replay
press 3 4 Down 5 6 1 s s; alive "in the debrief"
first=$(replay)
press bracketleft t; sleep 0.6                      # try again from a marked decision
[ "$(ls "$XDG_DATA_HOME"/keyaccount/replays/*.jsonl | wc -l)" -eq 2 ] || fail "Trying again wrote no game of its own."
branch=$(ls "$XDG_DATA_HOME"/keyaccount/replays/*.jsonl | grep -vxF "$first")
head -1 "$branch" | grep -q '"parent"' || fail "The branch does not name the game it was tried from."
"$program" verify "$first" "$branch"
press Escape; sleep 0.3; press Up Up Return         # the menu: leave to the case list
press g; sleep 0.3; press Down Return; sleep 0.6    # the games of the case: the older one
[ -z "$picture" ] || import -window root "${picture%.png}-again.png"
press space; sleep 0.3; press space Escape; alive "when it opened a game again"
echo "$(turns) turns played by keys"
