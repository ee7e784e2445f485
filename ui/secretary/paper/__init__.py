"""Paper sheets: read into the program twice, imported from Excel, printed."""
