"""The open archive: a whole contest as JSON text, read and written without touching a file (`docs/archive.md`)."""

from stage_contest.services.archive.contents import Archive
from stage_contest.services.archive.reading import read_archive
from stage_contest.services.archive.values import JsonValue
from stage_contest.services.archive.writing import write_archive

__all__ = ["Archive", "JsonValue", "read_archive", "write_archive"]
