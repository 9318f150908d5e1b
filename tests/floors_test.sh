#!/usr/bin/env bash
# The floors check finds what it is there to find: a small house with one
# wrong include each time.
set -eu
floors=$1
house=$(mktemp -d)
trap 'rm -r "$house"' EXIT
mkdir -p "$house"/game/{deck,pack,session,ui} "$house/server"

expect() { # what is expected, file, its include
  echo "#include $3" >"$house/$2"
  local answer=clean
  "$floors" "$house" >/dev/null || answer=complaint
  rm "$house/$2"
  [ "$answer" = "$1" ] || { echo "$2 with #include $3: $answer, expected $1"; exit 1; }
}

expect clean     game/session/a.h   '"game/deck/deck.h"'
expect complaint game/deck/a.h      '"game/session/ids.h"'
expect complaint game/ui/a.cpp      '"server/room.h"'
expect complaint game/ui/a.cpp      '"game/client/link.h"'
expect complaint server/a.cpp       '"game/ui/model.h"'
expect clean     game/deck/a.cpp    '<toml++/toml.h>'
expect complaint game/deck/a.h      '<toml++/toml.h>'
expect complaint game/session/a.cpp '<enet/enet.h>'
expect clean     game/pack/a.cpp    '<zip.h>'
expect complaint game/pack/a.h      '<zip.h>'
expect complaint game/deck/a.cpp    '"game/pack/pack.h"'
expect complaint game/ui/a.cpp      '<SDL.h>'
