"""The guided start of a new contest: what it is made from, its name and rounds, where its file is kept."""
