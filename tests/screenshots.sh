#!/usr/bin/env bash
# Pictures of every screen, in both languages and both themes, at 1280x720 and 1920x1080.
# Usage: screenshots.sh OUT [KEYACCOUNT]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
out=${1:?usage: screenshots.sh OUT [KEYACCOUNT]}
program=${2:-$root/build/release/game/keyaccount}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -p "$out"
XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home xvfb-run -a -s "-screen 0 1920x1080x24 -noreset" "$program" play --screenshots "$out"
for screen in 1-cases 2-briefing 3-desk 4-call 5-debrief 5-debrief-stances 5-debrief-people 5-debrief-method 5-debrief-records 5-debrief-notes 6-records-chart 6-records-deal 6-records-review 6-records-stage 7-exercise 7-exercise-briefing 7-exercise-set \
  7-class-overview 7-class-names 7-class-technique 7-class-two-runs 7-class-all-runs 7-class-vote 7-class-played \
  7-class-best 7-class-export 7-class-folders 7-workshop-untested 7-workshop-people 7-workshop-playtest \
  7-workshop-start 7-workshop-reading 7-workshop-errors 7-workshop-rehearsal; do
  for language in en zh; do
    for size in 1280x720 1920x1080; do
      ls "$out/$screen"*-"$language"-*-"$size".png >/dev/null 2>&1 ||
        { echo "No picture of $screen in $language at $size." >&2; exit 1; }
    done
  done
done
echo "$(ls "$out"/*.png | wc -l) pictures in $out"
