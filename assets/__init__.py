"""Files that the program carries along: fonts, icons, styles, templates, translations."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def asset(*parts: str) -> Traversable:
    """The bundled file or folder at that place, such as `asset("fonts", "tinos")`; it need not exist."""
    return files("assets").joinpath(*parts)
