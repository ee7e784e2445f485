"""Contest files made from the sample archives."""

from datetime import UTC, datetime
from pathlib import Path

from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.archive import read_archive
from stage_contest.services.preparation import create_contest

_SAMPLES = Path(__file__).parents[1] / "data" / "samples"
_MADE = datetime(2024, 8, 1, tzinfo=UTC)
ORGANIZER = Actor("organizer", frozenset({Role.ORGANIZER}), Desk.COMMAND_LINE)


def make_sample(path: Path, name: str) -> None:
    """A contest file with everything of the sample archive of that name."""
    text = (_SAMPLES / f"{name}.archive.json").read_text(encoding="utf-8")
    create_contest(path, read_archive(text), actor=ORGANIZER, at=_MADE)
