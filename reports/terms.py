"""The domain's enums as people call them, in the middle of a sentence (glossary of `docs/tabulation.md`)."""

from collections.abc import Mapping
from enum import StrEnum

from stage_contest.domain.contest import EntryStatus, RoundKind
from stage_contest.domain.errors import Message, message
from stage_contest.domain.ladder import PrizeKind
from stage_contest.domain.lots import DrawMethod
from stage_contest.domain.outcome import QualifiedBy, StandingStatus
from stage_contest.domain.people import Desk, Role
from stage_contest.domain.sheets import SheetState
from stage_contest.domain.show import Release, RevealKind, Scene
from stage_contest.domain.teams import Gender, MemberRole
from stage_contest.domain.ties import TieKind

_TERMS: Mapping[type[StrEnum], Mapping[str, Message]] = {
    Role: {
        Role.ORGANIZER: message("the organizer"),
        Role.SECRETARY: message("the secretary"),
        Role.CHAIR: message("the chair of the panel"),
        Role.JUDGE: message("the judge"),
        Role.MC: message("the presenter"),
    },
    Desk: {
        Desk.ORGANIZER: message("the organizer's desk"),
        Desk.SECRETARY: message("the secretary's desk"),
        Desk.CHAIR: message("the chair's desk"),
        Desk.JUDGE: message("the judge's desk"),
        Desk.MC: message("the presenter's desk"),
        Desk.COMMAND_LINE: message("the command line"),
    },
    RoundKind: {RoundKind.CLUSTER: message("cluster round"), RoundKind.FINAL: message("final round")},
    EntryStatus: {
        EntryStatus.COMPETING: message("competing"),
        EntryStatus.WITHDRAWN: message("withdrawn"),
        EntryStatus.DISQUALIFIED: message("disqualified"),
        EntryStatus.GUEST: message("guest"),
    },
    StandingStatus: {
        StandingStatus.RANKED: message("ranked"),
        StandingStatus.INCOMPLETE: message("incomplete"),
        StandingStatus.WITHDRAWN: message("withdrawn"),
        StandingStatus.DISQUALIFIED: message("disqualified"),
        StandingStatus.GUEST: message("guest"),
    },
    SheetState: {
        SheetState.MARKED: message("marked"),
        SheetState.ABSENT: message("absent"),
        SheetState.ABSTAINED: message("abstained"),
    },
    MemberRole: {MemberRole.MAIN: message("main member"), MemberRole.EXTRA: message("other member")},
    Gender: {Gender.FEMALE: message("female"), Gender.MALE: message("male")},
    PrizeKind: {PrizeKind.MAIN: message("main prize"), PrizeKind.SIDE: message("side prize")},
    QualifiedBy: {
        QualifiedBy.PLACE: message("by place in the cluster"),
        QualifiedBy.BEST_OTHER: message("among the best others"),
    },
    TieKind: {
        TieKind.TOTAL: message("total"),
        TieKind.PART: message("score of a part"),
        TieKind.CRITERION: message("score of a criterion"),
        TieKind.FEWER_DEDUCTIONS: message("fewer deductions"),
        TieKind.EXTRA_QUESTION: message("extra question"),
        TieKind.CHAIR: message("the chair's decision"),
        TieKind.LOTS: message("drawing of lots"),
    },
    Release: {
        Release.NOTHING: message("nothing before the freeze"),
        Release.PART_SCORES: message("confirmed part scores"),
        Release.RUNNING_TOTALS: message("a running scoreboard of confirmed totals"),
    },
    Scene: {
        Scene.NEUTRAL: message("the contest's name"),
        Scene.DRAW: message("result of the draw"),
        Scene.ORDER: message("running order"),
        Scene.STAGE: message("team on stage"),
        Scene.SCOREBOARD: message("running scoreboard"),
        Scene.STANDINGS: message("final standings"),
        Scene.AWARDS: message("prizes"),
    },
    DrawMethod: {
        DrawMethod.SEED: message("drawn here"),
        DrawMethod.PAPER: message("drawn on paper"),
        DrawMethod.CHANGE: message("changed by hand"),
    },
    RevealKind: {
        RevealKind.PART_SCORE: message("part score"),
        RevealKind.TOTAL: message("total so far"),
        RevealKind.STANDINGS: message("final standings"),
        RevealKind.AWARD: message("prize"),
        RevealKind.FINALISTS: message("teams that go to the final"),
    },
}


def term(member: StrEnum) -> Message | None:
    """What people call the member, ready to be translated; None for an enum that is not said aloud."""
    return _TERMS.get(type(member), {}).get(member)
