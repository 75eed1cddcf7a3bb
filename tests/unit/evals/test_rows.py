"""Files of rows: what is read, and what a bad one says."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from core.errors import BadRequest
from evals.rows import read_rows


def test_plain_and_gzipped_files_read_alike(tmp_path: Path) -> None:
    content = '{"id": 1}\n\n{"id": 2, "extra": "कुर्ता"}\n'
    (tmp_path / "rows.jsonl").write_text(content, "utf-8")
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(content.encode()))

    plain = list(read_rows(tmp_path / "rows.jsonl"))

    assert plain == [{"id": 1}, {"id": 2, "extra": "कुर्ता"}] == list(read_rows(tmp_path / "rows.jsonl.gz"))


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.gz"])
def test_a_byte_order_mark_in_front_of_a_file_is_no_part_of_its_first_row(tmp_path: Path, name: str) -> None:
    content = '{"id": 1}\n{"id": 2}\n'.encode("utf-8-sig")
    (tmp_path / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)

    assert list(read_rows(tmp_path / name)) == [{"id": 1}, {"id": 2}]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"id": 1}\nnot json\n', r"rows.jsonl:2: not JSON"),
        (b'{"id": 1}\n[1, 2]\n', r"rows.jsonl:2: a row must be a JSON object"),
        (b'{"id": 1}\n{"name": 2}\n', r"rows.jsonl:2: id missing"),
        (b'{"id": 1}\n{"id": "\xff"}\n', r"rows.jsonl:2: not UTF-8"),
    ],
)
def test_a_bad_line_is_named_with_its_reason(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)

    with pytest.raises(BadRequest, match=says):
        list(read_rows(path, required=("id",)))


def test_a_gzip_file_that_is_cut_short_says_so(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": 1}\n' * 1000)[:-20])

    with pytest.raises(BadRequest, match="cut short"):
        list(read_rows(path))


def test_a_file_that_is_not_gzip_says_so(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(b'{"id": 1}\n')

    with pytest.raises(BadRequest, match="broken"):
        list(read_rows(path))


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match=r"cannot read .*nothing.jsonl: No such file"):
        list(read_rows(tmp_path / "nothing.jsonl"))
