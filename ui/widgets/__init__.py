"""Parts that know nothing of the board: they are given what they show."""
