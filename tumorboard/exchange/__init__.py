"""Outside formats in and out, over services and queries."""
