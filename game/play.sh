#!/usr/bin/env bash
# Installs what is missing, builds, and starts the game. Options are those of `keyaccount play`.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

ensure_packages play
mkdir -p "$root/build"
build_into "$root/build/release" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF

# An entry in the desktop's menu, so that the next game starts with a click.
menu=${XDG_DATA_HOME:-$HOME/.local/share}/applications
if mkdir -p "$menu" 2>/dev/null; then
  cat >"$menu/keyaccount.desktop" <<ENTRY || true
[Desktop Entry]
Type=Application
Name=Key Account
Name[zh_CN]=大客户
Comment=Practise selling to key accounts
Comment[zh_CN]=练习大客户销售
Exec="$root/build/release/game/keyaccount"
Terminal=false
Categories=Education;Game;
ENTRY
fi

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no display here, so the game starts in the terminal."
  exec "$root/build/release/game/keyaccount" play --terminal "$@"
fi
exec "$root/build/release/game/keyaccount" play "$@"
