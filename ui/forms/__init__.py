"""A form takes a snapshot and gives a command."""
