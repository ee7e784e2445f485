"""The certificates of a round: from its frozen results, or provisional ones from the results as they stand."""

from dataclasses import dataclass

from stage_contest.domain.contest import Contest, RoundCode
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.papers import CertificateData, PaperTexts
from stage_contest.services.results import Revisions
from stage_contest.services.venue import Venue

NO_REVISIONS = Revisions(None, ())


@dataclass(frozen=True, slots=True)
class RoundPapers:
    """The certificates of a round in the order of its prizes; `provisional` before the freeze, `logo` a PNG.

    `revisions` say which papers printed before still count.
    """

    certificates: tuple[CertificateData, ...]
    provisional: bool
    logo: bytes | None = None
    revisions: Revisions = NO_REVISIONS


def round_papers(venue: Venue, code: RoundCode) -> RoundPapers:
    """What can be certified of the round now; no certificate while it is not complete.

    Raises:
        Refusal: if the results cannot be computed.
    """
    texts, logo = venue.snapshots.texts(code), venue.settings.logo()
    frozen = venue.results.frozen(code)
    contest = venue.snapshots.contest()
    if frozen is not None:
        made = certificates_of(contest, frozen.outcome, texts, revision=frozen.revision)
        return RoundPapers(made, provisional=False, logo=logo, revisions=venue.results.revisions(code))
    outcome = venue.snapshots.results_page(code).outcome
    made = certificates_of(contest, outcome, texts) if outcome is not None else ()
    return RoundPapers(made, provisional=True, logo=logo, revisions=venue.results.revisions(code))


def certificates_of(
    contest: Contest, outcome: RoundOutcome, texts: PaperTexts, *, revision: str = ""
) -> tuple[CertificateData, ...]:
    """One certificate an award; `revision` empty before the freeze."""
    return tuple(
        CertificateData(
            contest=contest.name,
            round=outcome.round,
            round_name=contest.round(outcome.round).name,
            team=contest.team(award.team).name,
            prize=award.prize,
            texts=texts,
            revision=revision,
        )
        for award in outcome.awards
    )
