import os
import subprocess
import sys
from pathlib import Path

from pypdf import PdfReader

PROJECT = Path(__file__).parents[2]


def test_the_tour_plays_the_evening_and_names_what_it_wrote(evening_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    environment = {name: text for name, text in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment |= {"STAGE_CONTEST_LANGUAGE": "vi", "PYTHONUTF8": "1"}
    ended = subprocess.run(
        [sys.executable, "-m", "ui.tour", str(evening_path), "--out", str(out)],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    assert "offscreen" in lines[0] or "màn hình" in lines[0]
    assert "Giải Nhất" in ended.stdout
    assert "18.000.000 đồng" in ended.stdout
    pictures, papers = sorted(out.glob("*.png")), sorted(out.glob("*.pdf"))
    assert len(pictures) >= 12
    assert [len(PdfReader(paper).pages) for paper in papers] == [10, 9, 9, 6]
    for file in (*pictures, *papers):
        assert str(file) in ended.stdout
