"""Two that make a shop at once: under one home the second is turned away in a line, in one database it waits."""

from __future__ import annotations

import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.db.migrate import upgrade
from core.db.stocking import restocking
from core.settings import Settings
from tests.builders import a_stocked_product, stocked_items
from tests.integration.server.running import command
from tests.integration.shop.making import served, start_making, surroundings, wait_for_stage


@pytest.mark.parametrize("stage", ["DESIGNING", "INDEXING", "STOCKING"])
def test_a_second_make_under_the_same_home_is_refused_and_the_first_is_not_disturbed(
    settings: Settings, stage: str
) -> None:
    with start_making(settings, products=300, seed=1) as first:
        wait_for_stage(first, stage)
        with paused(first):
            second = shop(settings, "make", "--products", "100", "--seed", "2")
        first.communicate()

    assert (first.returncode, second.returncode) == (0, 1)
    assert second.stderr.count("\n") == 1
    assert f"process {first.pid} is making" in second.stderr
    assert served(settings)[1] == 300
    assert shop(settings, "make", "--products", "100", "--seed", "2").returncode == 0
    assert served(settings)[1] == 100


@pytest.mark.sqlite
def test_an_import_is_refused_while_a_shop_is_made(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, home=tmp_path)
    file = tmp_path / "catalogue.jsonl"
    file.write_text('{"id": "1", "title": "Linen shirt"}\n', "utf-8")

    with start_making(settings, products=300, seed=1) as first:
        wait_for_stage(first, "DESIGNING")
        with paused(first):
            second = shop(settings, "import", str(file))
        first.kill()

    assert second.returncode == 1
    assert "wait until it is done" in second.stderr


@contextmanager
def paused(process: subprocess.Popen[str]) -> Iterator[None]:
    """Holds the process where it is, so that it cannot end too early for the test."""
    process.send_signal(signal.SIGSTOP)
    yield
    process.send_signal(signal.SIGCONT)


def shop(settings: Settings, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("shop", *arguments),
        env=surroundings(settings),
        cwd=settings.home,
        capture_output=True,
        text=True,
        check=False,
    )


def test_two_that_switch_one_database_at_once_both_succeed_and_one_whole_shop_stands(settings: Settings) -> None:
    """As two homes on two machines do."""
    upgrade(settings.database)
    both_are_full = threading.Barrier(2)
    failures: list[BaseException] = []

    def restock(generation: str, count: int) -> None:
        try:
            with restocking(settings.database, generation=generation) as shelf:
                products = (a_stocked_product(product_id=f"P-{n}", title=generation) for n in range(count))
                shelf.add(item for each in products for item in stocked_items(each))
                both_are_full.wait(30)
        except BaseException as error:
            failures.append(error)

    switching = [threading.Thread(target=restock, args=each) for each in (("one", 300), ("two", 500))]
    for thread in switching:
        thread.start()
    for thread in switching:
        thread.join()

    assert failures == []
    assert served(settings) in [("one", 300), ("two", 500)]
