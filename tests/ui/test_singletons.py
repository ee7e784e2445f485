import subprocess
import sys

from PySide6.QtCore import QObject

import ui

MANY = 200_000


def test_many_calls_to_qt_leave_none_alive() -> None:
    assert ui.__doc__
    thing = QObject()
    for number in range(MANY):
        thing.setObjectName(str(number))
    assert thing.objectName() == str(MANY - 1)
    assert sys.getrefcount(None) > 0


def test_python_ends_cleanly_after_it() -> None:
    ended = subprocess.run([sys.executable, "-c", "import ui"], check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")
