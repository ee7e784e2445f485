"""`make bench`: every figure beside a bare reference measured in the same run."""

import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks import (
    board,
    certificates,
    durable_mark,
    flip_risk,
    importing,
    keystroke,
    opening,
    reveal,
    tabulation,
)
from tests.benchmarks.measure import Measure

SUBJECTS = (tabulation, flip_risk, durable_mark, certificates, reveal, importing, board, keystroke, opening)

HEAD = """# Benchmarks

`make bench` writes this table. Every figure stands beside a bare reference that was measured in the same run,
the two taking turns; what counts is their ratio. Lower is better everywhere.

Measured with Python {python}, PySide6 {qt}, {machine}.

| what | ours | bare | unit | ratio | aim | |
| --- | ---: | ---: | --- | ---: | ---: | --- |
"""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.3g}" if value < 100 else f"{value:,.0f}"


def _row(measure: Measure) -> str:
    met = "" if measure.aim is None else "met" if measure.ratio <= measure.aim else "**missed**"
    cells = (
        measure.name,
        _number(measure.ours),
        _number(measure.baseline),
        measure.unit,
        f"{measure.ratio:.2f}",
        _number(measure.aim),
        met,
    )
    return "| " + " | ".join(cells) + " |\n"


def _table(measures: Sequence[Measure]) -> str:
    head = HEAD.format(
        python=platform.python_version(),
        qt=version("PySide6-Essentials"),
        machine=f"{platform.system()} {platform.machine()}",
    )
    return head + "".join(map(_row, measures))


def main(json_path: Path, table_path: Path) -> None:
    """Measure everything, write the JSON list and the table, and print the table."""
    measures = [measure for subject in SUBJECTS for measure in subject.measure()]
    json_path.parent.mkdir(parents=True, exist_ok=True)
    json_path.write_text(json.dumps([asdict(one) for one in measures], indent=1) + "\n", encoding="utf-8")
    table = _table(measures)
    table_path.write_text(table, encoding="utf-8")
    sys.stdout.write(table)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
