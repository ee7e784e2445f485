"""Small widgets that all desks share."""
