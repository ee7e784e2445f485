"""The page before any contest is open: the recent ones, and the ways to another."""
