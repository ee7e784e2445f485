"""What was typed but not yet accepted, on score sheets and in the rules.

It outlives the page, a lock and a switch of language.
"""

from stage_contest.domain.criteria import CriterionCode
from stage_contest.services.rulebook import RulesDraft
from stage_contest.services.views import SheetKey


class Drafts:
    """Typed texts by sheet and criterion; `rules` are those that wait to be saved, if any."""

    def __init__(self) -> None:
        self.rules: RulesDraft | None = None
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
