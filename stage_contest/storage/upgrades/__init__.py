"""Upgrade scripts of the contest file, run by Alembic; each brings a file from one layout to the next."""
