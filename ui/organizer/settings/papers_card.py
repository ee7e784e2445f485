"""The texts of a round's papers, with a certificate beside them that shows every letter as it is typed."""

from dataclasses import asdict, replace

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reports.pdf.certificate_texts import TEXT_NAMES
from reports.pdf.certificates import certificates
from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.papers import CertificateData, PaperTexts
from stage_contest.domain.people import Desk
from ui.context import DeskContext
from ui.organizer.settings.committed_field import CommittedField
from ui.theme import SIZES, Tone
from ui.widgets.buttons import PlainButton
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Level, Line

_FORM_WIDTH = 400


class PapersCard(QWidget):
    """Edits the texts of the round in sight; each is kept when its typing is done."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._round: RoundCode | None = None
        self._contest: Contest | None = None
        say, look, words = context.words.say, context.look, context.words
        self.title = Line(level=Level.LEAD)
        self.fields = {name: CommittedField(words.say_message(label)) for name, label in TEXT_NAMES.items()}
        self.preview = PaperPreview(look.theme)
        self.said = RefusalLine(look)
        self.for_all = PlainButton(say("Use these texts for every round"), look, "copy")
        self._build()
        for field in self.fields.values():
            field.edited.connect(self._show_certificate)
            field.committed.connect(self._on_committed)
        self.for_all.clicked.connect(self._on_for_all)

    def show_texts(self, code: RoundCode) -> None:
        """Show the texts of that round as they are on file."""
        fresh = code != self._round
        self._round = code
        self._contest = self._context.venue.snapshots.contest()
        self.title.setText(self._context.words.say("Certificates of {round}", round=self._contest.round(code).name))
        kept = asdict(self._context.venue.snapshots.texts(code))
        for name, field in self.fields.items():
            if fresh:
                field.show_kept(field.text())
            field.show_kept(kept[name])
            field.freeze(frozen=self._context.venue.file.read_only)
        if fresh:
            self.said.clear()
        self.for_all.setEnabled(len(self._contest.rounds) > 1 and not self._context.venue.file.read_only)
        self._show_certificate()

    def _build(self) -> None:
        say = self._context.words.say
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 0, SIZES.room, 0)
        rows.setSpacing(SIZES.half)
        for field in self.fields.values():
            rows.addWidget(field)
        rows.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFixedWidth(SIZES.scaled(_FORM_WIDTH))
        places = say(
            "An empty text leaves its line out. {places} are filled in.", places="{team} {prize} {contest} {round}"
        )
        left = QVBoxLayout()
        left.setSpacing(SIZES.gap)
        left.addWidget(self.title)
        left.addWidget(scroll, 1)
        right = QVBoxLayout()
        right.setSpacing(SIZES.gap)
        right.addWidget(Line(places, tone=Tone.QUIET, wrap=True))
        right.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.room)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.for_all)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.room)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _typed(self) -> PaperTexts:
        return replace(PaperTexts(), **{name: field.text() for name, field in self.fields.items()})

    def _show_certificate(self) -> bool:
        """Show the certificate with the texts as they stand in the fields; False where they cannot be printed."""
        if self._contest is None or self._round is None:
            return False
        shown = _sample(self._contest, self._contest.round(self._round), self._typed())
        try:
            made = certificates(
                [shown], self._context.words, provisional=False, logo=self._context.venue.settings.logo()
            )
        except Refusal as refusal:
            self.said.say(self._context.words.say_message(refusal.said))
            return False
        self.said.clear()
        self.preview.show_pdf(made)
        return True

    def _on_committed(self) -> None:
        if self._round is not None:
            self._keep([self._round])

    def _on_for_all(self) -> None:
        if self._contest is not None:
            self._keep([round_.code for round_ in self._contest.rounds])

    def _keep(self, rounds: list[RoundCode]) -> None:
        if not self._show_certificate():
            return
        said, settings = self._typed(), self._context.venue.settings
        actor, at = self._context.actor(Desk.ORGANIZER), self._context.clock()
        self._context.problems.attempt(
            lambda: settings.set_texts(said, rounds, actor=actor, at=at),
            refused=self.said.say,
            done=self._on_kept,
        )

    def _on_kept(self) -> None:
        if self._round is not None:
            self.show_texts(self._round)


def _sample(contest: Contest, round_: Round, texts: PaperTexts) -> CertificateData:
    """A certificate of the round's first team for its first prize, or of invented ones where there are none."""
    teams = [contest.team(entry.team).name for entry in round_.running_order] or [
        team.name for team in contest.teams[:1]
    ]
    prizes = [prize.name for prize in round_.prizes.main] or [prize.name for prize in round_.prizes.side]
    return CertificateData(
        contest=contest.name,
        round=round_.code,
        round_name=round_.name,
        team=(teams or ["Đội thi"])[0],
        prize=(prizes or ["Giải Nhất"])[0],
        texts=texts,
    )
