"""Are the rules sound, the prizes there, the orders drawn, the papers written?"""

from stage_contest.domain.contest import Round
from stage_contest.domain.criteria import JudgedPart, PartCode
from stage_contest.domain.errors import Message, message
from stage_contest.domain.ladder import SidePrize
from stage_contest.domain.ties import TieKind
from stage_contest.services.readiness.check_item import Checked, done, missing, names_of, remark
from stage_contest.services.readiness.prepared import Prepared
from stage_contest.services.rulebook.findings import examine


def rules_sound(found: Prepared) -> Checked:
    """The rules have no fault; a remark is passed on."""
    findings = examine(found.facts.standing, found.facts)
    faults = [finding for finding in findings if finding.fault]
    if faults:
        return missing(faults[0].said)
    if findings:
        return remark(findings[0].said)
    return done(
        message(
            "The rules have no faults: {parts}.",
            parts=tuple(part.name for part in found.contest.rules.parts),
        )
    )


def prizes(found: Prepared) -> Checked:
    """Every round has prizes; a prize without money is told, for it may be meant so."""
    rounds = found.contest.rounds
    without = [round_ for round_ in rounds if not round_.prizes.main]
    if not rounds:
        return missing(message("The contest has no round yet."))
    if without:
        return missing(message("Rounds without prizes: {which}.", which=names_of(without)), without)
    unpaid = [round_ for round_ in rounds if _unpaid(round_)]
    if unpaid:
        return remark(message("Prizes without money in: {which}.", which=names_of(unpaid)))
    return done(message("Every round has its prizes, and every prize its money."))


def side_prizes(found: Prepared) -> Checked | None:
    """Every side prize looks at what its round has; nothing to say where there is none."""
    every = [(round_, prize) for round_ in found.contest.rounds for prize in round_.prizes.side]
    if not every:
        return None
    for round_, prize in every:
        if prize.part not in round_.parts:
            return missing(
                message('"{prize}" of {round} looks at a part that the round does not have.', **_of(round_, prize))
            )
        if _lost_criterion(found, prize):
            return missing(
                message('"{prize}" of {round} looks at a criterion that is not there.', **_of(round_, prize))
            )
    return done(message("{prizes} side prizes; each has its part.", prizes=len(every)))


def order_drawn(found: Prepared) -> Checked | None:
    """Every cluster with teams has its running order drawn; nothing to say before there are entries."""
    rounds = [round_ for round_ in found.first_rounds if round_.entries]
    if not rounds:
        return None
    undrawn = [round_ for round_ in rounds if round_.code not in found.drawn]
    if undrawn:
        return missing(message("The running order is not drawn yet: {which}.", which=names_of(undrawn)), undrawn)
    return done(message("The running order of every round is drawn."))


def paper_texts(found: Prepared) -> Checked:
    """The papers of every round say where, when, and who signs."""
    incomplete = [round_ for round_ in found.contest.rounds if _lacking(found, round_)]
    if incomplete:
        every = tuple(dict.fromkeys(said.text for round_ in incomplete for said in _lacking(found, round_)))
        said = message(
            "The papers lack {lacking}: {which}.",
            which=names_of(incomplete),
            lacking=tuple(Message(text) for text in every),
        )
        return missing(said, incomplete)
    return done(message("The papers say where, when and who signs."))


def _unpaid(round_: Round) -> bool:
    offered = round_.prizes
    money = [*(prize.money for prize in offered.main), *(prize.money for prize in offered.side)]
    return not all(money)


def _of(round_: Round, prize: SidePrize) -> dict[str, object]:
    return {"prize": prize.name, "round": round_.name}


def _lost_criterion(found: Prepared, prize: SidePrize) -> bool:
    criteria = {
        (part.code, criterion.code)
        for part in found.contest.rules.parts
        if isinstance(part, JudgedPart)
        for criterion in part.criteria
    }
    keys = [key for key in prize.tie_breaks if key.kind is TieKind.CRITERION]
    return any((PartCode(key.part or ""), key.criterion) not in criteria for key in keys)


def _lacking(found: Prepared, round_: Round) -> tuple[Message, ...]:
    texts = found.texts[round_.code]
    needed = {
        "place": message("the place"),
        "date": message("the date"),
        "signer_title": message("the signer's title"),
        "signer_name": message("the signer's name"),
    }
    return tuple(said for field, said in needed.items() if not texts.get(field, "").strip())
