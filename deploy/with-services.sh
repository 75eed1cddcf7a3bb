#!/usr/bin/env bash
# Run a command with the addresses of var/services/env, leaving out services that have stopped since.
#
#   deploy/with-services.sh .venv/bin/python -m pytest
#
# A variable that is set already wins over the file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

ENV_FILE=var/services/env

# answers ADDRESS: a path must be a program, a URL's port must take a connection.
answers() {
  local host_port
  case "$1" in
    /*) [ -x "$1" ] ;;
    *)
      host_port="$(sed -E 's#^[^:]+://([^/@]*@)?([^/?]+).*#\2#' <<<"$1")"
      (exec 3<>"/dev/tcp/${host_port%:*}/${host_port##*:}") 2>/dev/null
      ;;
  esac
}

if [ -r "$ENV_FILE" ]; then
  while IFS='=' read -r name address; do
    [ -z "${!name:-}" ] || continue
    if answers "$address"; then
      export "$name=$address"
    else
      echo "$name of $ENV_FILE does not answer any more: 'make services' starts it again" >&2
    fi
  done <"$ENV_FILE"
fi
exec "$@"
