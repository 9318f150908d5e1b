#!/usr/bin/env bash
# The floors check finds what it is there to find: a small house with one
# wrong include each time.
set -eu
floors=$1
house=$(mktemp -d)
trap 'rm -r "$house"' EXIT
mkdir "$house"/{game,server,tools}

expect() { # what is expected, file, its line
  mkdir -p "$(dirname "$house/$2")"
  echo "$3" >"$house/$2"
  local answer=clean
  "$floors" "$house" >/dev/null || answer=complaint
  rm "$house/$2"
  [ "$answer" = "$1" ] || { echo "$2 with $3: $answer, expected $1"; exit 1; }
}

expect clean     game/session/a.h             '#include "game/deck/deck.h"'
expect complaint game/deck/a.h                '#include "game/session/ids.h"'
expect complaint game/deck/a.cpp              '#include "game/deck/lint/check.h"'
expect complaint game/ui/screen/a.cpp         '#include "server/rooms/room.h"'
expect complaint game/ui/screen/a.cpp         '#include "game/client/link/link.h"'
expect complaint game/deck/a.cpp              '#include "game/pack/pack.h"'
expect complaint server/store/a.h             '#include "server/rooms/room.h"'
expect clean     server/rooms/a.h             '#include "server/store/store.h"'
expect complaint server/rooms/a.cpp           '#include "game/ui/model.h"'
expect clean     game/deck/toml/a.cpp         '#include <toml++/toml.h>'
expect complaint game/deck/toml/a.h           '#include <toml++/toml.h>'
expect complaint game/deck/a.cpp              '#include <toml++/toml.h>'
expect complaint game/session/a.cpp           '#include <enet/enet.h>'
expect clean     game/pack/a.cpp              '#include <zip.h>'
expect complaint game/pack/a.h                '  #  include <zip.h>'
expect complaint game/ui/screen/a.cpp         '#include <SDL.h>'
expect complaint game/attic/a.cpp             '#include <string>'
expect complaint game/editor/a.cpp            'const bool any = std::ranges::any_of(all, test);'
expect complaint game/ui/kit/a.h              'auto first = all | std::views::take(1);'
expect complaint game/base/a.h                '#include <ranges>'
expect clean     game/editor/a.cpp            '#include "game/base/ranges.h"'
expect clean     server/rooms/a.cpp           'const bool any = std::ranges::any_of(all, test);'
expect complaint game/ui/kit/a.cpp            '#include "game/ui/model.h"'
expect complaint game/ui/kit/a.h              '#include "game/session/ids.h"'
expect complaint game/ui/words/a.cpp          '#include "game/ui/console/parts.h"'
expect complaint game/ui/kit/a.cpp            '#include <fstream>'
expect complaint game/ui/pages/a.cpp          '  return std::filesystem::exists(path);'
expect complaint game/ui/editor/a.cpp         '#include <sys/stat.h>'
expect clean     game/ui/kit/a.cpp            '#include <sstream>'
expect complaint game/ui/kit/a.cpp            'return language == deck::Language::nl ? "ja" : "yes";'
expect complaint tools/a.cpp                  'if (language != Language::en) return;'
expect clean     game/ui/kit/a.cpp            'deck::Language language = deck::Language::nl;'

mkdir -p "$house/game/ui/kit/ab"  # a folder whose name comes in between is not of it
echo >"$house/game/ui/kit/ab/c.h"
for i in $(seq 15); do echo >"$house/game/ui/kit/a$i.h"; echo >"$house/game/ui/kit/a$i.cpp"; done
expect clean     game/ui/kit/a1.cpp           '#include <string>'
expect complaint game/ui/kit/b.cpp            '#include <string>'
