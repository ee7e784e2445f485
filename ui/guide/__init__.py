"""The guide: what F1 opens, with a page for every desk."""
