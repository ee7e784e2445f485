"""The contest file: SQL lives here only; rows stay inside, domain objects come out."""
