#!/usr/bin/env bash
# Pages of runs in a browser: charts are drawn, nothing is run or loaded whatever names and texts hold, and on A4 no
# chart is cut. Usage: report.sh KEYACCOUNT [FOLDER to keep what was made]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=${1:?usage: report.sh KEYACCOUNT}
if [ -n "${2:-}" ]; then
  mkdir -p "$2"
  work=$(cd "$2" && pwd)
else
  work=$(mktemp -d)
fi
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -n "${2:-}" ] || rm -rf "$work"
}
trap 'finish "$@"' EXIT
fail() { echo "$1" >&2; exit 1; }
check() { python3 "$root/tests/report/check.py" "$@"; }
export XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config HOME=$work/home

# Whoever asks for anything over the network ends here.
python3 "$root/tests/report/listener.py" "$work/requests" >"$work/port" &
server=$!
for _ in $(seq 50); do [ -s "$work/port" ] && break; sleep 0.1; done
port=$(cat "$work/port")

# browser OPTIONS URL: everything that is no file goes to the listener.
browser() {
  timeout 120 chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-sync --disable-extensions \
    --disable-component-update --disable-background-networking --disable-default-apps --user-data-dir="$work/browser" \
    --proxy-server="127.0.0.1:$port" --proxy-bypass-list='<-loopback>' --virtual-time-budget=3000 "$@" 2>>"$work/browser.log"
}

# asked: what was asked for, but what this browser asks its maker for on its own, with any page or none.
asked() { grep -vE '^[A-Z]+ (https?://)?[a-z0-9.-]+\.(google|googleapis|gstatic|gvt1)\.com[:/]' "$work/requests" 2>/dev/null || true; }

# Three cases: games with hostile names, a long game, and games of a case whose texts are hostile.
cases=$work/program/scenarios
mkdir -p "$cases" "$work/runs"
ln -sfn "$root/assets" "$work/program/assets"
cp "$root/scenarios/first-order.json" "$root/scenarios/motorway-saws.json" "$cases"
python3 "$root/tests/report/hostile.py" case "$port" "$root/scenarios/first-order.json" "$cases/hostile.json"
export KEYACCOUNT_HOME=$work/program
n=0
for habit in textbook typical closer feature-reciter; do
  for seed in 1 2; do
    n=$((n + 1))
    "$program" autoplay "$cases/first-order.json" --habit "$habit" --seed "$seed" --out "$work/runs/first-$n.jsonl" >/dev/null
  done
done
"$program" autoplay "$cases/motorway-saws.json" --habit typical --seed 3 --out "$work/runs/long.jsonl" >/dev/null
for seed in 1 2; do
  "$program" autoplay "$cases/hostile.json" --habit typical --seed "$seed" --out "$work/runs/texts-$seed.jsonl" >/dev/null
done
python3 "$root/tests/report/hostile.py" players "$port" "$work"/runs/*.jsonl
for language in en zh; do
  "$program" debrief "$work/runs" --lang "$language" --review quick --hindsight --out "$work/$language" --format html >"$work/$language.log" ||
    fail "The pages in $language were not made: $(cat "$work/$language.log")"
done
"$program" debrief "$work/runs" --review none --anonymous --out "$work/hidden" --format html >"$work/hidden.log"
made=$(find "$work/en" -name '*.html' | wc -l)
[ "$made" -eq 14 ] || fail "14 pages were expected, not $made: $(cat "$work/en.log")"
if grep -rlE '(src|href)="([a-z]+:)?//' "$work/en" "$work/zh"; then fail "A page names an address outside."; fi
if grep -lE "evil|gnp|cmd|first-[0-9]+\.jsonl" "$work"/hidden/first-order-*.html; then fail "A page without names holds a name."; fi

# Every page as the browser has it.
for page in "$work"/en/*.html "$work"/zh/*.html; do
  name=$(basename "$(dirname "$page")")-$(basename "$page" .html)
  [ "${name#*-}" = index ] && continue
  browser --dump-dom "file://$page" >"$work/$name.dom"
  check dom "$work/$name.dom" "$page" >"$work/$name.told" || fail "$name: $(cat "$work/$name.told")"
  echo "$name: $(cat "$work/$name.told")"
done
[ -z "$(asked)" ] || fail "A page asked for something: $(asked)"

# The long game: a point for the start and for every decision.
choices=$(grep -c '"choice"' "$work/runs/long.jsonl")
grep -q " $((choices + 1)) points" "$work/en-motorway-saws-run-01.told" || fail "The curve has not all its points."

# Pictures and paper.
for language in en zh; do
  for page in first-order-class first-order-run-01 motorway-saws-run-01; do
    name=$language-$page
    browser --hide-scrollbars --window-size=900,1600 --screenshot="$work/$name.png" "file://$work/$language/$page.html" >/dev/null
    convert "$work/$name.png" "$work/$name.ppm"
    check picture "$work/$name.ppm" >/dev/null || fail "$name: $(check picture "$work/$name.ppm")"
    charts=$(sed -E 's/.* ([0-9]+) charts.*/\1/' "$work/$name.told")
    check framed "$work/$language/$page.html" "$work/$name-framed.html" ""
    browser --no-pdf-header-footer --print-to-pdf="$work/$name.pdf" "file://$work/$name-framed.html" >/dev/null
    pdfinfo "$work/$name.pdf" | grep -q "Page size:.*A4" || fail "$name is not printed on A4: $(pdfinfo "$work/$name.pdf")"
    rm -f "$work/$name"-page*.ppm
    pdftoppm -r 50 "$work/$name.pdf" "$work/$name-page"
    check frames "$charts" "$work/$name"-page*.ppm >"$work/$name.frames" || fail "$name on paper: $(cat "$work/$name.frames")"
    echo "$name on paper: $(cat "$work/$name.frames")"
  done
done

# The checks can fail: charts too high for the paper, a page without escaping, and one without its policy as well.
check framed "$work/en/motorway-saws-run-01.html" "$work/tall.html" "svg.chart{height:1300px}"
browser --no-pdf-header-footer --print-to-pdf="$work/tall.pdf" "file://$work/tall.html" >/dev/null
pdftoppm -r 50 "$work/tall.pdf" "$work/tall-page"
charts=$(sed -E 's/.* ([0-9]+) charts.*/\1/' "$work/en-motorway-saws-run-01.told")
{ check frames "$charts" "$work"/tall-page*.ppm || true; } | grep -q "a chart is cut" || fail "A chart that is cut is not noticed."
check undo "$work/en/first-order-class.html" "$work/undone.html"
browser --dump-dom "file://$work/undone.html" >"$work/undone.dom"
{ check dom "$work/undone.dom" "$work/en/first-order-class.html" || true; } | grep -q "<script> is none of our elements" ||
  fail "Markup in a name is not noticed."
[ -z "$(asked)" ] || fail "The policy let a request through: $(asked)"
check open "$work/en/first-order-class.html" "$work/open.html"
browser --dump-dom "file://$work/open.html" >"$work/open.dom"
grep -q "<title>RUN</title>" "$work/open.dom" || fail "A script that runs is not noticed."
asked | grep -q /leak || fail "A request is not noticed."
echo "pages in two languages: charts drawn, nothing run, nothing loaded, A4 without cut charts"
