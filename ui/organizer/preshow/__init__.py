"""The check before the show: what of the laptop and the hall is ready, and how the rest is mended."""
