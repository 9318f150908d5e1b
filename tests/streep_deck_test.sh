#!/bin/sh
# The exit status of streep-deck is its verdict, and what it prints is in the
# language that was asked for. Takes the program and the root of the source.
set -u
program=$1 source=$2
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
failed=0

# status, what the output must hold, arguments
expect() {
  status=$1 words=$2
  shift 2
  said=$("$program" "$@" 2>&1)
  found=$?
  case $said in *"$words"*) ;; *) found="$found without «$words»" ;; esac
  [ "$found" = "$status" ] && return
  echo "streep-deck $*: status $found instead of $status"
  echo "$said"
  failed=1
}

routes=$source/scenarios/routes/den-haag.toml
sed 's/^city = .*/stad = "Den Haag"/' "$routes" >"$folder/errors.toml"

expect 0 "in orde" check "$source/scenarios/studenten.toml" "$routes"
expect 0 "fine" check --language en "$routes"
expect 1 "fout: «stad» is geen sleutel van de routes" check "$folder/errors.toml"
expect 1 "error: «stad» is not a key of the routes" check --language en "$routes" "$folder/errors.toml"
expect 2 "dit bestand kan niet gelezen worden" check "$folder/none.toml"
expect 2 "dit bestand kan niet gelezen worden" check "$folder"
expect 2 "FILE" check
expect 2 "" check --language fr "$routes"
expect 2 "" chek "$routes"
expect 0 "Usage" --help
exit $failed
