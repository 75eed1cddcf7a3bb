"""The pages' lockfile is whole: `npm ci` refuses one that leaves out a platform's package, on every platform."""

from __future__ import annotations

import json
from pathlib import Path

LOCKFILE = Path(__file__).parents[2] / "web" / "package-lock.json"


def test_every_optional_package_is_locked() -> None:
    packages = json.loads(LOCKFILE.read_text())["packages"]
    optional = {name for package in packages.values() for name in package.get("optionalDependencies", {})}

    missing = {name for name in optional if f"node_modules/{name}" not in packages}

    assert optional
    assert missing == set()
