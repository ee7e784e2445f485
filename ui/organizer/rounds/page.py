"""The page of rounds: every round as a card with its panel and teams, and who comes to the final."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout
from typing_extensions import override

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.teams import TeamCode
from stage_contest.services.rounds import RoundOnBoard, RoundsBoard, RoundState
from ui.context import DeskContext
from ui.desks import DeskPage
from ui.organizer.rounds.board_view import BoardView
from ui.organizer.rounds.final_acts import FinalActs
from ui.organizer.rounds.final_card import FinalCard
from ui.organizer.rounds.moving import Acting, Moving
from ui.organizer.rounds.round_acts import RoundActs
from ui.organizer.rounds.round_card import Column, RoundCard
from ui.organizer.undo_bar import UndoBar
from ui.theme import SIZES
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.page import Page
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Headline

_TAKING = frozenset({RoundState.OPEN, RoundState.DRAWN})


class RoundsPage(Page):
    """Shows the board anew after every change; teams are moved by mouse, by keys or by a menu."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self.acting = Acting(context, self)
        self.moving = Moving(self.acting)
        self.acts = RoundActs(self.acting)
        self._finals: dict[RoundCode, FinalActs] = {}
        self._board = RoundsBoard((), (), (), {})
        self._build()
        self._connect()

    @override
    def show_round(self, code: RoundCode) -> None:
        self.refresh()
        if (card := self.view.cards.get(code)) is not None:
            self.view.ensureWidgetVisible(card)

    @override
    def refresh(self) -> None:
        rounds = self.context.venue.rounds
        self._board = self.moving.board = self.acts.board = rounds.board()
        finals = {shown.code: rounds.finalists(shown.code) for shown in self._board.rounds if not shown.by_hand}
        self.view.show_board(self._board, finals)
        for code, acts in self._finals.items():
            acts.proposal = finals.get(code)
        self.undo.refresh()
        self.next.setVisible(not self._board.unplaced and not self._to_accept())
        self._offer()

    @override
    def focus_first(self) -> None:
        columns = [column for column in self.view.columns() if column.isVisibleTo(self)]
        (columns[0].teams if columns else self.add).setFocus()

    def _build(self) -> None:
        say, look = self.context.words.say, self.context.look
        self.undo = UndoBar(self.context, self)
        self.view = BoardView(self.context)
        self.beside = RefusalLine(look)
        self.move_to = PlainButton(say("Move to…"), look, "arrows-left-right")
        self.targets = QMenu(self)
        self.add = PlainButton(say("Add a round…"), look, "plus")
        self.next = PrimaryButton(say("On to the draw of lots"), look, "arrow-right")
        head = QHBoxLayout()
        head.setSpacing(SIZES.gap)
        head.addWidget(Headline(say("Rounds")))
        head.addWidget(self.undo, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.gap)
        foot.addWidget(self.beside, 1)
        for button in (self.move_to, self.add, self.next):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.wide, SIZES.room, SIZES.wide, SIZES.room)
        column.setSpacing(SIZES.gap)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.undo.undone.connect(self.refresh)
        self.acting.done.connect(self._on_done)
        self.acting.refused.connect(self.beside.say)
        self.view.made.connect(self._connect_card)
        self._connect_column(self.view.unplaced)
        self.view.unplaced.division_asked.connect(self.acts.divide)
        self.move_to.clicked.connect(self._ask_where)
        self.targets.triggered.connect(lambda action: self._on_move(action.data()))
        self.add.clicked.connect(self.acts.add)
        self.next.clicked.connect(lambda: self.page_asked.emit(DeskPage.DRAW))

    def _connect_card(self, card: RoundCard | FinalCard) -> None:
        code = card.code
        if code is None:
            return
        card.head.edit_asked.connect(lambda: self.acts.edit(code))
        card.head.copy_asked.connect(lambda: self.acts.copy(code))
        card.head.removal_asked.connect(lambda: self.acts.remove(code))
        card.head.step_asked.connect(lambda step: self.acts.step(code, step))
        if isinstance(card, RoundCard):
            self._connect_column(card)
        else:
            acts = self._finals[code] = FinalActs(self.acting, code)
            card.acceptance_asked.connect(acts.accept)
            card.seat_asked.connect(acts.seat)
            card.replacement_asked.connect(acts.replace)
            card.removal_asked.connect(acts.take_out)

    def _connect_column(self, column: Column) -> None:
        column.teams_dropped.connect(self._on_dropped)
        column.teams.choice_changed.connect(lambda: self._on_choice(column))
        column.teams.step_asked.connect(self._on_team_step)
        column.teams.removal_asked.connect(lambda: self._on_move(None))
        column.teams.menu_asked.connect(self._ask_where)

    def _to_accept(self) -> bool:
        """Whether a final waits for its finalists to be accepted; then that is the page's main act."""
        return any(isinstance(card, FinalCard) and card.acceptable for card in self.view.cards.values())

    def _chosen(self) -> tuple[Column, list[TeamCode]] | None:
        """The column in which teams are chosen, and these."""
        for column in self.view.columns():
            if teams := column.teams.chosen():
                return column, teams
        return None

    def _shown(self, code: RoundCode | None) -> RoundOnBoard | None:
        return next((shown for shown in self._board.rounds if shown.code == code), None)

    def _targets(self) -> list[RoundCode | None]:
        """Where teams may be moved, from the left; None for out of all rounds."""
        takers = [shown.code for shown in self._board.rounds if shown.by_hand and shown.state in _TAKING]
        return [None, *takers]

    def _offer(self) -> None:
        chosen = self._chosen()
        shown = self._shown(chosen[0].code) if chosen is not None else None
        self.move_to.setEnabled(chosen is not None and (shown is None or shown.state in _TAKING))

    def _ask_where(self) -> None:
        chosen = self._chosen()
        if chosen is None or not self.move_to.isEnabled():
            return
        self.targets.clear()
        for code in self._targets():
            if code != chosen[0].code:
                shown = self._shown(code)
                name = shown.name if shown is not None else self.context.words.say("Not in a round yet")
                self.targets.addAction(name).setData(code)
        self.targets.popup(self.move_to.mapToGlobal(self.move_to.rect().topLeft()))

    def _on_choice(self, column: Column) -> None:
        """Teams are chosen in one column only."""
        if column.teams.chosen():
            for other in self.view.columns():
                if other is not column:
                    other.teams.clearSelection()
        self._offer()

    def _on_team_step(self, step: int) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        order = [None, *(shown.code for shown in self._board.rounds if shown.by_hand)]
        here = order.index(chosen[0].code)
        ways = order[here + 1 :] if step > 0 else order[:here][::-1]
        for code in ways:
            if code in self._targets():
                self._on_move(code)
                return

    def _on_move(self, target: RoundCode | None) -> None:
        if (chosen := self._chosen()) is not None:
            self._on_dropped(chosen[0].code, chosen[1], target)

    def _on_dropped(self, source: RoundCode | None, teams: list[TeamCode], target: RoundCode | None) -> None:
        if not self.moving.move(teams, source, target):
            return
        for column in self.view.columns():
            if column.code == target and (target is not None or column.isVisibleTo(self)):
                column.teams.choose(teams)
                column.teams.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self) -> None:
        self.beside.clear()
        self.refresh()
