"""`documents`: the papers of every round, written into a folder."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from reports.pdf.certificates import certificates
from reports.wording import Words
from stage_contest.domain.contest import RoundCode
from stage_contest.domain.errors import FileTrouble, message
from stage_contest.services.venue import venue_over
from ui.award_papers import RoundPapers, round_papers
from ui.commands.counted import opened
from ui.commands.options import command, contest_file
from ui.commands.session import Session
from ui.whole_file import write_whole

_NO_NAME = re.compile(r'[<>"|?*\x00-\x1f]')
"""What a code may hold but the name of a file on Windows may not."""

_MOST_BYTES = 200
"""Of a code, so many bytes stand in the name of a file; systems allow 255 for the whole name."""


class Document(NamedTuple):
    """A paper to be written: its file name, its bytes, and what the command line says about it."""

    name: str
    content: bytes
    said: str


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `documents`."""
    words = session.words
    out = typer.Option(
        "--out",
        metavar="DIR",
        help=words.say("The folder to write into; it is made if it is not there."),
        show_default=False,
        readable=False,
    )

    @command(app, words, "documents", words.say("Writes the certificates of every round that has awards, as PDF."))
    def documents(file: Annotated[Path, contest_file(words)], folder: Annotated[Path, out]) -> None:
        made = make_documents(file, words)
        for line in write_documents(made, folder):
            session.say(line)
        if not made:
            session.remark(words.say("No round has awards yet, so no paper was written."))


def make_documents(file: Path, words: Words) -> tuple[Document, ...]:
    """All papers of a contest; those of a frozen round are final, any other is provisional."""
    with opened(file) as contest_file:
        venue = venue_over(contest_file)
        papers = {line.code: round_papers(venue, line.code) for line in venue.snapshots.rounds()}
    with_awards = {code: made for code, made in papers.items() if made.certificates}
    return tuple(
        _certificates(name, made, words)
        for name, made in zip(file_names(with_awards), with_awards.values(), strict=True)
    )


def file_names(codes: Iterable[RoundCode]) -> Iterator[str]:
    """The names of the files with the certificates of these rounds; no two are one on any system."""
    taken: set[str] = set()
    for code in codes:
        plain = _NO_NAME.sub("_", code).encode()[:_MOST_BYTES].decode(errors="ignore")
        name, number = plain, 1
        while _folded(name) in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(_folded(name))
        yield f"certificates-{name}.pdf"


def _folded(name: str) -> str:
    """The name as systems compare it that take no notice of capitals, or of how an accent is put together."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def write_documents(made: tuple[Document, ...], folder: Path) -> list[str]:
    """Write the papers into the folder, over those of an earlier time; gives back a line for each.

    Raises:
        FileTrouble: if the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for document in made:
            write_whole(folder / document.name, document.content)
    except OSError as error:
        raise FileTrouble(
            message(
                'Nothing can be written into the folder "{folder}": {said}.',
                folder=str(folder),
                said=error.strerror,
            )
        ) from error
    return [f"{folder / document.name}: {document.said}" for document in made]


def _certificates(name: str, papers: RoundPapers, words: Words) -> Document:
    revision = papers.certificates[0].revision
    state = words.say("final, revision {revision}", revision=revision) if revision else words.say("provisional")
    return Document(
        name=name,
        content=certificates(papers.certificates, words, provisional=papers.provisional, logo=papers.logo),
        said=words.say("certificates: {count}; {state}", count=len(papers.certificates), state=state),
    )
