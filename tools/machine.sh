# What ./run and ./test share: the machine made ready, the program built. Sourced, not run.
# Each step says its name and its seconds; what it printed is kept in build/logs.
# shellcheck shell=bash

export LC_ALL=C.UTF-8
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$root/build/logs
# The compiler cache serves every checkout of the source, wherever it lies.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

# One sentence on what is wrong, and the end.
stop() {
  printf '%s\n' "$1" >&2
  exit 1
}

# step NAME COMMAND…: runs the command with its output in build/logs/NAME.log.
step() {
  local name=$1 begin=$SECONDS
  shift
  printf '%-34s' "${name//-/ }"
  if ! "$@" >"$logs/$name.log" 2>&1 </dev/null; then
    printf 'failed after %d s\n' $((SECONDS - begin))
    return 1
  fi
  printf '%4d s\n' $((SECONDS - begin))
}

# The packages of packages.txt that are not installed, on one line.
missing_packages() {
  local package command
  while read -r package command _; do
    case $package in '' | '#'*) continue ;; esac
    case $command in
      '' | '#'*) ;;
      *) if command -v "$command" >/dev/null; then continue; fi ;;
    esac
    printf '%s\n' "$package"
  done <"$root/packages.txt" >"$logs/wanted"
  # dpkg-query knows at once; asking apt would take seconds.
  # shellcheck disable=SC2016  # the format is dpkg-query's own
  xargs dpkg-query -W -f='${Package} ${db:Status-Status}\n' <"$logs/wanted" 2>/dev/null |
    awk '$2 == "installed" { print $1 }' >"$logs/installed" || true
  grep -vxFf "$logs/installed" "$logs/wanted" | tr '\n' ' ' || true
}

need_packages() {
  command -v dpkg-query >/dev/null ||
    stop "This is not Debian: Candour is built on Debian 12 with the packages named in packages.txt."
  local missing
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  [ "$(id -u)" = 0 ] ||
    stop "Packages are missing and only root can install them: apt-get install --no-install-recommends ${missing% }"
  need_space 3 /var
  export DEBIAN_FRONTEND=noninteractive
  step Fetch-package-lists apt-get -o APT::Update::Error-Mode=any update ||
    stop "The package lists could not be fetched: check that this machine reaches a Debian mirror (build/logs/Fetch-package-lists.log)."
  # shellcheck disable=SC2086  # one word for each package
  step Install-packages apt-get install -y --no-install-recommends --no-remove $missing ||
    stop "These packages could not all be installed: ${missing% } (why: the end of build/logs/Install-packages.log)."
}

# need_space GIBIBYTES FOLDER
need_space() {
  local free
  free=$(df -Pk "$2" | awk 'NR == 2 { print $4 }')
  [ "$free" -gt $(($1 * 1024 * 1024)) ] ||
    stop "There is too little disk space: $1 GiB must be free under $2, and $((free / 1024)) MiB are."
}

# The design system's files, as package-lock.json names them.
need_node_modules() {
  local stamp=$root/node_modules/.candour-lock
  cmp -s "$root/package-lock.json" "$stamp" && return 0
  step Fetch-design-system npm --prefix "$root" ci --ignore-scripts --no-audit --no-fund ||
    stop "The design system could not be fetched: check that this machine reaches the npm registry (build/logs/Fetch-design-system.log)."
  cp "$root/package-lock.json" "$stamp"
}

# build TARGET: configures once (the build files notice later changes themselves) and builds.
build() {
  if [ ! -f "$root/build/build.ninja" ]; then
    need_space 2 "$root"
    step Configure cmake -S "$root" -B "$root/build" -G Ninja -DCMAKE_BUILD_TYPE=Release || {
      rm -f "$root/build/build.ninja"
      stop "The build could not be configured: see build/logs/Configure.log."
    }
  fi
  if [ -t 1 ]; then
    ninja -C "$root/build" "$1" || stop "The build failed: the first error stands above."
  elif ! step Build ninja -C "$root/build" "$1"; then
    grep -m1 -A40 '^FAILED' "$logs/Build.log" >&2 || tail -n 40 "$logs/Build.log" >&2
    stop "The build failed: the whole of it is in build/logs/Build.log."
  fi
}

prepare() {
  mkdir -p "$logs" || stop "The folder build/ cannot be written: run this as the owner of the source."
  need_packages
  need_node_modules
}
