"""A killed training goes on where it was, and begins anew when what goes into it has changed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.errors import BadRequest, Unavailable
from finetune.run import Arrays, Run, as_command, key_of


def test_a_finished_step_is_not_done_again(tmp_path: Path) -> None:
    made = []

    def make() -> Arrays:
        made.append(1)
        return {"numbers": np.arange(3)}

    Run(tmp_path).step("count", "key", make)
    again = Run(tmp_path).step("count", "key", make)

    assert again["numbers"].tolist() == [0, 1, 2]
    assert len(made) == 1


def test_a_step_with_other_ingredients_is_done_again(tmp_path: Path) -> None:
    run = Run(tmp_path)

    run.step("count", key_of("one", 1), lambda: {"n": np.asarray(1)})

    assert run.step("count", key_of("one", 2), lambda: {"n": np.asarray(2)})["n"] == 2


def test_a_step_that_was_killed_is_done_again(tmp_path: Path) -> None:
    def killed(folder: Path) -> None:
        (folder / "half").write_text("half", "utf-8")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Run(tmp_path).folder_step("model", "key", killed)

    folder = Run(tmp_path).folder_step("model", "key", lambda path: (path / "whole").touch())

    assert [path.name for path in folder.iterdir()] == ["whole"]


@pytest.mark.parametrize(("error", "code"), [(BadRequest("rows.jsonl:2: no"), 2), (Unavailable("down"), 1)])
def test_what_is_wrong_is_one_line_and_an_exit_code(
    error: Exception, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    def main() -> dict[str, object]:
        raise error

    with pytest.raises(SystemExit) as left:
        as_command(main)

    assert left.value.code == code
    assert len(capsys.readouterr().err.splitlines()) == 1
