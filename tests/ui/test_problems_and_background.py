import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from reports.wording import Words
from stage_contest.domain.errors import Refusal, message
from stage_contest.services.feed import Change, Feed
from tests.ui.conftest import Clock
from ui.background import Errand
from ui.bridge import FeedBridge
from ui.problems import BugReports, Problems


def test_a_refusal_goes_beside_the_field_in_the_users_language(qtbot: QtBot) -> None:
    del qtbot
    said: list[str] = []

    def act() -> None:
        raise Refusal(message("Please write down the reason; it is kept with the change."))

    assert not Problems(Words("vi")).attempt(act, refused=said.append)
    assert len(said) == 1
    assert said != ["Please write down the reason; it is kept with the change."]


def test_a_bug_is_not_swallowed_by_an_attempt() -> None:
    def act() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Problems(Words("en")).attempt(act, refused=pytest.fail)


def test_a_bug_leaves_a_report_to_save(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reports = BugReports(tmp_path, Clock())
    reports.watch()
    with qtbot.waitSignal(reports.reported) as reported:
        sys.excepthook(ValueError, ValueError("seven"), None)
    assert reported.args is not None
    assert "seven" in Path(reported.args[0]).read_text(encoding="utf-8")


def test_an_errand_brings_its_result_home(qtbot: QtBot) -> None:
    errand = Errand(lambda: 6 * 7)
    with qtbot.waitSignal(errand.finished) as finished:
        errand.start(QThreadPool.globalInstance())
    assert finished.args == [42]


def test_an_errand_that_is_refused_or_breaks_says_so(qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refusal(message("Not now."))

    def stumble() -> None:
        raise ValueError

    refused: Errand[None] = Errand(refuse)
    with qtbot.waitSignal(refused.refused):
        refused.start(QThreadPool.globalInstance())
    broken: Errand[None] = Errand(stumble)
    with qtbot.waitSignal(broken.broke):
        broken.start(QThreadPool.globalInstance())


def test_many_changes_in_one_go_are_one_refresh(qtbot: QtBot) -> None:
    feed = Feed()
    bridge = FeedBridge(feed)
    heard: list[str] = []
    bridge.changed.connect(lambda: heard.append("changed"))
    for _number in range(5):
        feed.publish(Change("mark.given"))
    qtbot.wait_until(lambda: bool(heard))
    assert heard == ["changed"]
    bridge.close()
    feed.publish(Change("mark.given"))
    qtbot.wait(1)
    assert heard == ["changed"]
