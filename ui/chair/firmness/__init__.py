"""How firm the results are: the marks to read again on paper, and other ways of counting."""
