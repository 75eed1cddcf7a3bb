#!/usr/bin/env bash
# Serve for development: the API, started again whenever Python changes, and Vite, which swaps changed pages in place.
# `make dev` calls this. Ctrl-C ends both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

HOST="${HOST:-127.0.0.1}"
PORT="${PORT:-8000}"
ROOMS=(core agent tools retrieval guardrails evals shop server cli)
started="$(mktemp)"

end() {
  trap - EXIT
  # shellcheck disable=SC2046
  kill $(jobs -p) 2>/dev/null || true
  wait
  rm -f "$started"
}

start_api() {
  touch "$started"
  .venv/bin/retailgenie serve --host "$HOST" --port "$PORT" &
  api=$!
}

python_changed() {
  [ -n "$(find "${ROOMS[@]}" \( -name '*.py' -o -name '*.toml' \) -newer "$started" -print -quit 2>/dev/null)" ]
}

trap end EXIT
trap 'exit 130' INT TERM
PATH="$(deploy/find-node.sh):$PATH" RETAILGENIE_API="http://$HOST:$PORT" npm --prefix web run dev &
start_api
while sleep 0.5; do
  if python_changed; then
    echo "Python changed: starting the server again" >&2
    kill "$api" 2>/dev/null || true
    wait "$api" || true
    start_api
  fi
done
