# Shared by tools/play and tools/test: packages and build. Sourced, not run.

# Installs the packages of tools/packages.txt that are missing, and says which.
install_packages() {
  local wanted missing="" package run=""
  wanted=$(grep -v '^#' tools/packages.txt; printf '%s\n' "$@")
  for package in $wanted; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  if [ "$install" = no ]; then
    echo "Deze pakketten ontbreken / these packages are missing:$missing" >&2
    return 1
  fi
  echo "Ik installeer / installing:$missing"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Dat kan alleen root. Voer uit als root / run as root: apt-get install$missing" >&2; return 1; }
    run=sudo
  fi
  $run apt-get update -qq && $run env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >/dev/null
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
