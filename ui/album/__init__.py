"""The album: a picture of every page, taken of the real windows where there is no display."""
