#!/usr/bin/env bash
# The beamer goes and comes back while a session runs, on a real X server with
# two displays that are not there. Skipped (77) where such a server is missing.
#   second_display_test.sh STREEP
set -u
for needed in Xorg openbox xrandr xdotool xwininfo; do
  command -v "$needed" >/dev/null || { echo "Overgeslagen / skipped: $needed is niet geïnstalleerd / is not installed"; exit 77; }
done

home=$(mktemp -d)
started=()
finish() { kill "${started[@]}" 2>/dev/null; wait; rm -r "$home"; }
trap finish EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home
cat >"$home/xorg.conf" <<'CONF'
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "any"
EndSection
CONF
mkfifo "$home/number"
Xorg -displayfd 3 -noreset -novtswitch -sharevts vt7 -nolisten tcp -logfile "$home/log" -config "$home/xorg.conf" &>/dev/null 3>"$home/number" &
started+=($!)

# Looks now and then until it is so, however long that takes: ctest ends a test that waits for what does not come.
until_so() { # what should be so, and a command
  echo "Waiting: $1"
  until "${@:2}"; do sleep 0.2; done
}
needs() { "$@" &>/dev/null || { echo "Overgeslagen / skipped: $*"; exit 77; }; }
windows() { # of each the place, the size and the number
  for one in $(xdotool search --onlyvisible --name '^Streep$' 2>/dev/null); do
    xwininfo -id "$one" | awk -v id="$one" '/Absolute|Width|Height/ { printf "%s ", $NF } END { print id }'
  done
}
two_windows() { [ "$(windows | wc -l)" = 2 ]; }
on_beamer() { two_windows && windows | grep -q '^1280 0 1024 768 '; }
beside() { two_windows && ! windows | awk '$1 + $3 > 1290 || $2 + $4 > 730 || $3 > 1240 { wrong = 1 } END { exit !wrong }'; }
screen_in_front() { [ "$(xdotool getactivewindow 2>/dev/null)" = "$screen" ]; }
console_in_front() { ! screen_in_front; }
with_beamer() { xrandr --output DUMMY1 --mode 1024x768 --right-of DUMMY0; }

needs read -r number <"$home/number"  # when it is ready; nothing where it ends instead
DISPLAY=:$number
export DISPLAY
needs xrandr --output DUMMY0 --mode 1280x720 --primary
needs xrandr --addmode DUMMY1 1024x768
needs with_beamer
xrandr --query >/dev/null  # the server looks what is plugged in
openbox --sm-disable &>/dev/null &
started+=($!)
"$1" --demo --players 4 --reduced-motion 2>/dev/null &
started+=($!)

until_so "the big screen fills the beamer" on_beamer
screen=$(windows | awk '/^1280 0 / { print $NF }')
xrandr --output DUMMY1 --off
until_so "without a beamer both windows are within the display that is left" beside
until_so "the console is in front" console_in_front
xdotool key F10
until_so "F10 brings the big screen to the front" screen_in_front
with_beamer
until_so "the big screen is on the beamer again" on_beamer
xrandr --output DUMMY1 --same-as DUMMY0
until_so "where both displays show the same, there is one" beside
echo "The big screen follows its beamer."
