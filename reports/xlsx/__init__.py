"""Spreadsheets: frozen data of the contest in, the bytes of a workbook out."""

from reports.xlsx.tables import contest_tables

__all__ = ["contest_tables"]
