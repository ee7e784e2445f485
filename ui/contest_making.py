"""Making contest files from the bundled templates: a new contest, and the demonstration."""

from datetime import UTC, datetime
from pathlib import Path

from assets import asset
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.services.archive import Archive, read_archive
from stage_contest.services.demonstration import Until, create_demonstration
from stage_contest.services.preparation import create_contest
from stage_contest.storage.trouble import not_made

TEMPLATE = "binh-son-2024"
BLANK = "blank-three-parts"
"""The template without teams, money and names."""


def template_names() -> tuple[str, ...]:
    """The bundled templates."""
    return tuple(
        sorted(
            file.name.removesuffix(".json") for file in asset("templates").iterdir() if file.name.endswith(".json")
        )
    )


def template(name: str) -> Archive:
    """The bundled template of that name.

    Raises:
        Refusal: if there is none; it lists those that there are.
    """
    if name not in template_names():
        raise Refusal(
            message('There is no template "{name}"; choose one of: {known}.', name=name, known=template_names())
        )
    return read_archive(asset("templates", f"{name}.json").read_bytes())


def make_new(path: Path, name: str = TEMPLATE) -> None:
    """Make a new contest file from a template.

    Raises:
        FileTrouble: if there is a file already, or the folder cannot hold one.
        Refusal: if there is no such template.
    """
    make_contest(path, template(name))


def make_contest(path: Path, archive: Archive) -> None:
    """Make a new contest file from an archive.

    Raises:
        FileTrouble: if there is a file already, or the folder cannot hold one.
        InputRefused: if `program` of the archive does not fit its contest.
    """
    _make_folder_of(path)
    create_contest(path, archive, actor=_organizer(), at=datetime.now(UTC))


def make_demonstration(path: Path, until: Until = Until.EVENING) -> None:
    """Make the demonstration contest: the template, played so far; the whole of it, or no file at all.

    Raises:
        FileTrouble: if there is a file already, or the folder cannot hold one.
    """
    archive = template(TEMPLATE)
    _make_folder_of(path)
    create_demonstration(path, archive, until=until)


def _make_folder_of(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_made(error, path) from error


def _organizer() -> Actor:
    return Actor(Role.ORGANIZER.value, frozenset({Role.ORGANIZER}), Desk.ORGANIZER)
