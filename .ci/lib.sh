# What `book`, `test` and `.ci/run` share. Sourced by bash, in the top folder of the checkout.

say() { printf '%s\n' "$*" >&2; }

# packages KIND… — the names of the packages of these kinds
packages() {
  local kind name
  while read -r kind name _; do
    case " $* " in *" $kind "*) printf '%s\n' "$name" ;; esac
  done <.ci/packages
}

missing_packages() {
  local name
  for name in $(packages "$@"); do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || printf '%s\n' "$name"
  done
}

is_debian_12() (
  [ -r /etc/os-release ] && . /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ]
)

apt() {
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

# install_packages NAME… — quiet unless it fails; the package lists are fetched when they are missing or stale
install_packages() {
  local log
  log=$(mktemp)
  if apt install --no-install-recommends "$@" >"$log" 2>&1 ||
    { apt update >"$log" 2>&1 && apt install --no-install-recommends "$@" >>"$log" 2>&1; }; then
    rm -f "$log"
    return 0
  fi
  cat "$log" >&2
  rm -f "$log"
  return 1
}

describe_packages() {
  local kind name what
  say "casebound is built on Debian 12 from these packages; on another system, install what corresponds:"
  while read -r kind name what; do
    case " $* " in *" $kind "*) printf '  %-28s  %s\n' "$name" "$what" >&2 ;; esac
  done <.ci/packages
}

have_tools() {
  local tool
  for tool in c++ cmake ninja pkg-config; do
    command -v "$tool" >/dev/null || return 1
  done
}

# ensure_packages KIND… — installs what is missing on Debian 12; elsewhere says what is needed. Exits with 3 if the
# build could not go on.
ensure_packages() {
  if ! is_debian_12; then
    describe_packages "$@"
    have_tools && return 0
    say "g++, cmake, ninja or pkg-config is not there; nothing was built"
    exit 3
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "installing ${missing[*]}"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    say "this needs root; as root, run: apt-get install --no-install-recommends ${missing[*]}"
    exit 3
  fi
  install_packages "${missing[@]}" || { say "the packages could not be installed"; exit 3; }
}

# quietly COMMAND… — its output only if it fails
quietly() {
  local output
  output=$("$@" 2>&1 </dev/null) || { local code=$?; printf '%s\n' "$output" >&2; return "$code"; }
}

# compile PRESET [TARGET] — progress is shown on a terminal only; an existing build folder configures itself again when
# it has to
compile() {
  local quiet=(--quiet)
  [ -t 2 ] && quiet=()
  cmake --build "build/$1" ${2:+--target "$2"} -- "${quiet[@]}" </dev/null >&2
}
