"""The same teams come out of every layout that offices use."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from stage_contest.services.intake import Registrations, read_registrations
from stage_contest.services.intake.old_fonts import OldCode
from tests.services.intake.layouts import Layout, Writer, layouts, save
from tests.services.intake.people import Teams, invented_teams


def read(layout: Layout, teams: Teams, code: OldCode | None = None) -> Registrations:
    with TemporaryDirectory() as folder:
        return read_registrations(save(Writer(layout, code).book(teams), Path(folder)))


def found(registrations: Registrations) -> Teams:
    return {team.name: tuple(each.member for each in team.members) for team in registrations.teams}


@settings(max_examples=150, deadline=None)
@given(layout=layouts, seed=st.integers(0, 10_000), size=st.integers(1, 4), bare_years=st.booleans())
def test_every_layout_gives_the_same_teams(layout: Layout, seed: int, size: int, bare_years: bool) -> None:
    teams = invented_teams(seed, size, bare_years=bare_years)
    registrations = read(layout, teams)
    assert registrations.faults == ()
    assert found(registrations) == teams


@settings(max_examples=60, deadline=None)
@given(layout=layouts, seed=st.integers(0, 10_000), code=st.sampled_from(OldCode))
def test_lists_in_old_fonts_are_converted_and_told(layout: Layout, seed: int, code: OldCode) -> None:
    teams = invented_teams(seed, 2)
    registrations = read(layout, teams, code)
    assert registrations.faults == ()
    assert in_small_letters(found(registrations)) == in_small_letters(teams)
    assert {conversion.code for conversion in registrations.conversions} == {code}


def in_small_letters(teams: Teams) -> object:
    """TCVN3 has no capitals with a tone, so that only the letters can be compared."""
    return {
        name.lower(): [
            (m.name.lower(), m.born, m.gender, m.position.lower(), m.phone, m.role, m.captain) for m in members
        ]
        for name, members in teams.items()
    }
