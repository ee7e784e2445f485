"""Changing what papers and screens say of a contest besides its results."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.setup import MOST_IDLE_MINUTES, ContestSetup
from stage_contest.services.contest_settings.kept import kept_setup, setup_of
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.evening import frozen_refusal, known_round
from stage_contest.storage import contests, freezes, pictures, settings, texts
from stage_contest.storage.ledger import Act
from stage_contest.storage.pictures import Picture
from stage_contest.storage.tables import ContestRow

MOST_PERCENT = 100

LOGO = "logo"
"""The name under which the logo is kept."""

MOST_PICTURE = 2_000_000
"""Bytes that a logo may have; 512 x 512 pixels seldom need a quarter of it."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_PNG = b"\x89PNG\r\n\x1a\n"


class ContestSettings(DeskWork):
    """What the organizers set for a contest; each call is one transaction and one published change."""

    def setup(self) -> ContestSetup:
        """The settings as they are."""
        with self._file.reading() as unit:
            return setup_of(settings.settings(unit))

    def set_up(self, setup: ContestSetup, *, actor: Actor, at: datetime) -> None:
        """Make these settings.

        Raises:
            Refusal: if the actor may not, or judges' desks would lock themselves never or at once.
        """
        actor.must_be(Role.ORGANIZER)
        if not 1 <= setup.idle_minutes <= MOST_IDLE_MINUTES:
            raise Refusal(
                message("Judges' desks lock themselves after 1 to {most} minutes.", most=MOST_IDLE_MINUTES)
            )
        if not 1 <= setup.far_percent <= MOST_PERCENT:
            raise Refusal(
                message("The chair is told of marks further away than 1 to {most} percent.", most=MOST_PERCENT)
            )
        with self._doing(Act(at, actor, "settings.changed", "")) as unit:
            settings.set_settings(unit, kept_setup(setup))

    def describe(self, *, name: str, organizer: str, year: int, actor: Actor, at: datetime) -> None:
        """Write the contest's name, who holds it, and its year.

        Raises:
            Refusal: if it has no name, the year cannot be, or results are frozen, for they carry the name.
        """
        actor.must_be(Role.ORGANIZER)
        with self._doing(Act(at, actor, "contest.changed", name)) as unit:
            contest = contests.load(unit)
            if (name, organizer, year) == (contest.name, contest.organizer, contest.year):
                return
            if not name.strip():
                raise Refusal(message("Please write down the contest's name."))
            if not _FIRST_YEAR <= year <= _LAST_YEAR:
                raise Refusal(
                    message("The year must be from {first} to {last}.", first=_FIRST_YEAR, last=_LAST_YEAR)
                )
            for round_ in contest.rounds:
                if freezes.current(unit, round_.code) is not None:
                    raise frozen_refusal(round_.name)
            unit.change(ContestRow, {"id": 1}, name=name, organizer=organizer, year=year)

    def set_texts(self, said: PaperTexts, rounds: Sequence[RoundCode], *, actor: Actor, at: datetime) -> None:
        """Write the texts of the papers of these rounds, alike; also after a freeze, for they are no results.

        Raises:
            Refusal: if there is no such round, or the actor may not.
        """
        actor.must_be(Role.ORGANIZER)
        with self._doing(Act(at, actor, "texts.set", ", ".join(rounds))) as unit:
            contest = contests.load(unit)
            for code in rounds:
                known_round(contest, code)
                texts.set_paper_texts(unit, code, asdict(said))

    def logo(self) -> bytes | None:
        """The logo of the papers as a PNG file, or None."""
        with self._file.reading() as unit:
            found = pictures.picture(unit, LOGO)
        return found.content if found else None

    def set_logo(self, png: bytes, *, actor: Actor, at: datetime) -> None:
        """Keep a logo for the papers in place of the one before.

        Raises:
            Refusal: if it is no PNG file or too large, or the actor may not.
        """
        actor.must_be(Role.ORGANIZER)
        must_be_a_logo(png)
        with self._doing(Act(at, actor, "logo.set", LOGO)) as unit:
            pictures.keep_picture(unit, LOGO, Picture("image/png", png))

    def remove_logo(self, *, actor: Actor, at: datetime) -> None:
        """Print papers without a logo from now on.

        Raises:
            Refusal: if the actor may not.
        """
        actor.must_be(Role.ORGANIZER)
        with self._doing(Act(at, actor, "logo.removed", LOGO)) as unit:
            pictures.drop_picture(unit, LOGO)


def must_be_a_logo(png: bytes) -> None:
    """Refuse what cannot stand on papers as a logo.

    Raises:
        Refusal: if it is no PNG file, or too large.
    """
    if not png.startswith(_PNG):
        raise Refusal(message("The logo must be a PNG picture."))
    if len(png) > MOST_PICTURE:
        raise Refusal(message("The logo is too large; please choose a picture of fewer details."))
