"""Pure rules of comparing a second reading with the first."""
