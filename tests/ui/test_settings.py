import json
import logging
from pathlib import Path

import pytest

from ui.settings import (
    RECENT_KEPT,
    DeskPlace,
    Settings,
    SettingsFile,
    WindowPlace,
    settings_path,
)

EVERYTHING = Settings(
    language="en",
    theme="dark",
    hall_theme="light",
    recent=(Path("/hội thi/a.contest"), Path("/b.contest")),
    last_open=Path("/hội thi/a.contest"),
    windows={"main": WindowPlace(geometry="AAEC", screen="HDMI-1/EPSON/42", columns={"standings": "AAA="})},
    places={"/hội thi/a.contest": DeskPlace("judge", "cluster-1", "gk3", "binh-tri", "skit")},
)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.json")


def test_settings_that_were_never_written_are_the_defaults(file: SettingsFile) -> None:
    assert file.load() == Settings()
    assert not file.path.exists()


def test_everything_that_is_saved_comes_back(file: SettingsFile) -> None:
    file.save(EVERYTHING)
    assert file.load() == EVERYTHING
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


def test_a_change_keeps_what_another_window_wrote_meanwhile(file: SettingsFile) -> None:
    file.save(Settings(theme="dark"))
    SettingsFile(file.path).save(Settings(theme="dark", language="en"))
    changed = file.change(lambda settings: settings.with_recent(Path("/c.contest")))
    assert changed == Settings(theme="dark", language="en", recent=(Path("/c.contest"),))
    assert file.load() == changed


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000, b'"settings"', b"\x00" * 4096]
)
def test_a_damaged_file_is_set_aside_and_never_an_error(file: SettingsFile, damage: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(damage)
    assert file.load() == Settings()
    assert not file.path.exists()
    assert file.path.with_name("settings.json.damaged").read_bytes() == damage
    file.save(EVERYTHING)
    assert file.load() == EVERYTHING


def test_values_that_make_no_sense_fall_back_one_by_one(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    odd = {
        "language": ["vi"],
        "theme": "purple",
        "recent": ["/a.contest", 7, None, "/b\0.contest"],
        "last_open": 3,
        "windows": {"main": {"geometry": 5, "screen": "eDP-1", "columns": ["x"]}, "hall": "no"},
        "places": [1],
        "from a later version": True,
    }
    file.path.write_text(json.dumps(odd), encoding="utf-8")
    assert file.load() == Settings(recent=(Path("/a.contest"),), windows={"main": WindowPlace(screen="eDP-1")})


def test_a_folder_in_the_place_of_the_file_is_no_error(
    file: SettingsFile, caplog: pytest.LogCaptureFixture
) -> None:
    file.path.mkdir(parents=True)
    with caplog.at_level(logging.WARNING):
        assert file.load() == Settings()
        file.save(EVERYTHING)
    assert "cannot be written" in caplog.text
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


def test_a_file_in_the_place_of_the_folder_is_no_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "config").write_text("", encoding="utf-8")
    file = SettingsFile(tmp_path / "config" / "settings.json")
    with caplog.at_level(logging.WARNING):
        file.save(EVERYTHING)
        assert file.load() == Settings()
    assert "cannot be written" in caplog.text


def test_a_path_that_is_no_text_can_be_remembered(file: SettingsFile) -> None:
    odd = Path("/h\udcff.contest")
    file.save(Settings(recent=(odd,)))
    assert file.load().recent == (odd,)


def test_the_latest_contest_heads_the_recent_ones_and_stands_there_once() -> None:
    settings = Settings()
    for number in range(RECENT_KEPT + 3):
        settings = settings.with_recent(Path(f"/{number}.contest"))
    settings = settings.with_recent(Path("/5.contest"))
    assert settings.recent[0] == Path("/5.contest")
    assert settings.recent.count(Path("/5.contest")) == 1
    assert len(settings.recent) == RECENT_KEPT


def test_a_place_is_remembered_for_each_contest_apart() -> None:
    here, there = Path("/a.contest"), Path("/b.contest")
    settings = Settings().with_place(here, DeskPlace(page="judge")).with_place(there, DeskPlace(page="chair"))
    assert settings.place_in(here).page == "judge"
    assert settings.place_in(there).page == "chair"


def test_a_window_is_remembered_by_its_name() -> None:
    place = WindowPlace(screen="eDP-1")
    assert Settings().with_window("main", place).windows == {"main": place}


def test_settings_are_kept_in_the_users_own_folder() -> None:
    assert settings_path().name == "settings.json"
    assert "stage-contest" in settings_path().parts
