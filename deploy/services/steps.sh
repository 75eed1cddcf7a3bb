# shellcheck shell=bash
# The steps that every service takes: say, install, wait, stop. Sourced by deploy/services.sh and deploy/services/*.sh.

SERVICES_DIR="${SERVICES_DIR:-$PWD/var/services}"
export SERVICES_DIR

say() { printf 'services: %s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

without_password() { sed -E 's#(://[^:/@]+):[^@]*@#\1@#' <<<"$1"; }

# as_root COMMAND…: run it as root, through sudo when this user may; exit status 77 when neither is possible.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif has sudo && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 77
  fi
}

# as_user USER COMMAND…: run it as that system user.
as_user() {
  local user="$1"
  shift
  if [ "$(id -un)" = "$user" ]; then
    "$@"
  else
    as_root runuser -u "$user" -- "$@"
  fi
}

# install_debian WHAT PACKAGE…: install Debian packages, or say what a person should install instead.
install_debian() {
  local what="$1" log="$SERVICES_DIR/apt.log"
  shift
  has apt-get || die "$what is missing and this system has no apt-get: install it by hand, then run 'make services' again"
  as_root true || die "$what is missing and installing it needs root or sudo: apt-get install $*"
  if [ ! -e "$SERVICES_DIR/apt-updated" ]; then
    say "apt-get update"
    as_root apt-get -o DPkg::Lock::Timeout=300 -qq update >"$log" 2>&1 || die "apt-get update failed, see $log"
    touch "$SERVICES_DIR/apt-updated"
  fi
  say "installing $what: apt-get install $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -y -qq --no-install-recommends \
    install "$@" >>"$log" 2>&1 </dev/null || die "apt-get install $* failed, see $log"
}

# wait_for SECONDS COMMAND…: until the command succeeds; false when it never does.
wait_for() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.2
  done
}

# stop_own PIDFILE PROGRAM: end the process we started, if it is still that program.
stop_own() {
  local pid
  [ -e "$1" ] || return 0
  pid="$(cat "$1")"
  if [ "$(readlink "/proc/$pid/exe" 2>/dev/null)" = "$(readlink -f "$2")" ]; then
    kill "$pid"
    wait_for 20 eval "! kill -0 $pid 2>/dev/null" || die "$2 (process $pid) does not stop"
    say "stopped $(basename "$2")"
  fi
  rm -f "$1"
}
