"""Papers: frozen data in, bytes out; and the one place that words numbers, dates and money."""
