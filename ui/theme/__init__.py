"""Tokens, palette and style sheet: one look from one table of colors."""
