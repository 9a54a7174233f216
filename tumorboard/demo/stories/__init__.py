"""The twelve cases of the demonstration, as data. All people, practices and trials in them are invented."""
