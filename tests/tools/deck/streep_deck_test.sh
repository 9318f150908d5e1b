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
expect 2 '--language: "fr" is none of nl, en' check --language fr "$routes"
expect 2 '--cut: "50" is none of 45, 60, 90' export --cut 50 "$routes"
expect 2 "dit bestand kan niet gelezen worden" check "$folder/none.toml"
expect 1 "«stad» is geen sleutel" check "$folder"
mkdir "$folder/empty"
expect 2 '--language: "fr" is none of nl, en' check --language fr "$routes"
expect 2 '--cut: "50" is none of 45, 60, 90' export --cut 50 "$routes"
expect 2 "dit bestand kan niet gelezen worden" check "$folder/empty"
expect 0 "in orde" check --today 2026-11-22 "$source/scenarios"
expect 1 '"severity":"error"' check --json "$folder/errors.toml"
expect 0 "[]" check --json "$source/scenarios/studenten.toml"
expect 0 "van 150 teksten" translate-status "$source/scenarios/studenten.toml"

deck=$folder/own.toml
expect 0 "geschreven" new "$deck"
expect 2 "is er al" new "$deck"
expect 0 "in orde" check "$deck"
cp "$deck" "$folder/first"
expect 0 "own.toml.bak" format "$deck"
cmp "$deck.bak" "$folder/first" || failed=1
expect 0 "stond al goed" format "$deck"
grep -q "Alles achter een #" "$deck" || { echo "format lost a comment"; failed=1; }
expect 1 "er is nog geen vertaling" translate-status "$deck"
expect 1 "«stad» is geen sleutel" format "$folder/errors.toml"
expect 2 "FILE" check
expect 2 "" check --language fr "$routes"
expect 2 "" chek "$routes"

expect 0 "geschreven" import --template "$folder/cards.csv"
expect 0 "2 kaarten gelezen" import "$folder/cards.csv" "$folder/made.toml"
expect 0 "in orde" check "$folder/made.toml"
expect 0 "geschreven" export "$source/scenarios/studenten.toml" --csv "$folder/students.csv"
expect 0 "made.toml.bak" import "$folder/students.csv" "$folder/made.toml"
printf 'id;theme\nhalf;t\n' >"$folder/half.csv"
expect 1 "half.csv:2:1: fout: «kind» ontbreekt in een kaart" import "$folder/half.csv" "$folder/none.toml"
[ ! -e "$folder/none.toml" ] || { echo "a deck without cards was written"; failed=1; }
expect 2 "in welk deck" import "$folder/half.csv"

expect 0 "in orde; in geen enkel plan: taal-in-de-pauze, " check "$source/scenarios/studenten.toml"

# Advice alone is an error only with --strict; a deck with errors cannot be packed.
sed 's/^note = .*//' "$deck" >"$folder/advice.toml"
expect 0 "advies" check "$folder/advice.toml"
expect 1 "advies" check --strict "$folder/advice.toml"
expect 0 "in orde" check --strict --today 2026-11-22 "$source/scenarios"

students=$source/scenarios/studenten.toml
expect 0 "geschreven" pack "$students" --routes "$routes" -o "$folder/students.streep"
expect 0 "students.streep/studenten.en.toml: in orde" check --strict --today 2026-11-22 "$folder/students.streep"
expect 0 "studenten.en.toml: geschreven" unpack "$folder/students.streep" -o "$folder/out"
for file in studenten.toml studenten.en.toml routes/den-haag.toml routes/den-haag.en.toml; do
  cmp "$folder/out/$file" "$source/scenarios/$file" || failed=1
done
expect 0 "stond er al" unpack "$folder/students.streep" -o "$folder/out"
[ ! -e "$folder/out/studenten.toml.bak" ] || { echo "unpack kept a copy of what did not change"; failed=1; }
echo "# mine" >>"$folder/out/studenten.toml"
expect 0 "studenten.toml.bak" unpack "$folder/students.streep" -o "$folder/out"
grep -q "# mine" "$folder/out/studenten.toml.bak" || { echo "unpack lost what was there"; failed=1; }
expect 0 "geschreven" pack "$folder/advice.toml"
[ -e "$folder/advice.streep" ] || { echo "pack wrote elsewhere"; failed=1; }
expect 0 "[no_note]" pack "$folder/advice.toml" -o "$folder/again.streep"
cmp "$folder/advice.streep" "$folder/again.streep" || failed=1
expect 1 "«stad» is geen sleutel van de routes" pack "$students" --routes "$folder/errors.toml" -o "$folder/none.streep"
expect 2 "kan niet gelezen worden" pack "$folder/none.toml"
[ ! -e "$folder/none.streep" ] || { echo "a package with errors was written"; failed=1; }
head -c 900 "$folder/students.streep" >"$folder/part.streep"
expect 1 "this is no package of Streep, or only a part of it came over" unpack "$folder/part.streep" -o "$folder/part" --language en
[ ! -e "$folder/part" ] || { echo "a part of a package was unpacked"; failed=1; }
expect 1 '"what":"dit is geen pakket van Streep' check --json "$folder/part.streep"
expect 2 "kan niet gelezen worden" unpack "$folder/none.streep"

expect 0 "geschreven" export "$students" --pdf "$folder/cards.pdf" --cut 90 --routes "$routes"
head -c 5 "$folder/cards.pdf" | grep -q "%PDF-" || { echo "export --pdf wrote no PDF"; failed=1; }
echo '<fontconfig></fontconfig>' >"$folder/fonts.conf"
export FONTCONFIG_FILE="$folder/fonts.conf"
expect 2 "installeer het pakket fonts-inter" export "$students" --pdf "$folder/none.pdf"
unset FONTCONFIG_FILE
expect 2 "--csv" export "$students"
expect 2 "" export "$students" --pdf "$folder/cards.pdf" --cut 50
expect 1 "geen sleutel" export "$students" --pdf "$folder/none.pdf" --routes "$folder/errors.toml"
expect 0 "Usage" --help
exit $failed
