# Sourced by game/play.sh and tests/run.sh: what both need before they build.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# ensure_packages KIND...: installs what is missing of the packages of these kinds in game/packages.txt.
ensure_packages() {
  local wanted installed missing=() package
  # What another package provides is there too: some builds of nodejs bring npm and refuse a second one.
  installed=$(dpkg-query -W -f='${db:Status-Status},${Package},${Provides}\n' | sed -n 's/^installed,//p' |
    tr ',' '\n' | sed 's/(.*//; s/ //g')
  wanted=$(for kind in "$@"; do awk -v kind="$kind" '$2 == kind { print $1 }' "$root/game/packages.txt"; done)
  for package in $wanted; do
    grep -qxF "$package" <<<"$installed" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "These packages are missing and need root to install: run as root: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq || echo "The package lists could not be renewed; trying with the old ones." >&2
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; then
    echo "Some packages could not be installed. Check the network and run: apt-get install ${missing[*]}" >&2
    return 1
  fi
}

# build_into FOLDER [cmake options]: configures once, then builds what has changed.
build_into() {
  local folder=$1
  shift
  cmake -S "$root" -B "$folder" -G Ninja "$@" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; return 1; }
  cmake --build "$folder" || return 1
}
