"""The papers page: the certificates of a round, one in sight, all of them written to one PDF."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThreadPool
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from reports.pdf.certificates import certificates
from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import Refusal
from stage_contest.domain.papers import CertificateData
from ui.award_papers import RoundPapers, round_papers
from ui.background import Errand
from ui.context import DeskContext
from ui.models.frozen_rows import WORD, FrozenRows
from ui.theme import SIZES, Tone
from ui.whole_file import write_where_asked
from ui.widgets.buttons import PrimaryButton
from ui.widgets.page import Page
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.row_table import RowTable
from ui.widgets.stale_revisions import StaleRevisions
from ui.widgets.state_chip import StateChip
from ui.widgets.texts import Headline, Line

_LIST_WIDTH = 424
_PRIZE_WIDTH = 200
_NOTHING = RoundPapers((), provisional=True)


class CertificateModel(FrozenRows[CertificateData]):
    """The prize and the team of each certificate."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__((words.say("Prize"), words.say("Team")), parent)

    @override
    def cell(self, row: CertificateData, column: int, role: Qt.ItemDataRole) -> object:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (row.prize, row.team)[column]
        return WORD if role == Qt.ItemDataRole.TextAlignmentRole else None


class PapersDesk(Page):
    """Shows what will be printed, and writes it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._round: RoundCode | None = None
        self._papers = _NOTHING
        self._errand: Errand[Path] | None = None
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self._round = code
        self.said.clear()
        self.refresh()

    @override
    def refresh(self) -> None:
        if self._round is None:
            return
        try:
            fresh = round_papers(self.context.venue, self._round)
        except Refusal as refusal:
            fresh = _NOTHING
            self.said.say(self.context.words.say_message(refusal.said))
        self.stale.show_revisions(fresh.revisions)
        if fresh != self._papers or not fresh.certificates:
            self._papers = fresh
            self._show()

    @override
    def focus_first(self) -> None:
        self.list.setFocus()

    def write(self, path: Path) -> None:
        """Write all certificates of the round to that file, beside the windows."""
        papers, words = self._papers, self.context.words
        self.write_all.setEnabled(False)
        self.said.say(words.say("Writing {file}…", file=path.name), Tone.WAITING)
        self._errand = Errand(lambda: _write(papers, words, path))
        self._errand.finished.connect(self._on_written)
        self._errand.refused.connect(self._on_refused)
        self._errand.broke.connect(self._on_broke)
        self._errand.start(QThreadPool.globalInstance())

    def _build(self) -> None:
        say, look = self.context.words.say, self.context.look
        self.state = StateChip(look)
        self.model = CertificateModel(self.context.words, self)
        self.list = RowTable(self.model, stretch=1, name="certificates", memory=self.context.memory)
        self.list.set_widths(_PRIZE_WIDTH)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setAccessibleName(say("Certificates"))
        self.preview = PaperPreview(look.theme)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint = Line(tone=Tone.QUIET, wrap=True)
        self.stale = StaleRevisions(self.context.words)
        self.said = RefusalLine(look)
        self.write_all = PrimaryButton(say("Write all to one PDF…"), look, "file-pdf")
        head = QHBoxLayout()
        head.addWidget(Headline(say("Certificates")))
        head.addStretch()
        head.addWidget(self.state)
        middle = QHBoxLayout()
        middle.setSpacing(SIZES.room)
        middle.addWidget(self.list)
        middle.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.write_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.stale)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.row_chosen.connect(self._show_certificate)
        self.write_all.clicked.connect(self._on_write_all)

    def _show(self) -> None:
        papers = self._papers
        before = max(0, self.list.currentIndex().row())
        self.model.show(papers.certificates)
        self.write_all.setEnabled(bool(papers.certificates))
        self._show_state()
        if papers.certificates:
            row = min(before, len(papers.certificates) - 1)
            self.list.choose(row)
            self._show_certificate(row)
        else:
            self.preview.clear()

    def _show_state(self) -> None:
        say, papers = self.context.words.say, self._papers
        if not papers.certificates:
            self.state.show_state(say("No award yet"), icon="hourglass", tone=Tone.WAITING)
            self.hint.setText(say("Certificates are made when every team of the round has all its scores."))
        elif papers.provisional:
            self.state.show_state(say("Provisional"), icon="warning-fill", tone=Tone.WAITING)
            self.hint.setText(
                say("The round is not frozen: every certificate carries the watermark {mark}.", mark="TẠM TÍNH")
            )
        else:
            revision = papers.certificates[0].revision
            word = say("Frozen · revision {revision}", revision=revision)
            self.state.show_state(word, icon="lock-simple-fill", tone=Tone.ACTION)
            self.hint.setText(say("The revision stands at the foot of every certificate."))

    def _show_certificate(self, row: int) -> None:
        if not 0 <= row < len(self._papers.certificates):
            return
        chosen = self._papers.certificates[row]
        try:
            made = certificates(
                [chosen], self.context.words, provisional=self._papers.provisional, logo=self._papers.logo
            )
        except Refusal as refusal:
            self.preview.clear()
            self.said.say(self.context.words.say_message(refusal.said))
            return
        self.preview.show_pdf(made)

    def _on_write_all(self) -> None:
        say = self.context.words.say
        name = f"certificates-{self._round}.pdf"
        chosen, _kind = QFileDialog.getSaveFileName(self, say("Write all certificates to"), name, "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen).with_suffix(".pdf"))

    def _on_written(self, path: Path) -> None:
        self.write_all.setEnabled(True)
        count = len(self._papers.certificates)
        self.said.say(
            self.context.words.say("{count} certificates are in {file}.", count=count, file=path), Tone.SAFE
        )

    def _on_refused(self, refusal: Refusal) -> None:
        self.write_all.setEnabled(True)
        self.said.say(self.context.words.say_message(refusal.said))

    def _on_broke(self, error: Exception) -> None:
        self.write_all.setEnabled(True)
        raise error


def _write(papers: RoundPapers, words: Words, path: Path) -> Path:
    made = certificates(papers.certificates, words, provisional=papers.provisional, logo=papers.logo)
    return write_where_asked(path, made)
