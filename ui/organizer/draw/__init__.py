"""The page of the draw of lots."""
