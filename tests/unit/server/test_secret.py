"""The signing secret is made once, by whichever worker is first, and kept to its owner."""

from __future__ import annotations

import stat
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from pydantic import SecretStr

from core.errors import Misconfigured
from core.settings import Settings
from server.secret import FILE, token_secret


def settings_for(home: Path, secret: str = "") -> Settings:
    return Settings(_env_file=None, home=home, jwt_secret=SecretStr(secret))


def secret_of(home: Path) -> str:
    return token_secret(settings_for(home))


def test_workers_that_start_at_once_share_one_secret(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as workers:
        secrets = set(workers.map(secret_of, [tmp_path] * 12))

    assert len(secrets) == 1
    assert len(secrets.pop()) >= 32
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    secret_of(tmp_path)

    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_the_setting_wins(tmp_path: Path) -> None:
    assert token_secret(settings_for(tmp_path, "given")) == "given"
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe"])
def test_a_damaged_file_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)

    with pytest.raises(Misconfigured) as refused:
        secret_of(tmp_path)
    assert "RETAILGENIE_JWT_SECRET" in refused.value.message


def test_a_home_that_cannot_be_made_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(Misconfigured):
        secret_of(tmp_path / "file")
