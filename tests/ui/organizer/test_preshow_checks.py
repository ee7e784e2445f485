"""What the check before the show says of facts, and how facts are read from the system."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from stage_contest.domain.contest import Contest, Entry, Round, RoundCode, RoundKind, Rules
from stage_contest.domain.errors import message
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.teams import Team, TeamCode
from ui.backup_folder import BackupFolder, look_at
from ui.organizer.preshow.check_line import Act, CheckLine, Light, Topic
from ui.organizer.preshow.facts import Facts, Idle, LongestName, Power, Preparation, ScreenFact
from ui.organizer.preshow.hall_check import CAPITAL, LIST_LETTERS, NAME_LETTERS, reading
from ui.organizer.preshow.idle_settings import idle_settings, run
from ui.organizer.preshow.judging import judge
from ui.organizer.preshow.probes import longest_name
from ui.theme import WINDOW_FONT

NOW = datetime(2024, 8, 15, 11, 0, tzinfo=UTC)
LAPTOP = ScreenFact("Laptop", 1366, 768, own=True)
PROJECTOR = ScreenFact("Epson", 1920, 1080, hall=True)
STICK = BackupFolder(Path("stick"), there=True, writable=True, apart=True, latest=NOW)
WELL = Facts(
    now=NOW,
    screens=(LAPTOP, PROJECTOR),
    hall_depth=1500,
    picture_width=400,
    power=Power(90, plugged=True),
    idle=Idle(0, 0),
    free_bytes=50_000_000_000,
    last_saved=NOW - timedelta(hours=1),
    held_on=NOW.astimezone().date(),
    printers=("Canon",),
    backup=STICK,
    longest=LongestName("Xã Bình Trị", 26, 1),
    preparation=Preparation(0),
)


def line(topic: Topic, facts: Facts) -> CheckLine:
    return next(found for found in judge(facts) if found.topic is topic)


def test_where_all_is_well_every_light_is_green() -> None:
    assert {found.light for found in judge(WELL)} == {Light.GREEN}
    assert [found.topic for found in judge(WELL)] == list(Topic)


def test_what_is_not_green_says_how_it_is_mended() -> None:
    worst = replace(
        WELL,
        screens=(LAPTOP,),
        hall_depth=None,
        power=Power(None, plugged=True),
        idle=Idle(),
        free_bytes=None,
        held_on=date(2024, 1, 1),
        printers=(),
        backup=None,
        longest=LongestName("X", 9, 2),
        preparation=Preparation(2, message("No judge yet.")),
    )
    for found in judge(worst):
        assert found.light is Light.AMBER
        assert found.mend is not None


@pytest.mark.parametrize(
    ("topic", "facts", "light", "said"),
    [
        (Topic.SCREENS, replace(WELL, screens=(LAPTOP,)), Light.AMBER, "own screen"),
        (Topic.SCREENS, replace(WELL, screens=(PROJECTOR,)), Light.GREEN, "“–”"),
        (
            Topic.SCREENS,
            replace(WELL, screens=(LAPTOP, replace(PROJECTOR, hall=False, mirrored=True))),
            Light.RED,
            "shows the same",
        ),
        (Topic.LETTERS, replace(WELL, hall_depth=2500), Light.AMBER, "25"),
        (Topic.LETTERS, replace(WELL, hall_depth=9000), Light.RED, "90"),
        (Topic.LETTERS, replace(WELL, screens=(LAPTOP,)), Light.GREEN, "15"),
        (Topic.POWER, replace(WELL, power=Power(80, plugged=False)), Light.AMBER, "80 %"),
        (Topic.POWER, replace(WELL, power=Power(20, plugged=False)), Light.RED, "20 %"),
        (Topic.SLEEP, replace(WELL, idle=Idle(15, 10)), Light.AMBER, "sleep after 15"),
        (Topic.SLEEP, replace(WELL, idle=Idle(0, 10)), Light.AMBER, "dark after 10"),
        (Topic.SLEEP, replace(WELL, idle=Idle(0, None)), Light.AMBER, "could not be found out"),
        (Topic.DISK, replace(WELL, free_bytes=900_000_000), Light.AMBER, "900 MB"),
        (Topic.DISK, replace(WELL, free_bytes=100_000_000), Light.RED, "100 MB"),
        (Topic.DISK, replace(WELL, read_only=True), Light.RED, "only be read"),
        (Topic.CLOCK, replace(WELL, last_saved=NOW + timedelta(hours=1)), Light.RED, "last changed"),
        (Topic.CLOCK, replace(WELL, last_saved=NOW + timedelta(minutes=1)), Light.GREEN, "It is"),
        (Topic.CLOCK, replace(WELL, last_saved=None, held_on=None), Light.GREEN, "It is"),
        (Topic.COPIES, replace(WELL, backup=replace(STICK, writable=False)), Light.RED, "stick"),
        (Topic.COPIES, replace(WELL, backup=replace(STICK, latest=None)), Light.AMBER, "no copy"),
        (Topic.COPIES, replace(WELL, backup=replace(STICK, apart=False)), Light.AMBER, "Last copy"),
        (Topic.NAMES, replace(WELL, longest=None), Light.GREEN, "no teams yet"),
        (Topic.NAMES, replace(WELL, longest=LongestName("Long", 16.5, 2)), Light.AMBER, "16.5"),
    ],
)
def test_each_fact_gets_its_light(topic: Topic, facts: Facts, light: Light, said: str) -> None:
    found = line(topic, facts)
    assert found.light is light
    assert said in str(found.found)
    assert (found.mend is None) == (light is Light.GREEN)


def test_the_program_mends_what_it_can() -> None:
    assert line(Topic.COPIES, replace(WELL, backup=replace(STICK, latest=None))).act is Act.SAVE_COPY
    assert line(Topic.LETTERS, replace(WELL, picture_width=None)).act is Act.TYPE_HALL


@given(st.integers(100, 10_000), st.integers(50, 2_000))
def test_a_picture_of_the_needed_width_is_read_from_the_last_row(depth: int, width: int) -> None:
    needed = reading(depth, width).needed_width
    assert reading(depth, needed).lists >= depth - 10
    assert needed == 10 or reading(depth, needed - 20).lists < depth


def test_a_picture_four_metres_wide_carries_eighteen_metres() -> None:
    found = reading(1800, 400)
    assert (found.lists, found.names) == (1790, 5660)
    assert found.needed_width == 410


def test_the_sizes_of_letters_are_those_of_the_scenes() -> None:
    scenes = Path(__file__).parents[3] / "ui" / "projector" / "scenes"
    for scene in ("ScoreLine.qml", "OrderScene.qml"):
        names = re.search(r"text: \S*\.?name\n\s*size: \S*unit \* ([\d.]+)", (scenes / scene).read_text())
        assert names is not None
        assert float(names[1]) == LIST_LETTERS
    assert f"scene.unit * {NAME_LETTERS}," in (scenes / "AwardsScene.qml").read_text()


def test_the_height_of_capitals_is_that_of_the_bundled_letters(prepared: QApplication) -> None:
    del prepared
    letters = QFont(WINDOW_FONT)
    letters.setPixelSize(1000)
    assert QFontMetricsF(letters).capHeight() / 1000 == pytest.approx(CAPITAL, abs=0.01)


POWERCFG = """\
    Power Setting GUID: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Sleep after)
      Minimum Possible Setting: 0x00000000
      Maximum Possible Setting: 0xffffffff
    Current AC Power Setting Index: 0x{on_mains:08x}
    Current DC Power Setting Index: 0x00000384
