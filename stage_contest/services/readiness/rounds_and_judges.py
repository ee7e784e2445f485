"""Do the rounds have their venue, date and panel; are the judges people; are conflicts and PINs written down?"""

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import Combine, JudgedPart
from stage_contest.domain.errors import message
from stage_contest.services.readiness.check_item import Checked, a_few, done, missing, names_of, remark
from stage_contest.services.readiness.prepared import Prepared

_FEW_JUDGES = 3


def venues_and_dates(found: Prepared) -> Checked:
    """Every round has a venue and a date; the final's may wait until the clusters are frozen."""
    rounds = _due(found)
    if not rounds:
        return missing(message("The contest has no round yet."))
    nowhere = [round_ for round_ in rounds if not round_.venue.strip()]
    undated = [round_ for round_ in rounds if round_.date is None]
    if nowhere and undated:
        said = message(
            "Without a venue: {nowhere}. Without a date: {undated}.",
            nowhere=names_of(nowhere),
            undated=names_of(undated),
        )
        return missing(said, nowhere)
    if nowhere:
        return missing(message("Rounds without a venue: {which}.", which=names_of(nowhere)), nowhere)
    if undated:
        return missing(message("Rounds without a date: {which}.", which=names_of(undated)), undated)
    return done(message("Every round has its venue and its date."))


def panels(found: Prepared) -> Checked:
    """Every round that is marked has a panel with a chair, and judges enough for its rules."""
    rounds = [round_ for round_ in found.contest.rounds if _judged(found.contest, round_)]
    nobody = [round_ for round_ in rounds if not round_.panel]
    if nobody:
        return missing(message("Rounds without judges: {which}.", which=names_of(nobody)), nobody)
    headless = [round_ for round_ in rounds if not any(seat.chair for seat in round_.panel)]
    if headless:
        return missing(message("Nobody chairs the panel of: {which}.", which=names_of(headless)), headless)
    for round_ in rounds:
        if len(round_.panel) < (least := _least_judges(found.contest, round_)):
            said = message(
                "{round} has {judges} judges; its rules need {least} at least.",
                round=round_.name,
                judges=len(round_.panel),
                least=least,
            )
            return missing(said, [round_])
    small = [round_ for round_ in rounds if len(round_.panel) < _FEW_JUDGES]
    if small:
        return remark(message("Fewer than {few} judges: {which}.", few=_FEW_JUDGES, which=names_of(small)))
    sizes = tuple(str(size) for size in sorted({len(round_.panel) for round_ in rounds}))
    return done(message("Every round has its panel with a chair; judges: {sizes}.", sizes=sizes))


def judges_named(found: Prepared) -> Checked:
    """The judges are people; a name with a number in it is still the template's."""
    judges = found.contest.judges
    if not judges:
        return missing(message("There are no judges yet."))
    unnamed = [judge.name for judge in judges if any(letter.isdigit() for letter in judge.name)]
    if unnamed:
        return remark(
            message(
                "{unnamed} of {judges} judges are not named yet: {which}.",
                unnamed=len(unnamed),
                judges=len(judges),
                which=a_few(unnamed),
            )
        )
    return done(message("All {judges} judges have their names.", judges=len(judges)))


def conflicts(found: Prepared) -> Checked | None:
    """Conflicts are written down, if there are any; nothing to say before there are judges and teams."""
    if not found.contest.judges or not found.contest.teams:
        return None
    concerned = [judge for judge in found.contest.judges if judge.conflicts]
    if not concerned:
        return remark(message("No conflict of interest is noted; ask the judges before the draw."))
    return done(
        message(
            "{conflicts} conflicts of interest are noted: {which}.",
            conflicts=sum(len(judge.conflicts) for judge in concerned),
            which=a_few([judge.name for judge in concerned]),
        )
    )


def pins(found: Prepared) -> Checked:
    """People may have PINs; the contest goes on without them, too."""
    people, with_pin = found.pins
    if not with_pin:
        return remark(message("No PINs are set: whoever sits at the laptop may open every desk."))
    if with_pin < people:
        return remark(message("{with_pin} of {people} people have a PIN.", with_pin=with_pin, people=people))
    return done(message("All {people} people have a PIN.", people=people))


def _due(found: Prepared) -> tuple[Round, ...]:
    """The rounds that must be arranged by now."""
    final = found.final
    if final is None or all(found.is_frozen(round_) for round_ in found.clusters):
        return found.contest.rounds
    return tuple(round_ for round_ in found.contest.rounds if round_ is not final)


def _judged(contest: Contest, round_: Round) -> tuple[JudgedPart, ...]:
    parts = (contest.rules.part(code) for code in round_.parts)
    return tuple(part for part in parts if isinstance(part, JudgedPart))


def _least_judges(contest: Contest, round_: Round) -> int:
    """A trimmed mean leaves out the same number at both ends, and somebody must be left."""
    trimmed = [part.drop for part in _judged(contest, round_) if part.combine is Combine.TRIMMED_MEAN]
    return 2 * max(trimmed, default=0) + 1
