#!/usr/bin/env bash
# Chromium for tests in a real browser, with a font for Devanagari so that pages are drawn as shoppers see them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

find_browser() {
  local name
  for name in "${RETAILGENIE_TEST_CHROMIUM:-chromium}" chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return
  done
  return 1
}

draws() {
  timeout 60 "$1" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$2" \
    --dump-dom 'data:text/html,<p id=drawn>drawn</p>' 2>"$SERVICES_DIR/chromium.log" | grep -q 'id="drawn"'
}

start() {
  local browser profile
  browser="$(find_browser)" || {
    install_debian Chromium chromium fonts-liberation fonts-lohit-deva
    browser="$(find_browser)"
  }
  profile="$(mktemp -d)"
  draws "$browser" "$profile" || die "$browser is installed but draws nothing, see $SERVICES_DIR/chromium.log"
  rm -rf "$profile"
  printf '%s\n' "$browser"
}

stop() { :; }

"${1:-start}"
