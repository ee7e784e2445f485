"""PINs made, drawn on slips and written to a PDF in one go, beside the windows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reports.pdf.pin_slips import pin_slips
from reports.wording import Words
from stage_contest.domain.errors import FileTrouble, Message
from stage_contest.domain.people import PinSlips
from ui.whole_file import write_where_asked


@dataclass(frozen=True, slots=True)
class MadeSlips:
    """The PDF of so many slips, and the file that holds it, unless there was trouble."""

    pdf: bytes
    count: int
    path: Path
    trouble: Message | None

    def written_to(self, path: Path) -> "MadeSlips":
        """The same slips, safe in that file."""
        return replace(self, path=path, trouble=None)


def make_slips(generate: Callable[[], PinSlips], path: Path, words: Words) -> MadeSlips:
    """Make the PINs and write their slips; a file that cannot be written loses no slip.

    Raises:
        Refusal: if no PIN can be made; nothing was written then.
    """
    made = generate()
    pdf = pin_slips(made, words)
    return MadeSlips(pdf, len(made.slips), path, write_slips(path, pdf))


def write_slips(path: Path, pdf: bytes) -> Message | None:
    """Write the PDF; gives back what the disk said where it could not be written."""
    try:
        write_where_asked(path, pdf, private=True)
    except FileTrouble as trouble:
        return trouble.said
    return None
