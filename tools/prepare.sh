# Shared by tools/play and tools/test: packages and build. Sourced, not run.

# missing PACKAGE…: those that are not here. Of alternatives (new|old) the first that this system has counts.
missing() {
  local package name
  for package in "$@"; do
    for name in ${package//|/ }; do
      dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed && continue 2
      [ "$name" != "$package" ] && apt-cache show "$name" 2>/dev/null | grep -q . && package=$name && break
    done
    echo "$package"
  done
}

# Installs the packages of tools/packages.txt that are missing, and says which.
install_packages() {
  local wanted absent run=""
  wanted=$(grep -v '^#' tools/packages.txt; printf '%s\n' "$@")
  absent=$(missing $wanted)
  [ -n "$absent" ] || return 0
  if [ "$install" = no ]; then
    echo "Deze pakketten ontbreken / these packages are missing:" $absent >&2
    return 1
  fi
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Dat kan alleen root. Voer uit als root / run as root: apt-get install" $absent >&2; return 1; }
    run=sudo
  fi
  $run apt-get update -qq || return 1
  absent=$(missing $wanted)  # now that it is known what this system has
  echo "Ik installeer / installing:" $absent
  $run env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $absent >/dev/null
}

# What the tests of the phone page need, beside the packages above. Node may have come from elsewhere, with its own npm.
install_page_tests() {
  install_packages chromium-headless-shell $(command -v npm >/dev/null || echo nodejs npm) || return 1
  [ tests/phone/node_modules/.package-lock.json -nt tests/phone/package-lock.json ] && return 0  # npm writes it when it is done
  if [ "$install" = no ]; then
    echo "Deze ontbreken / these are missing: cd tests/phone && npm ci" >&2
    return 1
  fi
  echo "Ik installeer / installing: tests/phone (npm)"
  (cd tests/phone && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
}

# build PRESET [TARGET...]: configures where needed and builds what changed.
# Quiet while nothing is wrong and nothing is to be done.
build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
  cmake --build --preset "$preset" ${*:+--target "$@"}
}
