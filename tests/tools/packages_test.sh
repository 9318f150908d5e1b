#!/usr/bin/env bash
# Of alternatives the first that the system has is installed. The two programs
# that are asked are our own here: a system is what it has, and what it can get.
set -u
. "$1"
here= has=
dpkg-query() { case " $here " in *" ${!#} "*) echo installed ;; *) return 1 ;; esac; }
apt-cache() { case " $has " in *" ${!#} "*) echo "Package: ${!#}" ;; esac; }

expect() { # what is expected, what is here, what the system has, what is wanted
  here=$2 has=$3
  local answer
  answer=$(missing $4 | xargs)
  [ "$answer" = "$1" ] || { echo "here «$2», to be had «$3», wanted «$4»: «$answer», expected «$1»"; exit 1; }
}

expect "a"     ""  "a b"   "a"
expect ""      "a" "a b"   "a"
expect "new"   ""  "new old"  "new|old"
expect "old"   ""  "old"      "new|old"
expect ""      "new" "new old" "new|old"
expect ""      "old" "old"     "new|old"
expect "new"   "old" "new old" "new|old"
expect "new|old" "" ""         "new|old"
expect "b old" "a" "b old"     "a b new|old"
