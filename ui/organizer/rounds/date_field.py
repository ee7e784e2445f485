"""A field for a day, typed as dd/MM/yyyy or chosen from a month in the user's language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit

from ui.context import DeskContext

_DAYS_OFF = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DateField(QDateEdit):
    """Begins at a day that has to be given."""

    def __init__(self, context: DeskContext, day: date) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        locale = QLocale(context.words.language)
        self.setLocale(locale)
        self.setDisplayFormat("dd/MM/yyyy")
        self.setCalendarPopup(True)
        month = QCalendarWidget()
        month.setLocale(locale)
        month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for off in _DAYS_OFF:
            month.setWeekdayTextFormat(off, QTextCharFormat())
        self.setCalendarWidget(month)

    def day(self) -> date:
        """The day in sight."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())
