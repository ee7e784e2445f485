"""The organizer's pages: the start page and the papers."""
