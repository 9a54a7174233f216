"""PDF reports: a snapshot in, bytes out."""
