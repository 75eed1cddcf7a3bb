#!/usr/bin/env bash
# Print the first Python of this machine that is 3.11 or newer: $PYTHON, python3, or one that carries its version.
set -euo pipefail

for candidate in "${PYTHON:-}" python3 python3.11 python3.12 python3.13 python3.14 python; do
  if [ -n "$candidate" ] && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    command -v "$candidate"
    exit
  fi
done
echo "Python 3.11 or newer is needed and none was found: install it, or name it with PYTHON=/path/to/python" >&2
exit 1
