"""All tables of a contest as a workbook that people go on working with; its first sheet is what import reads.

Only that sheet has a column of members' names, so that reading the workbook again finds nothing else in it.
"""

import io

from openpyxl import Workbook

from reports.wording import Words
from reports.xlsx.judges import judges_page, panels_page
from reports.xlsx.prizes import prizes_page
from reports.xlsx.rounds import rounds_page, running_orders_page
from reports.xlsx.rules import parts_page, ties_page
from reports.xlsx.table_page import write_page
from reports.xlsx.teams import members_page, teams_page
from stage_contest.domain.contest import Contest

_PAGES = (
    members_page,
    teams_page,
    judges_page,
    panels_page,
    rounds_page,
    running_orders_page,
    prizes_page,
    parts_page,
    ties_page,
)


def contest_tables(contest: Contest, words: Words) -> bytes:
    """The workbook (.xlsx) of the contest, without marks and results."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for page in _PAGES:
        write_page(book, page(contest, words))
    book.properties.title = contest.name
    book.properties.creator = contest.organizer
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
