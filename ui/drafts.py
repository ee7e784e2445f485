"""What was typed on a score sheet but not yet accepted; it outlives the page, a lock and a switch of language."""

from stage_contest.domain.criteria import CriterionCode
from stage_contest.services.views import SheetKey


class Drafts:
    """Typed texts by sheet and criterion."""

    def __init__(self) -> None:
        self._texts: dict[tuple[SheetKey, CriterionCode], str] = {}

    def text(self, sheet: SheetKey, criterion: CriterionCode) -> str | None:
        """The text that waits there, or None."""
        return self._texts.get((sheet, criterion))

    def keep(self, sheet: SheetKey, criterion: CriterionCode, text: str) -> None:
        """Keep a text that was typed."""
        self._texts[sheet, criterion] = text

    def drop(self, sheet: SheetKey, criterion: CriterionCode) -> None:
        """Forget the text, because it was accepted or typed back."""
        self._texts.pop((sheet, criterion), None)

    def waiting(self, sheet: SheetKey) -> tuple[CriterionCode, ...]:
        """The criteria of a sheet whose texts are not accepted yet."""
        return tuple(criterion for key, criterion in self._texts if key == sheet)
