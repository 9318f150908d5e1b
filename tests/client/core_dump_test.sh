#!/usr/bin/env bash
# core_dump_test.sh STREEP DECK FOLDER: a client that is ended by a fault, as soon as it may leave no core dump, leaves none.
set -u
streep=${1:?core_dump_test.sh STREEP DECK FOLDER} deck=${2:?} folder=${3:?}
[[ $(ulimit -Hc) != 0 ]] || exit 77  # it was forbidden before
ulimit -c "$(ulimit -Hc)"
mkdir -p "$folder" && cd "$folder" || exit 1
"$streep" --demo --headless --deck "$deck" --players 12 --size 640x360 --shots "$folder" >/dev/null 2>&1 &
client=$!
until grep -Eq '^Max core file size +0 +0 ' "/proc/$client/limits" 2>/dev/null; do
  kill -0 $client 2>/dev/null || { echo "it ended, and could have left a core dump" >&2; exit 1; }
done
kill -ABRT $client
wait $client
[[ $? == 134 ]] || { echo "it was not ended by the fault" >&2; exit 1; }
[[ -z $(find . -name 'core*') ]] || { echo "it left a core dump" >&2; exit 1; }
