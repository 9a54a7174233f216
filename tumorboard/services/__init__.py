"""The write side: one command and one function per act of a person."""
