"""After how long the laptop sleeps or goes dark, as the system itself says; nothing is changed."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

from ui.organizer.preshow.facts import Idle

Ask = Callable[[Sequence[str]], str]
"""Runs a command of the system and gives back what it printed; empty where it cannot be run."""

_PATIENCE_SECONDS = 5
_HEXADECIMAL = re.compile(r"0x([0-9a-fA-F]{8})")
_NUMBER = re.compile(r"-?\d+")
_MAC_LINE = re.compile(r"^\s*(sleep|displaysleep)\s+(\d+)", re.MULTILINE)

_WINDOWS = ("powercfg", "/query", "SCHEME_CURRENT")
_GNOME_POWER = ("gsettings", "get", "org.gnome.settings-daemon.plugins.power")
_GNOME_IDLE = ("gsettings", "get", "org.gnome.desktop.session", "idle-delay")


def idle_settings(platform: str = sys.platform, ask: Ask | None = None) -> Idle:
    """What this system says; None where it does not say."""
    asked = ask or run
    if platform == "win32":
        return Idle(
            sleep=_windows(asked((*_WINDOWS, "SUB_SLEEP", "STANDBYIDLE"))),
            screen=_windows(asked((*_WINDOWS, "SUB_VIDEO", "VIDEOIDLE"))),
        )
    if platform == "darwin":
        return _mac(asked(("pmset", "-g")))
    kind = asked((*_GNOME_POWER, "sleep-inactive-ac-type"))
    return Idle(
        sleep=0 if "nothing" in kind else _gnome(asked((*_GNOME_POWER, "sleep-inactive-ac-timeout"))),
        screen=_gnome(asked(_GNOME_IDLE)),
    )


def run(command: Sequence[str]) -> str:
    """Run a command of the system that only reads."""
    program = shutil.which(command[0])
    if program is None:
        return ""
    try:
        ended = subprocess.run(  # noqa: S603 - the commands stand above, nothing of them is typed
            [program, *command[1:]], capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return ended.stdout if ended.returncode == 0 else ""


def _windows(printed: str) -> int | None:
    """Minutes on mains: of the last two numbers the first, in seconds, whatever the language around them."""
    found = _HEXADECIMAL.findall(printed)
    return _minutes(int(found[-2], 16)) if len(found) > 1 else None


def _mac(printed: str) -> Idle:
    found = {name: int(minutes) for name, minutes in _MAC_LINE.findall(printed)}
    return Idle(sleep=found.get("sleep"), screen=found.get("displaysleep"))


def _gnome(printed: str) -> int | None:
    found = _NUMBER.findall(printed.replace("uint32", ""))
    return _minutes(int(found[0])) if found else None


def _minutes(seconds: int) -> int:
    """Whole minutes, at least 1 unless it is never."""
    return max(1, seconds // 60) if seconds > 0 else 0
