#!/usr/bin/env bash
# Bring up what the full test suite talks to, PostgreSQL, Redis, Qdrant and Chromium, and write down where each answers.
#
#   deploy/services.sh          install and start what is missing, write var/services/env
#   deploy/services.sh stop     stop what a former run started, and only that
#
# A service that already answers is used as it is. Where a port is taken by something else, set another with
# RETAILGENIE_TEST_POSTGRES_PORT, RETAILGENIE_TEST_REDIS_PORT or RETAILGENIE_TEST_QDRANT_PORT; or give a server of
# your own by the variables below. Each file of deploy/services/ knows one of them: it prints
# its address on stdout and what it did on stderr, or exits 1 and says what a person has to do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. deploy/services/steps.sh

declare -A SETTING=(
  [postgresql]=RETAILGENIE_TEST_POSTGRES_URL
  [redis]=RETAILGENIE_TEST_REDIS_URL
  [qdrant]=RETAILGENIE_TEST_QDRANT_URL
  [chromium]=RETAILGENIE_TEST_CHROMIUM
)
ORDER=(postgresql redis chromium qdrant)

bring_up() {
  local missing=() service address
  : >"$SERVICES_DIR/env.new"
  chmod 600 "$SERVICES_DIR/env.new"
  for service in "${ORDER[@]}"; do
    if address="$("deploy/services/$service.sh" 9>&-)"; then
      printf '%s=%s\n' "${SETTING[$service]}" "$address" >>"$SERVICES_DIR/env.new"
      say "$service answers ($(without_password "$address"))"
    else
      missing+=("$service")
    fi
  done
  mv "$SERVICES_DIR/env.new" "$SERVICES_DIR/env"
  if ((${#missing[@]})); then
    say "not running: ${missing[*]}. 'make test' leaves their tests out until 'make services' brings them up."
    return 1
  fi
}

bring_down() {
  local service
  rm -f "$SERVICES_DIR/env"
  for service in "${ORDER[@]}"; do
    "deploy/services/$service.sh" stop 9>&-
  done
}

mkdir -p "$SERVICES_DIR"
exec 9>"$SERVICES_DIR/lock"
flock 9
rm -f "$SERVICES_DIR/apt-updated"
case "${1:-start}" in
  start) bring_up ;;
  stop) bring_down ;;
  *) die "usage: deploy/services.sh [start|stop]" ;;
esac
