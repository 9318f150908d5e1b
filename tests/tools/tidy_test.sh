#!/usr/bin/env bash
# tools/tidy finds a source that is laid out otherwise, and lays it out: a small
# house of one file.
set -u
house=$(mktemp -d)
trap 'rm -r "$house"' EXIT
mkdir "$house"/{game,server,tools,tests}
cp "$1" "$house/tools/tidy"
cp "$(dirname "$1")/../.clang-format" "$house"
echo 'int  main( ) {}' >"$house/game/a.cpp"

"$house/tools/tidy" >/dev/null 2>&1
found=$?
[ $found != 77 ] || exit 77
[ $found != 0 ] || { echo "two spaces and an empty pair with a space in it: no complaint"; exit 1; }
"$house/tools/tidy" --fix || { echo "--fix: $?"; exit 1; }
[ "$(cat "$house/game/a.cpp")" = 'int main() {}' ] || { cat "$house/game/a.cpp"; exit 1; }
"$house/tools/tidy" || { echo "after --fix: $?"; exit 1; }
