import sys
from pathlib import Path

import pytest

from stage_contest.domain.errors import Refusal
from ui.system_libraries import display_is_there, main, must_have, needed_libraries

ON_LINUX = sys.platform.startswith("linux")


def test_missing_libraries_are_named_with_the_packages_to_install() -> None:
    needed = {"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libdbus-1.so.3": "libdbus-1-3"}

    def load(library: str) -> None:
        if library != "libGL.so.1":
            raise OSError(library)

    with pytest.raises(Refusal) as refused:
        must_have(needed, load)
    assert "libEGL.so.1" in str(refused.value)
    assert str(refused.value).endswith("sudo apt install libegl1 libdbus-1-3")


def test_a_system_that_has_everything_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    must_have({"any": "package"}, lambda _: None)
    assert main() == 0
    assert capsys.readouterr() == ("", "")


def test_windows_off_the_screen_need_fewer_libraries() -> None:
    off, on = (
        needed_libraries({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}),
        needed_libraries({"DISPLAY": ":0"}),
    )
    assert set(off) <= set(on)
    assert ("libxcb-cursor.so.0" in on) is ON_LINUX
    assert "libxcb-cursor.so.0" not in off


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":0"}])
def test_the_list_of_debian_packages_holds_every_package_that_is_named(environment: dict[str, str]) -> None:
    listed = Path(__file__).parents[2].joinpath("requirements", "debian.txt").read_text(encoding="utf-8").split()
    assert set(needed_libraries(environment).values()) <= set(listed)


def test_only_a_linux_without_a_desktop_has_no_display() -> None:
    assert display_is_there({}) is not ON_LINUX
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        assert display_is_there({name: "something"})
