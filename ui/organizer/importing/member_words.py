"""What becomes of a member, in words: who joins, what changes from what to what, who is not in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from reports.wording import Words
from stage_contest.domain.teams import Gender, Member, MemberRole
from stage_contest.services.intake import Lacking, TeamPlan


class Fate(Enum):
    """What becomes of a member."""

    JOINS = auto()
    CHANGES = auto()
    STAYS = auto()
    """The file does not name the member, who stays."""
    GOES = auto()
    SAME = auto()


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member of the preview: the name as it will be, and what is said of it."""

    fate: Fate
    name: str
    said: str


def member_lines(plan: TeamPlan, drop: frozenset[Lacking], words: Words) -> tuple[MemberLine, ...]:
    """The members of one team: those that change first, then the others in their order."""
    changed = {id(change.new): change for change in plan.changed}
    joining = {id(member) for member in plan.joining}
    lacking = {id(member) for member in plan.lacking}
    lines = [
        MemberLine(Fate.CHANGES, change.new.name, "; ".join(_differences(change.old, change.new, words)))
        for change in changed.values()
    ]
    lines += [MemberLine(Fate.JOINS, member.name, describe(member, words)) for member in plan.joining]
    for member in plan.lacking:
        goes = Lacking(plan.team.code, member) in drop
        lines.append(MemberLine(Fate.GOES if goes else Fate.STAYS, member.name, describe(member, words)))
    same = (member for member in plan.team.members if id(member) not in changed.keys() | joining | lacking)
    return (*lines, *(MemberLine(Fate.SAME, member.name, describe(member, words)) for member in same))


def describe(member: Member, words: Words) -> str:
    """Role, birth, position and telephone in one line."""
    role = _role(member, words)
    said = (role, _born(member.born, words), member.position, member.phone or "")
    return " · ".join(filter(None, said))


def _differences(old: Member, new: Member, words: Words) -> Iterator[str]:
    say = words.say
    pairs = (
        (say("Name"), old.name, new.name),
        (say("Role"), _role(old, words), _role(new, words)),
        (say("Born"), _born(old.born, words), _born(new.born, words)),
        (say("Gender"), _gender(old.gender, words), _gender(new.gender, words)),
        (say("Position"), old.position, new.position),
        (say("Telephone"), old.phone or "", new.phone or ""),
    )
    for what, before, after in pairs:
        if before != after:
            yield say("{what}: {before} → {after}", what=what, before=before or "–", after=after or "–")


def _role(member: Member, words: Words) -> str:
    role = words.say("Main member") if member.role is MemberRole.MAIN else words.say("Member")
    return words.say("{role}, captain", role=role) if member.captain else role


def _born(born: date | int | None, words: Words) -> str:
    if born is None:
        return ""
    return str(born) if isinstance(born, int) else words.date(born)


def _gender(gender: Gender | None, words: Words) -> str:
    return "" if gender is None else words.say_term(gender)