"""
PMSET = """\
Currently in use:
 standby              1
 displaysleep         10 (display sleep prevented by app)
 sleep                1
"""


@pytest.mark.parametrize(
    ("platform", "answers", "found"),
    [
        (
            "win32",
            {"STANDBYIDLE": POWERCFG.format(on_mains=1800), "VIDEOIDLE": POWERCFG.format(on_mains=0)},
            Idle(30, 0),
        ),
        ("win32", {}, Idle(None, None)),
        ("darwin", {"-g": PMSET}, Idle(1, 10)),
        ("darwin", {}, Idle(None, None)),
        ("linux", {"sleep-inactive-ac-type": "'nothing'\n", "idle-delay": "uint32 300\n"}, Idle(0, 5)),
        (
            "linux",
            {"sleep-inactive-ac-type": "'suspend'", "sleep-inactive-ac-timeout": "1200", "idle-delay": "uint32 0"},
            Idle(20, 0),
        ),
        ("linux", {}, Idle(None, None)),
    ],
)
def test_the_system_says_when_it_sleeps(platform: str, answers: dict[str, str], found: Idle) -> None:
    assert idle_settings(platform, lambda command: answers.get(command[-1], "")) == found


def test_a_command_that_is_not_there_says_nothing() -> None:
    assert run(("no-such-program-anywhere",)) == ""
    assert run(("true",)) == ""
    assert run(("false",)) == ""
    assert idle_settings().sleep is None or idle_settings().sleep >= 0  # type: ignore[operator]


def test_the_name_that_is_printed_smallest_is_found() -> None:
    def entered(*names: str) -> tuple[Contest, Round]:
        codes = [TeamCode(str(number)) for number, _name in enumerate(names)]
        round_ = Round(
            RoundCode("r"),
            "Round",
            RoundKind.CLUSTER,
            (),
            entries=tuple(Entry(code, order) for order, code in enumerate(codes, 1)),
        )
        teams = tuple(Team(code, name) for code, name in zip(codes, names, strict=True))
        return Contest("Contest", "", 2024, Rules(()), teams=teams, rounds=(round_,)), round_

    long = "Trường Trung học phổ thông " * 6
    found = longest_name(*entered("Xã Bình Trị", long, "Xã Bình An"), PaperTexts())
    assert found is not None
    assert (found.team, found.lines) == (long, 2)
    assert found.size < 26
    assert longest_name(*entered(), PaperTexts()) is None
    assert longest_name(*entered("X"), PaperTexts(recipient="{nobody}")) is None
    same = longest_name(*entered("Xã A", "Xã Bình An"), PaperTexts())
    assert same is not None
    assert same.team == "Xã Bình An"


def test_a_folder_is_looked_at_by_writing_in_it(tmp_path: Path) -> None:
    class NoCopies:
        def latest(self, folder: Path) -> None:
            assert folder == tmp_path

    found = look_at(tmp_path, tmp_path / "x.contest", NoCopies())  # type: ignore[arg-type]
    assert found == BackupFolder(tmp_path, there=True, writable=True, apart=True, latest=None)
    gone = look_at(tmp_path / "gone", tmp_path, NoCopies())  # type: ignore[arg-type]
    assert gone == BackupFolder(tmp_path / "gone", there=False, writable=False, apart=False, latest=None)
