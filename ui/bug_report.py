"""The report of a bug: what nobody foresaw, written to a file that can be sent to the makers."""

import logging
import platform
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import platformdirs

from ui.settings import PROGRAM

_log = logging.getLogger(__name__)


def reports_folder() -> Path:
    """Where this user's reports are kept on this system."""
    return platformdirs.user_log_path(PROGRAM, appauthor=False)


def program_version() -> str:
    """The version of the installed program; empty where it runs without being installed."""
    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return ""


def write_bug_report(
    error: BaseException, folder: Path, *, at: datetime, command_line: Sequence[str]
) -> Path | None:
    """Write the error with its trace and surroundings; None where the folder cannot be written."""
    path = folder / f"report-{at:%Y%m%d-%H%M%S-%f}.txt"
    trace = "".join(traceback.format_exception(error))
    text = (
        f"{PROGRAM} {program_version()}, Python {platform.python_version()}, {platform.platform()}\n"
        f"{at.isoformat()}\n{' '.join(command_line)}\n{sys.getfilesystemencoding()}\n\n{trace}"
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        _log.warning("The report cannot be written to %s.", folder, exc_info=True)
        return None
    return path


def log_to_a_file() -> None:
    """Keep warnings in a file of the user's, never on the terminal."""
    logging.raiseExceptions = False
    folder = reports_folder()
    handler: logging.Handler = logging.NullHandler()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(folder / f"{PROGRAM}.log", encoding="utf-8", delay=True)
    except OSError:
        pass
    logging.basicConfig(handlers=[handler], level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
