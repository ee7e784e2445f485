"""Stands before the desks: lets in who may enter, and asks the others who they are."""

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QWidget

from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Desk, Role
from ui.context import DeskContext
from ui.desks import PREPARING, DeskPage, desk_label
from ui.dialogs.sign_in import SignInDialog

_DOORS: Mapping[DeskPage, tuple[Desk, tuple[Role, ...]]] = {
    DeskPage.JUDGE: (Desk.JUDGE, (Role.JUDGE,)),
    DeskPage.SECRETARY: (Desk.SECRETARY, (Role.SECRETARY,)),
    DeskPage.CHAIR: (Desk.CHAIR, (Role.CHAIR,)),
    DeskPage.SCREEN: (Desk.MC, (Role.MC, Role.ORGANIZER)),
    DeskPage.PAPERS: (Desk.ORGANIZER, (Role.ORGANIZER, Role.SECRETARY, Role.CHAIR)),
    DeskPage.CONTEST: (Desk.ORGANIZER, (Role.ORGANIZER,)),
    **dict.fromkeys(PREPARING, (Desk.ORGANIZER, (Role.ORGANIZER,))),
}
"""The desk that each page belongs to, and the roles that open it: the first one's PINs guard it."""


class DoorKeeper:
    """Knows which page is for whom."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def knows(self, page: DeskPage, judge: JudgeCode | None) -> bool:
        """Whether the page opens without asking, as that judge if it is the judge's."""
        _desk, roles = _DOORS[page]
        return self._context.attendance.may_enter(roles, judge if page is DeskPage.JUDGE else None)

    def lets_in(self, page: DeskPage, judge: JudgeCode | None, parent: QWidget) -> bool:
        """Whether the page may be opened now; whoever is not known is asked for name and PIN."""
        attendance = self._context.attendance
        attendance.look_again()
        _desk, roles = _DOORS[page]
        if not self.knows(page, judge) and not self._signs_in(page, judge, parent):
            return False
        if judge is None or page is not DeskPage.JUDGE:
            attendance.enter(roles[0])
        return True

    def _signs_in(self, page: DeskPage, judge: JudgeCode | None, parent: QWidget) -> bool:
        desk, roles = _DOORS[page]
        known = self._context.attendance.candidates(roles, judge if page is DeskPage.JUDGE else None)
        title = desk_label(self._context, page)
        dialog = SignInDialog(self._context, title, known, desk=desk, parent=parent)
        answered = dialog.exec() == QDialog.DialogCode.Accepted
        actor = dialog.actor
        dialog.deleteLater()
        if not answered or actor is None:
            return False
        self._context.attendance.sign_in(actor)
        return True
