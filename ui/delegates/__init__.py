"""Painters of cells in lists and tables."""
