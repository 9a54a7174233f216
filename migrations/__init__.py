"""The board's schema, revision by revision."""
