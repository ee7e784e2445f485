"""How a proof is written down: headings, lines and tables as HTML in the colours of one theme."""

from collections.abc import Sequence
from html import escape

from ui.theme import SIZES, Theme


class ProofPen:
    """Writes pieces of HTML; every text is escaped."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def strong(self, text: str) -> str:
        """The sentence that says it all."""
        return f'<p style="margin:0;font-size:{SIZES.text_lead}px;font-weight:600">{escape(text)}</p>'

    def heading(self, left: str, right: str = "") -> str:
        """What follows, with its number at the right edge."""
        return (
            f'<table width="98%" cellspacing="0" style="margin-top:{SIZES.gap}px"><tr>'
            f'<td><b style="color:{self._theme.action}">{escape(left)}</b></td>'
            f'<td align="right"><b>{escape(right)}</b></td></tr></table>'
        )

    def line(self, text: str) -> str:
        """A plain line."""
        return f'<p style="margin:2px 0 0 0">{escape(text)}</p>'

    def taken_off(self, text: str) -> str:
        """A line that says what was taken off."""
        return f'<p style="margin:2px 0 0 0;color:{self._theme.danger}">{escape(text)}</p>'

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], foot: Sequence[str]) -> str:
        """A small table: words in the first column, numbers right-aligned in the others; `foot` may be empty."""
        cells = [_row(head, f"color:{self._theme.quiet}")] if any(head) else []
        cells += [_row(row, "") for row in rows]
        if foot:
            cells.append(_row(foot, "font-weight:600"))
        return f'<table width="98%" cellspacing="0" cellpadding="2">{"".join(cells)}</table>'


def _row(cells: Sequence[str], style: str) -> str:
    small = f"{style};font-size:{SIZES.text_small}px"
    first, *numbers = cells
    written = f'<td style="{small}">{escape(first)}</td>'
    written += "".join(f'<td align="right" style="{small}">{escape(number)}</td>' for number in numbers)
    return f"<tr>{written}</tr>"
