#!/bin/sh
# Every bad deck of tests/decks/bad is told whole what is wrong with it, in both
# languages. Takes the program and the root of the source; with --write, what is
# said now becomes what is expected, and the diff is the review.
set -u
program=$1 folder=$2/tests/decks/bad write=${3:-}
said=$(mktemp)
trap 'rm "$said"' EXIT
failed=0 count=0
cd "$folder" || exit 2
for deck in *.toml; do
  expected=${deck%.toml}.txt
  for language in nl en; do
    "$program" check --today 2026-11-22 --language "$language" "$deck" 2>&1
    echo "= $?"
  done >"$said"
  count=$((count + 1))
  [ -z "$write" ] || cp "$said" "$expected"
  diff -u "$expected" "$said" || failed=1
done
[ "$count" -ge 60 ] || { echo "only $count bad decks in $folder"; failed=1; }
exit $failed
