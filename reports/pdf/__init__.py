"""Papers as PDF: frozen data in, the bytes of a document out, the same bytes for the same data."""
