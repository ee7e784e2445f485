"""The page of certificates and the other papers of a frozen round."""
