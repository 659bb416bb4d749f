#!/usr/bin/env bash
# Games of several habits, languages and players, one of them unfinished, are exported as xAPI statements: each passes
# both public validators and our own checks, two exports are equal, and broken statements are noticed.
# Usage: xapi.sh KEYACCOUNT
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=$(readlink -f "${1:?usage: xapi.sh KEYACCOUNT}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$1" >&2; exit 1; }

mkdir "$work/check"
cp "$root"/tests/xapi/* "$work/check"
(cd "$work/check" && npm ci --no-audit --no-fund --fetch-retries=1 >"$work/npm.log" 2>&1) || {
  tail -n 5 "$work/npm.log" >&2
  fail "The validators of xAPI statements could not be installed with npm ci: without them nothing is checked."
}
check() { node "$work/check/check.js" "$@" | cut -c 1-400; }

# game FILE CASE HABIT SEED LANGUAGE PLAYER: the player's name as it stands in JSON.
game() {
  "$program" autoplay "$root/scenarios/$2.json" --habit "$3" --seed "$4" --out "$work/whole.jsonl" >"$work/said"
  LANGUAGE_OF_GAME=$5 PLAYER=$6 python3 - "$work/whole.jsonl" "$1" <<'EOF'
import json, os, sys
lines = open(sys.argv[1], encoding="utf-8").read().splitlines(keepends=True)
header = json.loads(lines[0])
header["language"] = os.environ["LANGUAGE_OF_GAME"]
header["player"] = json.loads('"' + os.environ["PLAYER"] + '"')
header["exercise"], header["exercise_title"] = "K7QF/2M9X é", "Monday \u202e<b>class</b>"
lines[0] = json.dumps(header, ensure_ascii=False) + "\n"
open(sys.argv[2], "w", encoding="utf-8").writelines(lines)
EOF
}
games=$work/games
mkdir "$games"
game "$games/a.jsonl" motorway-saws textbook 1 en 'Lin Wei'
game "$games/b.jsonl" motorway-saws typical 2 zh '林伟'
game "$games/c.jsonl" motorway-saws closer 3 en '<script>alert(1)</script>&amp;'
game "$games/d.jsonl" motorway-saws typical 4 zh 'a\u0007\u202ee\u2066f\"\\\n=1+1'
game "$games/e.jsonl" motorway-saws textbook 5 en "$(printf '很长的名字%.0s' {1..40})"
game "$games/f.jsonl" motorway-saws typical 6 en ''
game "$work/long.jsonl" motorway-saws textbook 7 zh 'Zhou Min'
head -n 30 "$work/long.jsonl" >"$games/g.jsonl" # left in the middle
touch -d '2025-10-14 09:30:00 UTC' "$games"/*.jsonl

export_to() { # FOLDER [options]
  mkdir "$1"
  "$program" debrief "$games" --out "$1" --format xapi "${@:2}" >"$work/said" || { cat "$work/said" >&2; return 1; }
}
export_to "$work/first" --review none
export_to "$work/second" --review none --lang zh
diff -r "$work/first" "$work/second" >"$work/differences" || fail "Two exports of the same games differ."
[ "$(ls "$work/first" | wc -l)" = 7 ] || fail "There are not seven files for seven games."
check "$work"/first/*.json

# Every choice of a game is told, and its result; the replay's own lines count them.
told=$(grep -c '^{' "$work/first/motorway-saws-run-01.xapi.json")
played=$(grep -c '^{"turn"' "$games/a.jsonl")
[ "$told" = $((played + 1)) ] || fail "$told statements tell $played choices and a result."
[ "$(cat "$work"/first/*.json | grep -o 'expapi/verbs/[a-z]*' | sort | uniq -c | awk '/passed|failed|suspended/ { n += $1 } END { print n }')" = 7 ] ||
  fail "There is not one result a game."
grep -q 'verbs/suspended' "$work/first/motorway-saws-run-07.xapi.json" || fail "The unfinished game has a result."
grep -q '"timestamp":"2025-10-14T09:30:00Z"' "$work/first/motorway-saws-run-01.xapi.json" || fail "The time of the file is missing."

grep -q '/exercises/K7QF/2M9X%20%C3%A9"' "$work/first/motorway-saws-run-01.xapi.json" || fail "The exercise is missing."

# With reviews, on another address, and without names.
rm "$games"/[d-g].jsonl
export_to "$work/reviewed" --review quick --xapi-base https://lrs.example/saws/ --xapi-home https://school.example
check "$work"/reviewed/*.json
grep -q correctResponsesPattern "$work/reviewed/motorway-saws-run-01.xapi.json" || fail "No best choice is named."
grep -q keyaccount.invalid "$work"/reviewed/*.json && fail "The address that was set is not used throughout."
export_to "$work/anonymous" --review none --anonymous
check "$work"/anonymous/*.json
grep -qE 'Lin Wei|林伟|alert' "$work"/anonymous/*.json && fail "A name stands in an export without names."
if "$program" debrief "$games" --out "$work/bad" --format xapi --xapi-base 'no address' >"$work/said" 2>&1; then
  fail "An address that is none was taken."
fi

# The check notices what is broken.
broken() { # WHAT STATEMENT-EDIT
  node -e 'const fs = require("fs"); const all = JSON.parse(fs.readFileSync(process.argv[1]));
    const s = all[1], d = s.object.definition; eval(process.argv[3]); fs.writeFileSync(process.argv[2], JSON.stringify(all)
      .replace(/[<>&]/g, (c) => "\\u00" + c.charCodeAt(0).toString(16)))' \
    "$work/first/motorway-saws-run-01.xapi.json" "$work/broken.json" "$2"
  if node "$work/check/check.js" "$work/broken.json" >"$work/said"; then fail "The check does not notice $1."; fi
  echo "noticed, $1: $(head -n 1 "$work/said" | cut -d : -f 2- | cut -c 1-120)"
}
broken "a choice that occurs twice" 'd.choices[1].id = d.choices[0].id'
broken "a response that cannot be chosen" 's.result.response = "nothing"'
broken "a broken duration" 's.result.duration = "3 days"'
broken "a key that is no IRI" 's.result.extensions["day of the game"] = 1'
broken "a statement told twice" 's.id = all[0].id'
broken "a verb that is no IRI" 's.verb.id = "answered"'
broken "a score out of its range" 's.result.score = {scaled: 1.2, raw: 120, min: 0, max: 100}'
broken "an unknown language tag" 's.verb.display["not a tag"] = "x"'
broken "a broken registration" 's.context.registration = "game 1"'
