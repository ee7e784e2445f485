"""Keeps None, True and False alive on Python 3.11, where PySide6 6.12 takes one reference too many off them.

From Python 3.12 on they cannot be freed (PEP 683), and PySide6 6.12 counts on that: every call that returns None
lowers the count of None by one, until Python 3.11 aborts with "deallocating None".
"""

import ctypes
import sys

_MORE_THAN_EVER_USED = 1 << 60


def keep_singletons() -> None:
    """Give them more references than a program can ever use up; nothing is done where Python does it itself."""
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        for singleton in (None, True, False, Ellipsis, NotImplemented):
            count = ctypes.c_ssize_t.from_address(id(singleton))
            if count.value < _MORE_THAN_EVER_USED:
                count.value += _MORE_THAN_EVER_USED
