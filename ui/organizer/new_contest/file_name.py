"""A file name made from a contest's name, and what may be wrong with a typed one."""

import os
from pathlib import Path

from stage_contest.domain.errors import Message, message

_FORBIDDEN = frozenset('<>:"/\\|?*')
_LONGEST = 60
"""Letters of a name that is made here; three bytes each still fit every disk."""
_MOST_BYTES = 200


def file_name_for(contest: str) -> str:
    """The contest's name as a file name: no sign that a system forbids, cut between words."""
    allowed = "".join(letter if _may_stand(letter) else " " for letter in contest)
    name = ""
    for word in allowed.split():
        longer = f"{name} {word}".strip()
        if len(longer) > _LONGEST:
            break
        name = longer
    return name.strip(" .")


def free_name(folder: Path, name: str, suffix: str) -> str:
    """The name, or the first of "name 2", "name 3" … of which the folder has no file yet."""
    number, free = 1, name
    while (folder / f"{free}{suffix}").exists():
        number += 1
        free = f"{name} {number}"
    return free


def name_fault(folder: Path, name: str, suffix: str) -> Message | None:
    """Why no new file in the folder can have that name, or None."""
    if not name.strip(" ."):
        return message("Please type a name for the file.")
    bad = sorted({letter for letter in name if not _may_stand(letter)})
    if bad:
        return message("A file name cannot have {signs} in it.", signs=" ".join(bad))
    if len(name.encode()) > _MOST_BYTES:
        return message("The file name is too long; please shorten it.")
    if (folder / f"{name}{suffix}").exists():
        return message("There is a file of this name already; please choose another name.")
    return None


def folder_fault(folder: Path) -> Message | None:
    """Why no file can be kept in that folder, or None; a folder that is not there yet will be made."""
    if not folder.is_absolute():
        return message("Please choose a folder.")
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if not there.is_dir():
        return message('"{folder}" is a file, not a folder.', folder=str(there))
    if not os.access(there, os.W_OK):
        return message('Nothing can be written to the folder "{folder}"; choose another one.', folder=str(there))
    return None


def _may_stand(letter: str) -> bool:
    return letter.isprintable() and letter not in _FORBIDDEN
