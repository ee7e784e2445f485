"""Importing registrations from a spreadsheet, with a preview first, and exporting all tables to one."""
