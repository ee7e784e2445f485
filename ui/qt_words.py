"""What Qt itself says in its file dialog and its menus, in the program's language.

The words go to Qt as one of its own translation files (a .qm file in memory). A translator written in Python would
be asked from Qt Quick's loading thread too, which then waits for the thread that waits for it.
"""

import struct
from collections.abc import Mapping

from PySide6.QtCore import QTranslator

from reports.wording import Words

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
_TRANSLATION, _END = b"\x03", b"\x01"
_TOP_BITS, _ALL_BITS = 0xF0000000, 0xFFFFFFFF


class QtWords(QTranslator):
    """Qt brings no Vietnamese of its own; what is not listed here stays as Qt says it."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._file = _translation_file(_with_marked_letters(_said(words)))
        self.load(self._file)


def _said(words: Words) -> Mapping[str, str]:
    say = words.say
    return {
        "Look in:": say("Look in:"),
        "Directory:": say("Folder:"),
        "File name:": say("File name:"),
        "Files of type:": say("Kind of file:"),
        "Open": say("Open"),
        "Save": say("Save"),
        "Choose": say("Choose"),
        "Cancel": say("Cancel"),
        "Back": say("Back"),
        "Go back": say("Back"),
        "Forward": say("Forward"),
        "Go forward": say("Forward"),
        "Parent Directory": say("Folder above"),
        "Go to the parent directory": say("Folder above"),
        "Create New Folder": say("New folder"),
        "Create a New Folder": say("New folder"),
        "New Folder": say("New folder"),
        "List View": say("As a list"),
        "Change to list view mode": say("As a list"),
        "Detail View": say("With details"),
        "Change to detail view mode": say("With details"),
        "Name": say("Name"),
        "Size": say("Size"),
        "Type": say("Kind"),
        "Date Modified": say("Last changed"),
        "Folder": say("Folder"),
        "Computer": say("This laptop"),
        "Rename": say("Rename"),
        "Delete": say("Delete"),
        "Show hidden files": say("Show hidden files"),
        "Undo": say("Undo"),
        "Redo": say("Redo"),
        "Cut": say("Cut"),
        "Copy": say("Copy"),
        "Paste": say("Paste"),
        "Select All": say("Select all"),
        "Yes": say("Yes"),
        "No": say("No"),
        "%1 already exists.\nDo you want to replace it?": say("%1 is there already. Replace it?"),
    }


def _with_marked_letters(said: Mapping[str, str]) -> Mapping[str, str]:
    """The same words also for "&Open" and "Cu&t", wherever Qt marks the letter for the keyboard."""
    marked = {f"{text[:at]}&{text[at:]}": other for text, other in said.items() for at in range(len(text))}
    return {**marked, **said}


def _translation_file(said: Mapping[str, str]) -> bytes:
    """A .qm file: the hash of every text with the place of its translation, then the translations in UTF-16."""
    messages, hashes = b"", []
    for text, other in said.items():
        hashes.append(struct.pack(">II", _hash(text.encode()), len(messages)))
        written = other.encode("utf-16-be")
        messages += _TRANSLATION + struct.pack(">I", len(written)) + written + _END
    return _MAGIC + _section(_HASHES, b"".join(sorted(hashes))) + _section(_MESSAGES, messages)


def _section(tag: int, content: bytes) -> bytes:
    return struct.pack(">BI", tag, len(content)) + content


def _hash(text: bytes) -> int:
    """The hash of the ELF format, as Qt looks texts up; 0 becomes 1."""
    value = 0
    for letter in text:
        value = (value << 4) + letter
        top = value & _TOP_BITS
        value = (value ^ (top >> 24)) & ~top & _ALL_BITS
    return value or 1
