"""A synthetic board, built through the services."""
