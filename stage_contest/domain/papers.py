"""What papers say besides results: issuer, signers and their titles, place, decision; data of the contest."""

from dataclasses import dataclass

from stage_contest.domain.contest import RoundCode


@dataclass(frozen=True, slots=True)
class PaperTexts:
    """The texts of a round's certificates, each editable; an empty text leaves its line out.

    `issuer` stands in red above the verb ("BAN TỔ CHỨC HỘI THI"), `verb` is "TẶNG", `title` is
    "GIẤY CHỨNG NHẬN" or "GIẤY KHEN". `achievement` is the line under the team's name with the places {prize},
    {contest} and {round}. `on_behalf` ("TM. BAN TỔ CHỨC"), `signer_title`, `signer_office` and `signer_name` are
    the signature from above. Dates are texts as they are printed, so that a dotted gap can stand in them.
    """

    issuer: str = ""
    verb: str = "TẶNG"
    title: str = "GIẤY CHỨNG NHẬN"
    recipient: str = "{team}"
    achievement: str = "Đạt {prize} {contest} – {round}"
    place: str = ""
    date: str = ""
    decision_number: str = ""
    decision_date: str = ""
    register_number: str = ""
    on_behalf: str = ""
    signer_title: str = ""
    signer_office: str = ""
    signer_name: str = ""


@dataclass(frozen=True, slots=True)
class CertificateData:
    """One certificate: who gets which prize in which round of which contest; `revision` empty before the freeze."""

    contest: str
    round: RoundCode
    round_name: str
    team: str
    prize: str
    texts: PaperTexts
    revision: str = ""
