#!/usr/bin/env bash
# Redis for tests: a server on 127.0.0.1, of which tests use the last database.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

HOST=127.0.0.1
PORT="${RETAILGENIE_TEST_REDIS_PORT:-6379}"
DATABASE=15
PID_FILE="$SERVICES_DIR/redis.pid"

# Asked over a bare socket, so that a server without its command line tools is found as well.
answers() {
  local reply
  exec 3<>"/dev/tcp/$HOST/$PORT" || return 1
  printf 'PING\r\n' >&3
  IFS= read -r -t 2 reply <&3
  exec 3>&-
  [ "${reply%$'\r'}" = "+PONG" ]
} 2>/dev/null

start_own() {
  mkdir -p "$SERVICES_DIR/redis"
  redis-server --port "$PORT" --bind "$HOST" --daemonize yes --save '' --appendonly no \
    --dir "$SERVICES_DIR/redis" --pidfile "$PID_FILE" --logfile "$SERVICES_DIR/redis.log" >&2
}

start() {
  if [ -n "${RETAILGENIE_TEST_REDIS_URL:-}" ]; then
    printf '%s\n' "$RETAILGENIE_TEST_REDIS_URL"
    return
  fi
  if ! answers; then
    has redis-server || install_debian Redis redis-server
    answers || { say "starting Redis" && start_own; }
    wait_for 20 answers ||
      die "Redis does not answer on $HOST:$PORT (a password? set RETAILGENIE_TEST_REDIS_URL), see $SERVICES_DIR/redis.log"
  fi
  printf 'redis://%s:%s/%s\n' "$HOST" "$PORT" "$DATABASE"
}

stop() { stop_own "$PID_FILE" "$(command -v redis-server || echo redis-server)"; }

"${1:-start}"
