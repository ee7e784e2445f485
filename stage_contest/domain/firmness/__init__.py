"""How firm the results of a round are: single marks that carry a prize, and what other ways of counting would give.

For the chair's information only; nothing here changes a mark or a result.
"""
