"""The libraries of the system that the windows need and that a bare Linux may lack, with their Debian packages.

`python -m ui.system_libraries` names what is missing and ends with 1, or says nothing and ends with 0.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

from reports.wording import Words
from stage_contest.domain.errors import Refusal, message
from ui.language import choose_language, system_language

_ALWAYS: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_ON_SCREEN: Mapping[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def display_is_there(environment: Mapping[str, str]) -> bool:
    """Whether windows have somewhere to appear; only a Linux without a desktop says no."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def needed_libraries(environment: Mapping[str, str]) -> Mapping[str, str]:
    """The libraries that windows need in this environment, each with its Debian package."""
    if not sys.platform.startswith("linux"):
        return {}
    on_screen = environment.get("DISPLAY") and environment.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    return {**_ALWAYS, **_ON_SCREEN} if on_screen else _ALWAYS


def must_have(needed: Mapping[str, str], load: Callable[[str], object] = ctypes.CDLL) -> None:
    """Refuse where the system lacks libraries that windows need.

    Raises:
        Refusal: naming the missing libraries and the command that installs their packages.
    """
    missing = [library for library in needed if not _is_there(library, load)]
    if missing:
        raise Refusal(
            message(
                "The windows need libraries that this system lacks: {libraries}. "
                "On Debian or Ubuntu install them with: sudo apt install {packages}",
                libraries=tuple(missing),
                packages=" ".join(needed[library] for library in missing),
            )
        )


def main() -> int:
    """Name what is missing on standard error; the exit code is 1 if anything is."""
    try:
        must_have(needed_libraries(os.environ))
    except Refusal as refusal:
        words = Words(choose_language(None, os.environ, remembered=None, system=system_language(os.environ)))
        sys.stderr.write(f"{words.say_message(refusal.said)}\n")
        return 1
    return 0


def _is_there(library: str, load: Callable[[str], object]) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
