"""Stored files: shown inside the program, opened outside it only as far as that is safe, and never without a trace."""
